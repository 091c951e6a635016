package io.redress.workflow.process;

import static io.redress.workflow.process.OwnedDiagrams.REPAIR;
import static io.redress.workflow.process.OwnedDiagrams.WARNING;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.id.Ids;
import io.redress.workflow.casefile.Lane;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What runs says on which version of its diagram, and each version how much runs on it. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class RunningVersionsTest {
  private static final String LIFECYCLE = "complaint-lifecycle";

  @Inject CaseDriver cases;
  @Inject WarningDriver warnings;
  @Inject RepairDriver repairs;

  @Test
  void aCaseIsCountedOnItsVersionUntilItIsClosed() {
    int before = Owner.active(LIFECYCLE);
    try {
      int version = deploy(LIFECYCLE);
      long earlier = running(LIFECYCLE, before);
      String id = cases.start("basic-communication.weak-signal", Lane.STANDARD);
      assertThat(shown("/cases/" + id)).isEqualTo(version);
      assertThat(running(LIFECYCLE, version)).isOne();
      assertThat(running(LIFECYCLE, before)).isEqualTo(earlier);
      given()
          .header("Authorization", CaseDriver.supervisor())
          .contentType(ContentType.JSON)
          .body(Map.of("reason", "no longer needed"))
          .post("/api/v1/cases/{id}/closing", id)
          .then()
          .statusCode(200);
      assertThat(running(LIFECYCLE, version)).isZero();
    } finally {
      Owner.activate(LIFECYCLE, before);
    }
  }

  @Test
  void aWarningSaysOnWhichVersionItRunsAlsoWhenItHasEnded() {
    int before = Owner.active(WARNING);
    String earlier = warnings.raise("ALL", "");
    try {
      int version = deploy(WARNING);
      assertThat(running(WARNING, version)).isZero();
      String id = warnings.raise("CATEGORY", "price.price");
      assertThat(shown("/warnings/" + id)).isEqualTo(version);
      assertThat(shown("/warnings/" + earlier)).isEqualTo(before);
      Staff.as("coordinator.he", null, "coordinator")
          .get("/api/v1/warnings")
          .then()
          .statusCode(200)
          .body("items.find { it.id == '" + id + "' }.processVersion", equalTo(version));
      assertThat(running(WARNING, version)).isOne();
      warnings.acknowledge(id);
      assertThat(running(WARNING, version)).isOne();
      warnings.end(id);
      assertThat(running(WARNING, version)).isZero();
      assertThat(shown("/warnings/" + id)).isEqualTo(version);
    } finally {
      Owner.activate(WARNING, before);
    }
  }

  @Test
  void aStepOfARepairSaysOnWhichVersionItRunsAlsoWhenItIsDone() {
    int before = Owner.active(REPAIR);
    try {
      int version = deploy(REPAIR);
      String step = repairs.plan(Ids.next(), Ids.next(), null, "agent").get(0);
      assertThat(shown("/repair-work/" + step)).isEqualTo(version);
      assertThat(running(REPAIR, version)).isOne();
      repairs.changed(step, "DONE", "agent", repairs.today());
      assertThat(running(REPAIR, version)).isZero();
      assertThat(shown("/repair-work/" + step)).isEqualTo(version);
    } finally {
      Owner.activate(REPAIR, before);
    }
  }

  private static int deploy(String key) {
    return Owner.deploy(OwnedDiagrams.bundled(key)).statusCode(201).extract().path("version");
  }

  private static int shown(String path) {
    return Staff.as("coordinator.he", null, "coordinator")
        .get("/api/v1" + path)
        .then()
        .statusCode(200)
        .extract()
        .path("processVersion");
  }

  private static long running(String key, int version) {
    return Owner.request()
        .queryParam("limit", 200)
        .get(Owner.PROCESSES + "/" + key + "/versions")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getLong("items.find { it.version == " + version + " }.running");
  }
}
