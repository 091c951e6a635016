package io.redress.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which answers of decision tables are kept. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class TableAnswersTest {
  @Inject TableAnswers answers;
  @Inject TableVersions versions;

  @Test
  void aQuestionIsPutOnceWhateverElseIsKnownOfTheCase() {
    Map<String, Object> first = of("STANDARD", "complaintId", "one");

    assertThat(of("STANDARD", "complaintId", "another")).isSameAs(first);
    assertThat(first).containsKeys("verify", "resolve", "calendar");
  }

  @Test
  void anotherInputIsAnotherQuestion() {
    assertThat(of("EMERGENCY", "lane2", "")).isNotEqualTo(of("STANDARD", "lane2", ""));
  }

  @Test
  void whatLacksAnInputIsNotKept() {
    Map<String, Object> asked = Map.of("lane", "EMERGENCY", "category", "x.y");

    Map<String, Object> first = answers.of(id(), asked);

    assertThat(answers.of(id(), asked)).isEqualTo(first).isNotSameAs(first);
  }

  @Test
  void theVersionIsTheOneThatWasDeployed() {
    assertThat(answers.version(id())).isEqualTo(versions.inForce("service-level").getVersion());
  }

  private Map<String, Object> of(String lane, String more, String value) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("lane", lane);
    variables.put("category", "service-quality.shop");
    variables.put("tier", "ORDINARY");
    variables.put(more, value);
    return answers.of(id(), variables);
  }

  private String id() {
    return versions.idInForce("service-level");
  }
}
