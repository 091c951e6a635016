package io.redress.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be right, and is told all the same: it stops no deployment. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class DiagramWarningsTest {
  private static final String REVIEWER = "name=\"role\" value=\"reviewer\"";
  private static final String REVIEW = "<bpmn:userTask id=\"task_review\"";

  @Inject VersionDriver versions;

  @ParameterizedTest
  @ValueSource(strings = {"complaint-lifecycle", "warning", "repair"})
  void theBundledDiagramsGiveNoneAndHaveNothingToMend(String process) {
    Owner.check(OwnedDiagrams.bundled(process))
        .body("violations", empty())
        .body("warnings", empty());
  }

  @Test
  void aRoleThatTheProductDoesNotKnowIsToldWhereItStands() {
    Owner.check(with(REVIEWER, REVIEWER.replace("reviewer", "reviwer")))
        .body("violations", empty())
        .body("warnings.element", contains("task_review"))
        .body("warnings.rule", contains("unknown-role"))
        .body("warnings[0].message", containsString("reviwer"))
        .body("warnings[0].mend", containsString("reviewer"));
  }

  @Test
  void aTemplateOfTheProductsThatIsNotThereIsTold() {
    String own = REVIEW + " camunda:modelerTemplate=\"com.example.own\"";
    Owner.check(with(REVIEW, own)).body("warnings", empty());
    String shipped = REVIEW + " camunda:modelerTemplate=\"io.redress.stage-task\"";
    Owner.check(with(REVIEW, shipped)).body("warnings", empty());
    Owner.check(with(REVIEW, shipped.replace("stage-task", "stage-tsk")))
        .body("violations", empty())
        .body("warnings.element", contains("task_review"))
        .body("warnings.rule", contains("unknown-template"));
  }

  @Test
  void whoDeploysIsToldAndWhoReadsTheVersionsLaterIsNot() {
    int before = versions.active();
    int deployed =
        Owner.deploy(with(REVIEWER, REVIEWER.replace("reviewer", "legal-counsel")))
            .statusCode(201)
            .body("warnings.rule", contains("unknown-role"))
            .extract()
            .path("version");
    versions.activate(before);
    assertThat(deployed).isGreaterThan(before);
    Owner.request()
        .get(Owner.PROCESSES + "/complaint-lifecycle/versions?limit=1")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].warnings", nullValue());
    int quiet =
        Owner.deploy(HostileDiagrams.bundled())
            .statusCode(201)
            .body("warnings", empty())
            .extract()
            .path("version");
    versions.activate(before);
    assertThat(quiet).isGreaterThan(deployed);
  }

  private static String with(String from, String to) {
    assertThat(HostileDiagrams.bundled()).contains(from);
    return HostileDiagrams.bundled().replace(from, to);
  }
}
