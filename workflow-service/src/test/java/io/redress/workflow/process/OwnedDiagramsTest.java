package io.redress.workflow.process;

import static io.redress.workflow.process.OwnedDiagrams.REPAIR;
import static io.redress.workflow.process.OwnedDiagrams.WARNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.id.Ids;
import io.redress.kit.testing.Contracts;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Owners change the diagrams of warnings and repairs as they change the lifecycle's. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class OwnedDiagramsTest {
  private static final Contracts OWN = Contracts.of("workflow-service");

  @Inject WarningDriver warnings;
  @Inject RepairDriver repairs;
  @Inject BundledFiles bundled;
  @Inject ProcessEngine engine;

  @ParameterizedTest
  @ValueSource(strings = {WARNING, REPAIR})
  void theBundledDiagramKeepsItsContract(String key) {
    Owner.check(OwnedDiagrams.bundled(key)).body("violations", empty());
  }

  @Test
  void aLevelThatAnOwnerAddsFromModelerIsWalkedByANewWarning() {
    int before = Owner.active(WARNING);
    String earlier = warnings.raise("ALL", "");
    try {
      Owner.modeler("warning.bpmn", "a fourth level", OwnedDiagrams.warningWithALevel())
          .statusCode(200)
          .body("deployedProcessDefinitions.values()[0].key", equalTo(WARNING));
      assertThat(Owner.active(WARNING)).isGreaterThan(before);
      String id = warnings.raise("CATEGORY", "price.price");
      for (String timer : List.of("timer_level2", "timer_level3", "timer_level4", "timer_remind")) {
        warnings.fire(id, timer);
      }
      warnings.timer(id, "timer_level4");
      warnings.acknowledge(id);
      assertThat(warnings.jobs(id)).isEmpty();
      assertThat(warnings.told(id))
          .allMatch(payload -> OWN.violations("warning.told", payload).isEmpty())
          .extracting(OwnedDiagramsTest::told)
          .containsExactly(
              "1 team-leader product",
              "2 head product",
              "3 company-leadership null",
              "4 supervisor null",
              "3 company-leadership null");
      warnings.end(id);
      assertThat(warnings.runs(id)).isFalse();
      for (String timer : List.of("timer_level2", "timer_level3", "timer_remind")) {
        warnings.fire(earlier, timer);
      }
    } finally {
      Owner.activate(WARNING, before);
    }
    String later = warnings.raise("ALL", "");
    warnings.fire(later, "timer_level2");
    warnings.fire(later, "timer_level3");
    warnings.timer(later, "timer_remind");
  }

  @Test
  void aStepThatAnOwnerAddsFromModelerIsWalkedByANewRepair() {
    int before = Owner.active(REPAIR);
    String earlier = repairs.plan(Ids.next(), Ids.next(), null, "agent").get(0);
    try {
      Owner.modeler("repair.bpmn", "remind the team leader", OwnedDiagrams.repairWithAStep())
          .statusCode(200)
          .body("deployedProcessDefinitions.values()[0].key", equalTo(REPAIR));
      String complaint = Ids.next();
      String step = repairs.plan(Ids.next(), complaint, null, "agent").get(0);
      repairs.fire(step, "timer_due");
      repairs.fire(step, "timer_again");
      repairs.fire(step, "timer_level2");
      assertThat(repairs.told(complaint, "repairWork.overdue"))
          .extracting(OwnedDiagramsTest::told)
          .containsExactly("1 team-leader null", "1 team-leader null", "2 head null");
      repairs.changed(step, "DONE", "agent", repairs.today());
      assertThat(repairs.runs(step)).isFalse();
      repairs.fire(earlier, "timer_due");
      repairs.timer(earlier, "timer_level2");
    } finally {
      Owner.activate(REPAIR, before);
    }
    String later = repairs.plan(Ids.next(), Ids.next(), null, "agent").get(0);
    repairs.fire(later, "timer_due");
    repairs.timer(later, "timer_level2");
  }

  @Test
  void versionsAreListedForEachProcessAndAStartLeavesAnOwnersVersionAlone() {
    Owner.request()
        .get(Owner.PROCESSES)
        .then()
        .statusCode(200)
        .body("items.key", contains("complaint-lifecycle", WARNING, REPAIR));
    int before = Owner.active(REPAIR);
    try {
      int version =
          Owner.deploy(OwnedDiagrams.repairWithAStep())
              .statusCode(201)
              .body("key", equalTo(REPAIR))
              .body("active", equalTo(true))
              .body("deployedBy", equalTo("owner.li"))
              .extract()
              .path("version");
      bundled.deploy();
      assertThat(Owner.active(REPAIR)).isEqualTo(version);
      Owner.request()
          .get(Owner.PROCESSES + "/repair/versions")
          .then()
          .statusCode(200)
          .body("items[0].version", equalTo(version))
          .body("items[0].changes[0].reason", equalTo("to be tried"))
          .body("items.key.unique()", contains(REPAIR));
      Owner.request()
          .get(Owner.PROCESSES + "/repair/differences?from={a}&to={b}", before, version)
          .then()
          .statusCode(200)
          .body("added.element", hasItem("timer_again"));
      String file =
          Owner.request()
              .get(Owner.PROCESSES + "/repair/versions/{v}/diagram", version)
              .then()
              .extract()
              .asString();
      Owner.modeler("repair.bpmn", "the same", file)
          .statusCode(200)
          .body("deployedProcessDefinitions", nullValue());
      assertThat(Owner.active(REPAIR)).isEqualTo(version);
    } finally {
      Owner.activate(REPAIR, before);
    }
  }

  @Test
  void aReleaseBringsItsDiagramOverAnEarlierOnesAndAnOwnersChoiceStands() {
    int before = Owner.active(REPAIR);
    engine
        .getRepositoryService()
        .createDeployment()
        .name(REPAIR)
        .source("bundled")
        .addString("processes/repair.bpmn", OwnedDiagrams.repairWithAStep())
        .deploy();
    bundled.deploy();
    int latest =
        Owner.request()
            .get(Owner.PROCESSES)
            .then()
            .extract()
            .path("items.find { it.key == 'repair' }.latestVersion");
    byte[] file =
        Owner.request()
            .get(Owner.PROCESSES + "/repair/versions/{v}/diagram", latest)
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    assertThat(new String(file, StandardCharsets.UTF_8)).isEqualTo(OwnedDiagrams.bundled(REPAIR));
    Owner.activate(REPAIR, before);
    bundled.deploy();
    assertThat(Owner.active(REPAIR)).isEqualTo(before);
  }

  @Test
  void diagramsOfSeveralProcessesGoTogetherAllOrNothing() {
    int warning = Owner.active(WARNING);
    int repair = Owner.active(REPAIR);
    try {
      Owner.form("warning.bpmn", OwnedDiagrams.warningWithALevel())
          .multiPart(
              Owner.file(
                  "repair.bpmn",
                  OwnedDiagrams.bundled(REPAIR).replace("isExecutable=\"true\"", "")))
          .post("/engine-rest/deployment/create")
          .then()
          .statusCode(422)
          .body("message", containsString("| resource repair.bpmn"));
      assertThat(Owner.active(WARNING)).isEqualTo(warning);
      Owner.form("warning.bpmn", OwnedDiagrams.warningWithALevel())
          .multiPart(Owner.file("repair.bpmn", OwnedDiagrams.repairWithAStep()))
          .post("/engine-rest/deployment/create")
          .then()
          .statusCode(200);
      assertThat(Owner.active(WARNING)).isGreaterThan(warning);
      assertThat(Owner.active(REPAIR)).isGreaterThan(repair);
    } finally {
      Owner.activate(WARNING, warning);
      Owner.activate(REPAIR, repair);
    }
  }

  private static String told(String payload) {
    JsonPath event = JsonPath.from(payload);
    return event.getInt("level")
        + " "
        + event.getString("told.role")
        + " "
        + event.getString("told.department");
  }
}
