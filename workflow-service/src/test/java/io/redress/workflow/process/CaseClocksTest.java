package io.redress.workflow.process;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clocks of cases on calendars, explained; the timers of the engine are the measure. */
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
  @Inject VersionDriver versions;

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
  void aPartThatWouldBeOverAtOnceIsAMinute() {
    String due = "${deadlines.due(execution, &#x27;firstContact&#x27;)}</bpmn:timeDate>";
    assertThat(HostileDiagrams.bundled()).contains(due);
    String id =
        versions.onVersion(
            HostileDiagrams.bundled().replace(due, due.replace("&#x27;)", "&#x27;, 1)")),
            () -> cases.start(WEAK_SIGNAL, Lane.EMERGENCY, "ORDINARY", FRIDAY, "customer-care"));
    // One percent of half an hour would be 18 seconds.
    assertThat(clocks.due(id, "timer_firstContactDue")).isEqualTo(FRIDAY.plusSeconds(60));
    assertThat(clocks.deadlines(id))
        .filteredOn(deadline -> deadline.get("element").equals("timer_firstContactDue"))
        .extracting(deadline -> deadline.get("clockSeconds"), deadline -> deadline.get("shortest"))
        .containsExactly(tuple(60, true));
    assertThat(clocks.deadlines(id))
        .filteredOn(deadline -> deadline.get("element").equals(LEVEL_1))
        .extracting(deadline -> deadline.get("shortest"))
        .containsExactly(false);
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
    cases.raise(id);
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

  private Instant itemDue(String id) {
    return ClockDriver.instant(cases.item(id, "task_verify").getString("dueAt"));
  }

  private void awaitDue(String id, String timer, String due) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(clocks.due(id, timer)).isEqualTo(due));
  }

  private String office(Instant registeredAt) {
    return cases.start("clocks.office", Lane.STANDARD, "ORDINARY", registeredAt, "customer-care");
  }

  private String edited(Instant registeredAt) {
    return cases.start("clocks.edited", Lane.STANDARD, "ORDINARY", registeredAt, "customer-care");
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

  private static Map<String, Object> holiday(String date) {
    return Map.of("date", date, "name", "Test Day", "spans", List.of());
  }
}
