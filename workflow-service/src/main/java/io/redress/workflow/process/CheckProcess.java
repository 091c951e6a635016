package io.redress.workflow.process;

import io.redress.workflow.diagram.DiagramCheck;
import io.redress.workflow.diagram.Violation;
import io.redress.workflow.diagram.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.model.dmn.instance.Output;

/**
 * Whether a diagram is fit to be deployed: by the process contract first, and if nothing breaks
 * that, by the engine, which reads it without keeping it.
 */
@ApplicationScoped
class CheckProcess {
  private static final String SERVICE_LEVEL = "service-level";
  private static final Set<String> ASKING = Set.of("unknown-clock", "unknown-table");
  private final ProcessEngine engine;
  private final Vocabulary vocabulary;
  private final TableVersions versions;

  CheckProcess(ProcessEngine engine, Vocabulary vocabulary, TableVersions versions) {
    this.engine = engine;
    this.vocabulary = vocabulary;
    this.versions = versions;
  }

  /** Every violation; empty when the diagram may be deployed. */
  List<Violation> check(byte[] file) {
    List<Violation> violations = DiagramCheck.check(file, words());
    return violations.isEmpty() ? readByEngine(file) : violations;
  }

  /** The clocks and tables that a diagram asks and that are not there with the tables in force. */
  List<Violation> missing(byte[] file) {
    return missing(file, words());
  }

  /** The same with other words. */
  static List<Violation> missing(byte[] file, Words words) {
    return DiagramCheck.check(file, words).stream()
        .filter(found -> ASKING.contains(found.rule()))
        .toList();
  }

  /** The vocabulary with the clocks and tables in force. */
  Words words() {
    return words(Map.of());
  }

  /**
   * The same, if other tables were in force.
   *
   * @param instead the outputs of those tables, by key
   */
  Words words(Map<String, Set<String>> instead) {
    Map<String, Set<String>> tables = new HashMap<>();
    for (DecisionDefinition decision : versions.allInForce()) {
      tables.put(decision.getKey(), outputs(decision));
    }
    tables.putAll(instead);
    Set<String> clocks = new HashSet<>(tables.getOrDefault(SERVICE_LEVEL, Set.of()));
    clocks.remove("calendar");
    tables.remove(SERVICE_LEVEL);
    return new Words(vocabulary.words(), clocks, tables);
  }

  /** The variables that a table sets. */
  Set<String> outputs(DecisionDefinition decision) {
    return engine
        .getRepositoryService()
        .getDmnModelInstance(decision.getId())
        .getModelElementsByType(Output.class)
        .stream()
        .map(Output::getName)
        .collect(Collectors.toSet());
  }

  private List<Violation> readByEngine(byte[] file) {
    var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    return configuration
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              try {
                configuration.getDeployers().stream()
                    .filter(BpmnDeployer.class::isInstance)
                    .map(deployer -> ((BpmnDeployer) deployer).getBpmnParser())
                    .forEach(
                        parser ->
                            parser
                                .createParse()
                                .sourceInputStream(new ByteArrayInputStream(file))
                                .deployment(new DeploymentEntity())
                                .name("diagram.bpmn")
                                .execute());
                return List.<Violation>of();
              } catch (ParseException refused) {
                return refused.getResorceReports().stream()
                    .flatMap(report -> report.getErrors().stream())
                    .map(CheckProcess::violation)
                    .toList();
              } catch (ProcessEngineException | ELException | IllegalArgumentException refused) {
                return List.of(violation("file", "The engine cannot read the diagram."));
              }
            });
  }

  private static Violation violation(Problem problem) {
    String element = problem.getMainElementId();
    return violation(element == null ? "line " + problem.getLine() : element, problem.getMessage());
  }

  private static Violation violation(String element, String message) {
    return new Violation(
        element, "engine", message, "Open the diagram in Camunda Modeler and mend the element.");
  }
}
