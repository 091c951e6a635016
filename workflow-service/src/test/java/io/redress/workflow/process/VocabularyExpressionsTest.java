package io.redress.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.workflow.casefile.Lane;
import jakarta.inject.Inject;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an expression can reach while a case runs, whatever diagram it comes from. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class VocabularyExpressionsTest {
  @Inject CaseDriver cases;
  @Inject ProcessEngine engine;

  @Test
  void variablesAndPublishedWordsAreReached() {
    String instance = instance();
    assertThat(evaluate(instance, "${lane == 'GREEN' && !verified}")).isEqualTo(true);
    assertThat(evaluate(instance, "${departments.cooperating(execution)}")).isEqualTo(List.of());
    assertThat(evaluate(instance, "${deadlines.due(execution, 'resolve', 80)}")).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${execution.getProcessEngineServices()}",
        "${execution.processInstance}",
        "${execution.setVariable('lane', 'STANDARD')}",
        "${''.getClass()}",
        "${lane.class}",
        "${lane.length()}",
        "${caseFile.getClass()}",
        "${caseFile.class}",
        "${caseFile.hashCode()}",
        "${departments.cooperating(execution)[0]}",
        "${departments.cooperating(execution).size()}",
        "${runtimeService}",
        "${now()}",
        "${currentUser()}"
      })
  void nothingBehindThemIs(String expression) {
    String instance = instance();
    assertThatThrownBy(() -> evaluate(instance, expression))
        .isInstanceOfAny(ProcessEngineException.class, ELException.class);
  }

  private String instance() {
    return cases.file(cases.start("basic-communication.weak-signal", Lane.GREEN)).processInstanceId;
  }

  private Object evaluate(String instance, String expression) {
    var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    return configuration
        .getCommandExecutorTxRequired()
        .execute(
            context ->
                configuration
                    .getExpressionManager()
                    .createExpression(expression)
                    .getValue(context.getExecutionManager().findExecutionById(instance)));
  }
}
