package io.redress.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.workflow.casefile.Lane;
import io.redress.workflow.process.DiagramTexts.Text;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the check lets pass can be kept: in no diagram is there a text that fails later. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class DiagramTextsTest {
  @Inject CaseDriver cases;
  @Inject VersionDriver versions;

  static List<Text> texts() {
    return DiagramTexts.all();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void aTextOfTheLongestLengthPassesAndACaseStartsOnIt(Text text) {
    String diagram = text.diagram().apply(text.longest());
    Owner.check(diagram).body("violations", empty());
    String id =
        versions.onVersion(
            diagram, () -> cases.start("basic-communication.weak-signal", Lane.STANDARD));
    assertThat(cases.file(id).isOpen()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void oneCharacterMoreIsAFinding(Text text) {
    String diagram = text.diagram().apply(text.longest() + 1);
    List<Map<String, String>> violations =
        Owner.check(diagram).extract().jsonPath().getList("violations");
    assertThat(violations)
        .anySatisfy(
            violation -> {
              assertThat(violation.get("rule")).isEqualTo(text.rule());
              assertThat(violation.get("element")).startsWith(text.element());
              assertThat(violation.get("mend")).isNotBlank();
            });
    Owner.deploy(diagram).statusCode(422);
  }
}
