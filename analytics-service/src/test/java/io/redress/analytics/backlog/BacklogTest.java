package io.redress.analytics.backlog;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.analytics.Listed;
import io.redress.analytics.RandomStories;
import io.redress.analytics.StatementLog;
import io.redress.analytics.Story;
import io.redress.kit.testing.Tokens;
import io.restassured.response.ExtractableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BacklogTest extends BacklogFlow {
  /** Registered at noon of the first day in Shanghai. */
  private static Story open() {
    return Story.at("2026-06-01T04:00:00Z").registered().started();
  }

  @Test
  void aComplaintIsInTheBacklogOfTheDaysAtWhoseEndItWasOpen() {
    var story = open();
    tables.takeIn(story.events());
    assertTrue(takeBacklog.take(FIRST));
    assertTrue(takeBacklog.take(FIRST.plusDays(1)));
    var events = story.after(Duration.ofHours(50)).closed("RESOLVED", 1, false).events();
    tables.takeIn(List.of(events.get(events.size() - 1)));
    assertTrue(takeBacklog.take(FIRST.plusDays(2)));

    get(JUNE + "&groupBy=age")
        .statusCode(200)
        .body("days.day", equalTo(List.of("2026-06-01", "2026-06-02", "2026-06-03")))
        .body("days.numerator", equalTo(List.of(1, 1, 0)))
        .body("days[0].groups[0].age", equalTo("under-1-day"))
        .body("days[0].groups[0]", not(hasKey("category")))
        .body("days[1].groups[0].age", equalTo("under-2-days"))
        .body("days[1].asOf", notNullValue())
        .body("days[1].cases", equalTo("/api/v1/backlog/cases?day=2026-06-02"));
    get("/cases?day=2026-06-02")
        .statusCode(200)
        .body("items[0].complaintId", equalTo(story.complaintId()))
        .body("items[0].age", equalTo("under-2-days"))
        .body("items[0].department", equalTo("customer-care"))
        .body("items[0]", not(hasKey("customer")))
        .body("total", equalTo(1));
  }

  @Test
  void whatWasCountedStaysAsItWasKnownThenAndIsCountedOnce() {
    var late = open();
    assertTrue(takeBacklog.take(FIRST));
    tables.takeIn(late.events());
    assertFalse(takeBacklog.take(FIRST));
    get(JUNE).body("days.numerator", equalTo(List.of(0)));
    assertTrue(takeBacklog.take(FIRST.plusDays(1)));
    get(JUNE).body("days.numerator", equalTo(List.of(0, 1)));
    assertFalse(takeBacklog.take(FIRST));
  }

  @Test
  void enquiriesRepeatsAndWhatWasResolvedOnTheSpotAreNeverOpen() {
    tables.takeIn(
        Story.at("2026-06-01T04:00:00Z")
            .registered("NEW", "ENQUIRY", "price.price", "north")
            .events());
    tables.takeIn(
        Story.at("2026-06-01T04:00:00Z")
            .registered("REPEAT", "COMPLAINT", "price.price", "north")
            .events());
    tables.takeIn(Story.at("2026-06-01T04:00:00Z").registered().resolvedOnTheSpot().events());
    tables.takeIn(
        Story.at("2026-06-01T04:00:00Z").registered().corrected("price.price", "ENQUIRY").events());
    takeBacklog.take(FIRST);
    get(JUNE).body("days.numerator", equalTo(List.of(0)));
  }

  @Test
  void whatBeganAgainIsOpenAgain() {
    var story = open().after(Duration.ofHours(1)).closed("RESOLVED", 1, true);
    tables.takeIn(story.events());
    takeBacklog.take(FIRST);
    var events = story.after(Duration.ofHours(20)).started().events();
    tables.takeIn(List.of(events.get(events.size() - 1)));
    takeBacklog.take(FIRST.plusDays(1));
    get(JUNE).body("days.numerator", equalTo(List.of(0, 1)));
  }

  @Test
  void everyListHoldsExactlyTheComplaintsOfItsDayAndGroup() {
    tables.takeIn(
        RandomStories.shuffled(
            21, RandomStories.of(21, Instant.parse("2026-06-01T00:00:00Z"), 20)));
    for (var day = 0; day < 12; day++) {
      takeBacklog.take(FIRST.plusDays(day));
    }
    for (var by : List.of("age,category", "branch,department", "district,tier", "channel,type")) {
      listsOf(get(JUNE + "&groupBy=" + by).statusCode(200).extract());
    }
    listsOf(get(JUNE + "&groupBy=highFrequency&age=under-2-days").statusCode(200).extract());
    assertEquals(
        tables.number("select sum(counted) from backlog_day"),
        tables.number("select sum(counted) from backlog_taken"));
  }

  private static void listsOf(ExtractableResponse<?> answer) {
    for (var day = 0; day < 12; day++) {
      var path = "days[" + day + "].";
      assertEquals(
          answer.<Integer>path(path + "numerator"), Listed.at(answer.path(path + "cases")));
      for (var group = 0; group < answer.<List<Object>>path(path + "groups").size(); group++) {
        var at = path + "groups[" + group + "].";
        assertEquals(answer.<Integer>path(at + "numerator"), Listed.at(answer.path(at + "cases")));
      }
    }
  }

  @Test
  void theNextDayIsDueAfterTheLastOne() {
    takeBacklog.take(FIRST);
    assertEquals(FIRST.plusDays(1), takeBacklog.due().orElseThrow());
    tables.wipe();
    var yesterday = takeBacklog.due().orElseThrow();
    takeBacklog.take(yesterday);
    assertTrue(takeBacklog.due().isEmpty());
  }

  @Test
  void aDayIsCountedInSixStatementsHoweverManyAreOpen() throws SQLException {
    for (var complaint = 0; complaint < 20; complaint++) {
      tables.takeIn(open().events());
    }
    try (var log = StatementLog.open()) {
      takeBacklog.take(FIRST);
      var lines = log.lines();
      assertEquals(5, lines.stream().filter(line -> line.touches("backlog_")).count());
      assertEquals(1, lines.stream().filter(line -> line.touches("fact_progress")).count());
    }
    assertEquals(20, tables.number("select counted from backlog_taken"));
  }

  @Test
  void aSupervisorOfABranchSeesThatBranchOnly() {
    tables.takeIn(open().events());
    takeBacklog.take(FIRST);
    var token = Tokens.inBranch("supervisor.li", null, "south", "supervisor");
    given()
        .auth()
        .oauth2(token)
        .get("/api/v1/backlog" + JUNE)
        .then()
        .statusCode(200)
        .body("days.numerator", equalTo(List.of(0)));
    given()
        .auth()
        .oauth2(token)
        .get("/api/v1/backlog/cases?day=2026-06-01&branch=north")
        .then()
        .statusCode(403)
        .body("type", endsWith("branch-out-of-reach"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "?from=yesterday | period-invalid | from",
        "?groupBy=day | grouping-invalid | groupBy",
        "?groupBy=age,age | grouping-invalid | groupBy",
        "?groupBy=age,category,branch | grouping-invalid | groupBy",
        "?age=old | filter-invalid | age",
        "?form=2026-05-01 | parameter-unknown | form",
        "/cases?from=2026-05-01 | parameter-unknown | from",
        "/cases?limit=0 | invalid-field | limit",
        "/cases?cursor=nope | invalid-cursor | "
      })
  void aWrongParameterIsNamedAndMended(String path, String type, String field) {
    var answer = get(path).statusCode(400).body("type", endsWith("/" + type));
    if (field != null) {
      answer.body("errors.field", hasItem(field));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/cases"})
  void onlyAnalystsAndSupervisorsMayRead(String path) {
    given().get("/api/v1/backlog" + path).then().statusCode(401);
    given()
        .auth()
        .oauth2(Tokens.of("handler.wu", "network-quality", "handler"))
        .get("/api/v1/backlog" + path)
        .then()
        .statusCode(403);
  }
}
