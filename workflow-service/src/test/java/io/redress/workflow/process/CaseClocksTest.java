package io.redress.workflow.process;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.testing.Tokens;
import io.redress.kit.time.SuiteClock;
import io.redress.workflow.casefile.CustomerSignal;
import io.redress.workflow.casefile.Lane;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Clocks of cases on calendars, with pauses, and explained; the engine's timers are the measure.
 */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class CaseClocksTest {
  private static final String WEAK_SIGNAL = "basic-communication.weak-signal";

  /** A Friday, four in the afternoon in Shanghai. */
  private static final Instant FRIDAY = Instant.parse("2026-11-20T08:00:00Z");

  private static final String LEVEL_1 = "timer_resolveLevel1";
  private static final String LEVEL_2 = "timer_resolveLevel2";
  private static final String LEVEL_3 = "timer_resolveLevel3";

  @Inject CaseDriver cases;
  @Inject ClockDriver clocks;
  @Inject LevelsOnCalendars levels;
  @Inject CustomerSignal signal;
  @Inject SuiteClock clock;

  @BeforeEach
  void calendars() {
    levels.deploy();
  }

  @Test
  void everyLevelTakesItsOwnPartOfTheWorkingTime() {
    String id = office(FRIDAY);
    assertThat(clocks.due(id, LEVEL_1)).isEqualTo("2026-11-23T07:00:00Z");
    assertThat(clocks.due(id, LEVEL_2)).isEqualTo("2026-11-23T09:00:00Z");
    assertThat(clocks.due(id, LEVEL_3)).isEqualTo("2026-11-24T05:00:00Z");
    clocks.assertExplained(id);
  }

  @Test
  void aPartOfASecondIsCountedInNoDirection() {
    String id = office(FRIDAY.plusMillis(1));
    assertThat(clocks.due(id, LEVEL_2)).isEqualTo("2026-11-23T09:00:01Z");
    clocks.assertExplained(id);
  }

  @Test
  void aWeekendIsExplainedAsSkipped() {
    String id = office(FRIDAY);
    List<Map<String, Object>> intervals = clocks.intervals(id, LEVEL_2);
    assertThat(intervals)
        .extracting(interval -> interval.get("what") + " " + interval.get("why"))
        .containsExactly(
            "COUNTED WORKING_TIME",
            "SKIPPED OUTSIDE_HOURS",
            "SKIPPED WEEKEND",
            "SKIPPED OUTSIDE_HOURS",
            "COUNTED WORKING_TIME");
    assertThat(intervals.get(0).get("from")).isEqualTo("2026-11-20T16:00:00+08:00");
  }

  @Test
  void aLongClockIsExplainedWithASummary() {
    String id = cases.start("clocks.slow", Lane.STANDARD, "ORDINARY", FRIDAY, "customer-care");
    assertThat(clocks.intervals(id, LEVEL_2)).hasSize(100);
    assertThat(clocks.intervals(id, LEVEL_2))
        .extracting(interval -> interval.get("what"))
        .contains("SUMMARY");
    clocks.assertExplained(id);
  }

  @Test
  void anEditedCalendarMovesWhatRunsBothWays() {
    String id = edited(FRIDAY);
    assertThat(clocks.due(id, LEVEL_2)).isEqualTo("2026-11-23T09:00:00Z");
    Instant verify = itemDue(id);
    levels.put("test-edited", List.of(holiday("2026-11-23")), "*");
    awaitDue(id, LEVEL_2, "2026-11-24T09:00:00Z");
    awaitDue(id, LEVEL_3, "2026-11-25T05:00:00Z");
    assertThat(clocks.intervals(id, LEVEL_2))
        .extracting(interval -> interval.get("name"))
        .contains("Test Day");
    clocks.assertExplained(id);
    assertThat(itemDue(id)).isEqualTo(verify);
    assertThat(cases.file(id).resolveDueAt).isEqualTo("2026-11-24T09:00:00Z");
    levels.put("test-edited", List.of(), "*");
    awaitDue(id, LEVEL_2, "2026-11-23T09:00:00Z");
    clocks.assertExplained(id);
    given()
        .header("Authorization", "Bearer " + Tokens.of("owner.he", null, "process-owner"))
        .get("/api/v1/calendars/test-edited/progress")
        .then()
        .statusCode(200)
        .body("code", equalTo("test-edited"));
  }

  @Test
  void anEditedCalendarNeverBreaksWhatARaisePromised() {
    String id = edited(FRIDAY);
    raise(id);
    assertThat(clocks.due(id, LEVEL_2)).isEqualTo("2026-11-23T04:00:00Z");
    String other = edited(FRIDAY);
    levels.put("test-edited", List.of(holiday("2026-11-23")), "*");
    awaitDue(other, LEVEL_2, "2026-11-24T09:00:00Z");
    assertThat(clocks.due(id, LEVEL_2)).isEqualTo("2026-11-23T04:00:00Z");
    clocks.assertExplained(id);
    levels.put("test-edited", List.of("09:00-20:00"), List.of(), "*").statusCode(200);
    awaitDue(id, LEVEL_2, "2026-11-23T02:00:00Z");
    clocks.assertExplained(id);
    levels.put("test-edited", List.of(), "*");
    awaitDue(id, LEVEL_2, "2026-11-23T04:00:00Z");
  }

  @Test
  void aRaiseThatWouldComeLaterPromisesWhatWasDue() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    Map<String, Instant> before = clocks.timers(id);
    raise(id);
    clocks.timers(id).forEach((timer, due) -> assertThat(due).isBeforeOrEqualTo(before.get(timer)));
    clocks.assertExplained(id);
  }

  @Test
  void aPauseStopsTheClockToResolveAndNoOther() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    Map<String, Instant> before = clocks.timers(id);
    JsonPath pause =
        pause(id, clock.instant().plus(Duration.ofHours(10))).statusCode(201).extract().jsonPath();
    Duration length = Duration.between(instant(pause.get("begunAt")), instant(pause.get("until")));
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
    later(
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
    assertThat(outbox(id)).doesNotContain("deadline.resumed");
    later(
        Duration.ofHours(3),
        () ->
            await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> outbox(id).contains("deadline.resumed")));
    assertThat(outbox(id)).filteredOn("deadline.resumed"::equals).hasSize(1);
  }

  @Test
  void aRepeatedRequestPausesOnce() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    List<String> answers = new java.util.ArrayList<>();
    for (int time = 1; time <= 2; time++) {
      answers.add(
          supervisor()
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
    supervisor()
        .header("Idempotency-Key", "pause-" + id)
        .body(Map.of("reason", "something else"))
        .post("/api/v1/cases/{id}/pauses", id)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/idempotency-key-reused"));
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
    assertThat(outbox(id)).filteredOn("case.laneChanged"::equals).hasSize(3);
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

  @Test
  void pauseTimeIsNotLostOnReassignmentNorOnARaise() {
    String id = cases.start("price.price", Lane.STANDARD);
    Instant before = clocks.due(id, LEVEL_2);
    pause(id, null).statusCode(201);
    later(Duration.ofHours(3), () -> resume(id).statusCode(200));
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
    raise(id);
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
    later(
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
    later(
        Duration.ofHours(5),
        () -> assertThat(cases.tell(id, "complaint.updated", Map.of())).isTrue());
    assertThat(Duration.between(before, clocks.due(id, LEVEL_2)))
        .isBetween(Duration.ofHours(5), Duration.ofHours(5).plusSeconds(20));
    clocks.assertExplained(id);
    assertThat(outbox(id)).contains("deadline.paused", "deadline.resumed");
    cases.complete(id, "task_verify", "incomplete", Map.of("question", "Which floor?"));
    Instant waiting = clocks.due(id, LEVEL_2);
    later(Duration.ofHours(73), () -> cases.fire(id, "timer_waitForCustomer"));
    assertThat(clocks.due(id, LEVEL_2)).isEqualTo(waiting);
    clocks.assertExplained(id);
  }

  @Test
  void aCommentAReassignmentOrAnEditMovesNoDeadline() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    Map<String, Instant> before = clocks.timers(id);
    cases.tell(id, "complaint.updated", Map.of());
    cases.tell(id, "complaint.urged", Map.of("urges", 1L));
    String item = cases.item(id, "task_verify").getString("id");
    for (Map<String, String> to :
        List.of(
            Map.of("assignee", "handler.wu", "reason", "knows the area"),
            Map.of("department", "billing", "reason", "about a bill"),
            Map.of("department", "complaint-centre", "reason", "after all"))) {
      given()
          .header("Authorization", CaseDriver.supervisor())
          .contentType("application/json")
          .body(to)
          .post("/api/v1/work-items/{id}/transfer", item)
          .then()
          .statusCode(200);
    }
    assertThat(clocks.timers(id)).isEqualTo(before);
    clocks.assertExplained(id);
  }

  @Test
  void aCaseThatNobodyTookEscalatesLikeAnyOther() {
    String id = office(FRIDAY);
    assertThat(cases.item(id, "task_verify").getString("assignee")).isNull();
    cases.fire(id, LEVEL_1);
    cases.fire(id, LEVEL_2);
    cases.fire(id, LEVEL_3);
    assertThat(cases.file(id).escalationLevel).isEqualTo(3);
    clocks.assertExplained(id);
  }

  @Test
  void aDepartmentsOwnCalendarCountsForClocksOfItsOwn() {
    String tag =
        departmentCalendar("{\"calendar\":\"test-office\",\"reason\":\"day shift\"}", null);
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD, "ORDINARY", FRIDAY, "training");
    // 24 hours of nine a day: two on Friday, nine on Monday and Tuesday, four on Wednesday.
    assertThat(clocks.due(id, "timer_firstContactDue")).isEqualTo("2026-11-25T05:00:00Z");
    assertThat(clocks.due(id, LEVEL_2)).isEqualTo("2026-11-22T08:00:00Z");
    clocks.assertExplained(id);
    departmentCalendar("{\"reason\":\"shifts again\"}", tag);
    assertThat(clocks.due(id, "timer_firstContactDue")).isEqualTo("2026-11-25T05:00:00Z");
    String next = cases.start(WEAK_SIGNAL, Lane.STANDARD, "ORDINARY", FRIDAY, "training");
    assertThat(clocks.due(next, "timer_firstContactDue")).isEqualTo("2026-11-21T08:00:00Z");
  }

  @Test
  void whatCannotBePausedIsRefused() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    pause(id, clock.instant().minusSeconds(1))
        .statusCode(400)
        .body("errors.field", hasItem("until"));
    supervisor()
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

  private Instant itemDue(String id) {
    return instant(cases.item(id, "task_verify").getString("dueAt"));
  }

  private void awaitDue(String id, String timer, String due) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(clocks.due(id, timer)).isEqualTo(due));
  }

  private String office(Instant registeredAt) {
    return cases.start("clocks.office", Lane.STANDARD, "ORDINARY", registeredAt, "customer-care");
  }

  private String edited(Instant registeredAt) {
    return cases.start("clocks.edited", Lane.STANDARD, "ORDINARY", registeredAt, "customer-care");
  }

  private void raise(String id) {
    QuarkusTransaction.requiringNew()
        .run(() -> signal.deliver(id, "complaint.urged", Map.of("urges", 2L), Lane.GREEN));
  }

  private static io.restassured.specification.RequestSpecification supervisor() {
    return given().header("Authorization", CaseDriver.supervisor()).contentType("application/json");
  }

  private static ValidatableResponse pause(String id, Instant until) {
    Map<String, String> body =
        until == null
            ? Map.of("reason", "the customer is travelling")
            : Map.of("reason", "the customer is travelling", "until", until.toString());
    return supervisor().body(body).post("/api/v1/cases/{id}/pauses", id).then();
  }

  private static ValidatableResponse resume(String id) {
    return supervisor().post("/api/v1/cases/{id}/resumption", id).then();
  }

  private String departmentCalendar(String body, String ifMatch) {
    var request =
        given()
            .header("Authorization", "Bearer " + Tokens.of("owner.he", null, "process-owner"))
            .contentType("application/json")
            .body(body);
    return (ifMatch == null ? request : request.header("If-Match", ifMatch))
        .put("/api/v1/departments/training/calendar")
        .then()
        .statusCode(200)
        .extract()
        .header("ETag");
  }

  private void later(Duration by, Runnable then) {
    clock.shift(by);
    try {
      then.run();
    } finally {
      clock.shift(by.negated());
    }
  }

  private static Map<String, Object> holiday(String date) {
    return Map.of("date", date, "name", "Test Day", "spans", List.of());
  }

  private static List<String> outbox(String id) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                io.quarkus.hibernate.orm.panache.Panache.getSession()
                    .createNativeQuery(
                        "select type from outbox where aggregateid = ?1", String.class)
                    .setParameter(1, id)
                    .getResultList());
  }

  private static Instant instant(Object text) {
    return OffsetDateTime.parse((String) text).toInstant();
  }
}
