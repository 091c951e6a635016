package io.redress.workflow.process;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.kit.time.SuiteClock;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Asks for deadlines as staff do, and measures them by the engine's timers. */
@Singleton
class ClockDriver {
  private final CaseDriver cases;
  private final SuiteClock clock;

  ClockDriver(CaseDriver cases, SuiteClock clock) {
    this.cases = cases;
    this.clock = clock;
  }

  /** Does something when some time has passed. */
  void later(Duration by, Runnable then) {
    clock.shift(by);
    try {
      then.run();
    } finally {
      clock.shift(by.negated());
    }
  }

  /** Each deadline's parts are without a gap, sum up to its clock, and end when its timer comes. */
  void assertExplained(String id) {
    List<Map<String, Object>> deadlines = deadlines(id);
    Map<String, Instant> timers = timers(id);
    assertThat(deadlines).isNotEmpty();
    for (Map<String, Object> deadline : deadlines) {
      String element = (String) deadline.get("element");
      if (!deadline.get("state").equals("RUNNING")) {
        continue;
      }
      Instant due = instant(deadline.get("dueAt"));
      assertThat(due).as(element).isEqualTo(timers.get(element));
      List<Map<String, Object>> intervals = intervals(deadline);
      long counted = 0;
      Instant last = instant(intervals.get(0).get("from"));
      assertThat(Duration.between(instant(deadline.get("startedAt")), last))
          .isBetween(Duration.ZERO, Duration.ofSeconds(1));
      for (Map<String, Object> interval : intervals) {
        assertThat(instant(interval.get("from"))).isEqualTo(last);
        last = instant(interval.get("to"));
        counted += number(interval, "countedSeconds");
        assertThat(
                number(interval, "countedSeconds")
                    + number(interval, "pausedSeconds")
                    + number(interval, "skippedSeconds"))
            .isEqualTo(Duration.between(instant(interval.get("from")), last).toSeconds());
      }
      assertThat(last).as(element).isEqualTo(due);
      assertThat(counted).as(element).isEqualTo(number(deadline, "clockSeconds"));
      assertThat(number(deadline, "countedSeconds")).isLessThanOrEqualTo(counted);
    }
  }

  /** Every deadline that the case has or had, explained. */
  List<Map<String, Object>> deadlines(String id) {
    return given()
        .header("Authorization", CaseDriver.supervisor())
        .queryParam("limit", 200)
        .get("/api/v1/cases/{id}/deadlines", id)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items");
  }

  /** The parts of one of them. */
  List<Map<String, Object>> intervals(String id, String element) {
    return deadlines(id).stream()
        .filter(deadline -> deadline.get("element").equals(element))
        .map(ClockDriver::intervals)
        .findFirst()
        .orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> intervals(Map<String, Object> deadline) {
    return (List<Map<String, Object>>) deadline.get("intervals");
  }

  /** When the engine's timer of an element comes. */
  Instant due(String id, String timer) {
    return cases.timer(id, timer).getDuedate().toInstant();
  }

  /** The same of every timer that waits, by its element. */
  Map<String, Instant> timers(String id) {
    Map<String, Instant> timers = new TreeMap<>();
    for (Map<String, Object> deadline : deadlines(id)) {
      if (deadline.get("state").equals("RUNNING")) {
        String element = (String) deadline.get("element");
        timers.put(element, due(id, element));
      }
    }
    return timers;
  }

  /** A supervisor moves it to another lane. */
  static ValidatableResponse lane(String id, String lane, String reason) {
    return given()
        .header("Authorization", CaseDriver.supervisor())
        .contentType("application/json")
        .body(Map.of("lane", lane, "reason", reason))
        .post("/api/v1/cases/{id}/lane", id)
        .then();
  }

  static Instant instant(Object text) {
    return OffsetDateTime.parse((String) text).toInstant();
  }

  private static long number(Map<String, Object> of, String name) {
    return ((Number) of.get(name)).longValue();
  }
}
