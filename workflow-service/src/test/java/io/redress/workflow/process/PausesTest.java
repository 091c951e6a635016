package io.redress.workflow.process;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.testing.Tokens;
import io.redress.kit.time.SuiteClock;
import io.redress.workflow.casefile.Lane;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** While a case waits for its customer the clock to resolve stands still, and no other. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class PausesTest {
  private static final String WEAK_SIGNAL = "basic-communication.weak-signal";
  private static final String LEVEL_2 = "timer_resolveLevel2";

  @Inject CaseDriver cases;
  @Inject ClockDriver clocks;
  @Inject SuiteClock clock;

  @Test
  void aPauseStopsTheClockToResolveAndNoOther() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    Map<String, Instant> before = clocks.timers(id);
    JsonPath pause =
        pause(id, clock.instant().plus(Duration.ofHours(10))).statusCode(201).extract().jsonPath();
    Duration length =
        Duration.between(
            ClockDriver.instant(pause.get("begunAt")), ClockDriver.instant(pause.get("until")));
    Map<String, Instant> paused = clocks.timers(id);
    assertThat(paused.keySet()).isEqualTo(before.keySet());
    paused.forEach(
        (timer, due) -> {
          Duration moved = Duration.between(before.get(timer), due);
          if (timer.startsWith("timer_resolve")) {
            assertThat(moved).as(timer).isCloseTo(length, Duration.ofSeconds(1));
          } else {
            assertThat(moved).as(timer).isZero();
          }
        });
    clocks.assertExplained(id);
    assertThat(clocks.intervals(id, LEVEL_2))
        .extracting(interval -> interval.get("what"))
        .contains("PAUSED");
  }

  @Test
  void aPauseEndsByItselfAndNothingHasToHappen() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    pause(id, clock.instant().plus(Duration.ofHours(2))).statusCode(201);
    Instant due = clocks.due(id, LEVEL_2);
    clocks.later(
        Duration.ofHours(3),
        () -> {
          resume(id).statusCode(409).body("type", equalTo("/problems/not-paused"));
          assertThat(clocks.due(id, LEVEL_2)).isEqualTo(due);
          clocks.assertExplained(id);
        });
  }

  @Test
  void aPauseThatRanOutIsToldOnce() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    pause(id, clock.instant().plus(Duration.ofHours(2))).statusCode(201);
    assertThat(cases.told(id)).doesNotContain("deadline.resumed");
    clocks.later(
        Duration.ofHours(3),
        () ->
            await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> cases.told(id).contains("deadline.resumed")));
    assertThat(cases.told(id)).filteredOn("deadline.resumed"::equals).hasSize(1);
  }

  @Test
  void aRepeatedRequestPausesOnce() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    List<String> answers = new java.util.ArrayList<>();
    for (int time = 1; time <= 2; time++) {
      answers.add(
          Staff.supervisor()
              .header("Idempotency-Key", "pause-" + id)
              .body(Map.of("reason", "the customer is travelling"))
              .post("/api/v1/cases/{id}/pauses", id)
              .then()
              .statusCode(201)
              .extract()
              .path("id"));
    }
    assertThat(answers.get(0)).isEqualTo(answers.get(1));
    assertThat(cases.file(id).pauses).isEqualTo(1);
    Staff.supervisor()
        .header("Idempotency-Key", "pause-" + id)
        .body(Map.of("reason", "something else"))
        .post("/api/v1/cases/{id}/pauses", id)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/idempotency-key-reused"));
  }

  @Test
  void pauseTimeIsNotLostOnReassignmentNorOnARaise() {
    String id = cases.start("price.price", Lane.STANDARD);
    Instant before = clocks.due(id, LEVEL_2);
    pause(id, null).statusCode(201);
    clocks.later(Duration.ofHours(3), () -> resume(id).statusCode(200));
    Instant after = clocks.due(id, LEVEL_2);
    assertThat(Duration.between(before, after))
        .isBetween(Duration.ofHours(3), Duration.ofHours(3).plusSeconds(20));
    cases.complete(id, "task_verify", "complaint", Map.of());
    cases.complete(
        id,
        "task_dispatch",
        "changed",
        Map.of("leadDepartment", "billing", "cooperatingDepartments", List.of()));
    cases.complete(id, "task_process", "returned", Map.of("reason", "no bill involved"));
    cases.complete(
        id,
        "task_dispatch",
        "changed",
        Map.of("leadDepartment", "product", "cooperatingDepartments", List.of()));
    assertThat(clocks.due(id, LEVEL_2)).isEqualTo(after);
    cases.raise(id);
    assertThat(Duration.between(clocks.due(id, LEVEL_2), after)).isEqualTo(Duration.ofHours(24));
    clocks.assertExplained(id);
  }

  @Test
  void pausesWithinEachOtherCountOnceAndLastNoLongerThanTheCustomerHas() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    pause(id, clock.instant().plus(Duration.ofHours(60))).statusCode(201);
    Instant due = clocks.due(id, LEVEL_2);
    pause(id, clock.instant().plus(Duration.ofHours(10))).statusCode(201);
    assertThat(clocks.due(id, LEVEL_2)).isEqualTo(due);
    clocks.later(
        Duration.ofHours(40),
        () -> {
          pause(id, clock.instant().plus(Duration.ofHours(33)))
              .statusCode(400)
              .body("errors[0].field", equalTo("until"));
          pause(id, null).statusCode(201);
          assertThat(Duration.between(due, clocks.due(id, LEVEL_2)))
              .isBetween(
                  Duration.ofHours(12).minusSeconds(2), Duration.ofHours(12).plusSeconds(20));
          clocks.assertExplained(id);
          resume(id).statusCode(200);
        });
    clocks.assertExplained(id);
  }

  @Test
  void whileTheDiagramWaitsForTheCustomerTheClockStandsStill() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    Instant before = clocks.due(id, LEVEL_2);
    Instant contact = clocks.due(id, "timer_firstContactDue");
    cases.complete(id, "task_verify", "incomplete", Map.of("question", "Which street?"));
    assertThat(Duration.between(before, clocks.due(id, LEVEL_2)))
        .isBetween(Duration.ofHours(72).minusSeconds(1), Duration.ofHours(72).plusSeconds(1));
    assertThat(clocks.due(id, "timer_firstContactDue")).isEqualTo(contact);
    clocks.assertExplained(id);
    clocks.later(
        Duration.ofHours(5),
        () -> assertThat(cases.tell(id, "complaint.updated", Map.of())).isTrue());
    assertThat(Duration.between(before, clocks.due(id, LEVEL_2)))
        .isBetween(Duration.ofHours(5), Duration.ofHours(5).plusSeconds(20));
    clocks.assertExplained(id);
    assertThat(cases.told(id)).contains("deadline.paused", "deadline.resumed");
    cases.complete(id, "task_verify", "incomplete", Map.of("question", "Which floor?"));
    Instant waiting = clocks.due(id, LEVEL_2);
    clocks.later(Duration.ofHours(73), () -> cases.fire(id, "timer_waitForCustomer"));
    assertThat(clocks.due(id, LEVEL_2)).isEqualTo(waiting);
    clocks.assertExplained(id);
  }

  @Test
  void whatCannotBePausedIsRefused() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    pause(id, clock.instant().minusSeconds(1))
        .statusCode(400)
        .body("errors.field", hasItem("until"));
    Staff.supervisor()
        .body(Map.of("reason", " "))
        .post("/api/v1/cases/{id}/pauses", id)
        .then()
        .statusCode(400);
    cases.verifyAndProcess(id);
    cases.inform(id);
    pause(id, null).statusCode(409).body("type", equalTo("/problems/clock-not-running"));
    cases.answerCallback(id, "SATISFIED");
    pause(id, null).statusCode(409).body("type", equalTo("/problems/case-closed"));
    resume(id).statusCode(409).body("type", equalTo("/problems/case-closed"));
    pause("none", null).statusCode(404);
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /api/v1/cases/x/pauses",
    "POST, /api/v1/cases/x/resumption",
    "GET, /api/v1/cases/x/pauses"
  })
  void withoutATokenNothingIsPausedOrShown(String method, String path) {
    given().contentType("application/json").body("{}").request(method, path).then().statusCode(401);
  }

  @Test
  void onlySupervisorsPause() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    String handler = "Bearer " + Tokens.of("handler.li", "complaint-centre", "handler");
    given()
        .header("Authorization", handler)
        .contentType("application/json")
        .body(Map.of("reason", "x"))
        .post("/api/v1/cases/{id}/pauses", id)
        .then()
        .statusCode(403);
    given()
        .header("Authorization", handler)
        .get("/api/v1/cases/{id}/pauses", id)
        .then()
        .statusCode(200);
    given()
        .header("Authorization", "Bearer " + Tokens.of("handler.bo", "billing", "handler"))
        .get("/api/v1/cases/{id}/pauses", id)
        .then()
        .statusCode(404);
  }

  private static ValidatableResponse pause(String id, Instant until) {
    Map<String, String> body =
        until == null
            ? Map.of("reason", "the customer is travelling")
            : Map.of("reason", "the customer is travelling", "until", until.toString());
    return Staff.supervisor().body(body).post("/api/v1/cases/{id}/pauses", id).then();
  }

  private static ValidatableResponse resume(String id) {
    return Staff.supervisor().post("/api/v1/cases/{id}/resumption", id).then();
  }
}
