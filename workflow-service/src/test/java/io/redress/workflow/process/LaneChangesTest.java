package io.redress.workflow.process;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.testing.Tokens;
import io.redress.workflow.casefile.Lane;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Clocks of cases whose lane is raised and lowered. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class LaneChangesTest {
  private static final String WEAK_SIGNAL = "basic-communication.weak-signal";
  private static final String LEVEL_2 = "timer_resolveLevel2";

  @Inject CaseDriver cases;
  @Inject ClockDriver clocks;

  @Test
  void aRaiseThatWouldComeLaterPromisesWhatWasDue() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    Map<String, Instant> before = clocks.timers(id);
    cases.raise(id);
    clocks.timers(id).forEach((timer, due) -> assertThat(due).isBeforeOrEqualTo(before.get(timer)));
    clocks.assertExplained(id);
  }

  @Test
  void aLoweredLaneIsDueLaterButNeverAfterWhatARaisePromised() {
    String id = cases.start(WEAK_SIGNAL, Lane.GREEN);
    Instant green = clocks.due(id, LEVEL_2);
    ClockDriver.lane(id, "STANDARD", "registered by mistake")
        .statusCode(200)
        .body("lane", equalTo("STANDARD"));
    Instant standard = clocks.due(id, LEVEL_2);
    assertThat(Duration.between(green, standard)).isEqualTo(Duration.ofHours(24));
    ClockDriver.lane(id, "EMERGENCY", "the whole street is out").statusCode(200);
    Instant emergency = clocks.due(id, LEVEL_2);
    assertThat(Duration.between(emergency, green)).isEqualTo(Duration.ofHours(16));
    ClockDriver.lane(id, "STANDARD", "it is one house").statusCode(200);
    ClockDriver.lane(id, "STANDARD", "it is one house").statusCode(200);
    assertThat(clocks.due(id, LEVEL_2)).isEqualTo(emergency);
    assertThat(cases.file(id).laneChanges).isEqualTo(3);
    assertThat(cases.item(id, "task_verify").getString("lane")).isEqualTo("STANDARD");
    clocks.assertExplained(id);
    assertThat(cases.told(id)).filteredOn("case.laneChanged"::equals).hasSize(3);
    ClockDriver.lane(id, "EMERGENCY", " ").statusCode(400);
    ClockDriver.lane(id, "FAST", "x").statusCode(400);
    ClockDriver.lane("none", "GREEN", "x").statusCode(404);
    given()
        .header("Authorization", "Bearer " + Tokens.of("handler.li", "complaint-centre", "handler"))
        .contentType("application/json")
        .body(Map.of("lane", "GREEN", "reason", "x"))
        .post("/api/v1/cases/{id}/lane", id)
        .then()
        .statusCode(403);
  }

  @Test
  void theLaneChangesAsOftenAsItsPromisesCanBeKept() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    for (int change = 0; change < 20; change++) {
      ClockDriver.lane(id, change % 2 == 0 ? "GREEN" : "STANDARD", "to and fro").statusCode(200);
    }
    ClockDriver.lane(id, "GREEN", "once more")
        .statusCode(409)
        .body("type", equalTo("/problems/too-many-lane-changes"));
    clocks.assertExplained(id);
  }
}
