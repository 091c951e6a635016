package io.redress.analytics.launch;

import static io.redress.analytics.launch.LaunchFixture.LAUNCHES;
import static io.redress.analytics.launch.LaunchFixture.as;
import static io.redress.analytics.launch.LaunchFixture.content;
import static io.redress.analytics.launch.LaunchFixture.launched;
import static io.redress.analytics.launch.LaunchFixture.published;
import static io.redress.analytics.launch.LaunchFixture.read;
import static io.redress.analytics.launch.LaunchFixture.step;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.analytics.StatementLog;
import io.redress.analytics.Story;
import io.redress.analytics.Tables;
import io.redress.analytics.warning.JudgeSeries;
import io.redress.kit.testing.Contracts;
import io.redress.kit.testing.Tokens;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** After a launch: its watch, its warnings, and its complaints against what was expected. */
@QuarkusTest
class LaunchWatchTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String PRODUCT = "Family plan 99";
  private static final String PRICE = "price.price";
  private static final String TWO_A_DAY = "{\"count\": 2, \"per\": \"DAY\"}";
  private static final String FIGURE = LAUNCHES + "/against-expectation";

  @Inject Tables tables;
  @Inject Scheduler scheduler;
  @Inject JudgeSeries judge;
  @Inject EndWatch endWatch;
  @Inject LaunchWorker worker;
  @Inject Clock clock;

  @BeforeEach
  void wipe() {
    scheduler.pause("watch");
    scheduler.pause("launches");
    tables.wipe();
    tables.execute("delete from outbox");
    tables.takeIn(List.of(published(1, clock.instant())));
  }

  @AfterEach
  void goOn() {
    scheduler.resume("watch");
    scheduler.resume("launches");
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  private Instant at(int daysAgo, int hour) {
    return today().minusDays(daysAgo).atTime(hour, 20).atZone(ZONE).toInstant();
  }

  private void report(int daysAgo, int hour, String product, String branch, int count) {
    for (var i = 0; i < count; i++) {
      var event =
          Story.at(at(daysAgo, hour)).registered("NEW", "COMPLAINT", PRICE, branch).events().get(0);
      tables.takeIn(
          List.of(product == null ? event : Story.with("product", new TextNode(product), event)));
    }
  }

  private void quiet(int fromDaysAgo) {
    for (var day = fromDaysAgo; day >= 1; day--) {
      report(day, 10, null, "north", 1);
      report(day, 15, null, "south", 1);
    }
  }

  private void watch() {
    for (var series : judge.behind()) {
      while (judge.judge(series)) {
        assertTrue(series.key().length() <= 80);
      }
    }
  }

  private LocalDate daysAgo(int days) {
    return today().minusDays(days);
  }

  @Test
  void farMoreThanExpectedRaisesAWarningWithTheLaunchAndItsVeryComplaints() {
    quiet(20);
    var id = launched(content(daysAgo(3), PRODUCT, TWO_A_DAY));
    report(1, 11, PRODUCT, "north", 30);
    watch();
    var listed =
        as("analyst")
            .get("/api/v1/warnings?launch=" + id)
            .then()
            .statusCode(200)
            .body("items.kind", everyItem(equalTo("LAUNCH")))
            .body("items.launchId", everyItem(equalTo(id)))
            .body("items.key", containsInAnyOrder(id + ":0", id + ":1"))
            .extract();
    String warning = listed.path("items.find { it.key.endsWith(':0') }.id");
    as("analyst")
        .get("/api/v1/warnings/" + warning + "/complaints?limit=200")
        .then()
        .statusCode(200)
        .body("items", hasSize(30));
    as("analyst").get("/api/v1/warnings?launch=none").then().body("items", hasSize(0));
    var contracts = Contracts.in(Path.of("contracts"));
    var told =
        tables.texts(
            "select payload from outbox where type = 'warning.raised' and payload like '%launchId%'");
    assertEquals(2, told.size());
    told.forEach(payload -> contracts.check("warning.raised", payload));
  }

  @Test
  void asManyAsExpectedRaiseNothing() {
    quiet(20);
    launched(content(daysAgo(5), PRODUCT, "{\"count\": 8, \"per\": \"DAY\"}"));
    for (var day = 4; day >= 1; day--) {
      report(day, 10, PRODUCT, "north", 6);
    }
    watch();
    as("analyst")
        .get("/api/v1/warnings?kind=LAUNCH")
        .then()
        .statusCode(200)
        .body("items.findAll { it.key.endsWith(':0') }", hasSize(0));
  }

  @Test
  void whereNothingIsKnownOfTheDaysBeforeWholeDaysAreComparedWithTheExpectation() {
    report(2, 11, PRODUCT, "north", 30);
    var id = launched(content(daysAgo(3), PRODUCT, TWO_A_DAY));
    watch();
    as("analyst")
        .get("/api/v1/warnings?launch=" + id)
        .then()
        .body("items.key", hasItem(id + ":0"))
        .body("items[0].hour", equalTo(daysAgo(2) + "T23:00:00+08:00"));
  }

  @Test
  void otherDistrictsAndOtherProductsAreNotItsComplaints() {
    quiet(20);
    var id =
        launched(
            content(daysAgo(3), PRODUCT, TWO_A_DAY)
                .replace("\"plan\"", "\"districts\": [\"south\"], \"plan\""));
    report(1, 11, PRODUCT, "north", 20);
    report(1, 11, "Other plan", "south", 3);
    report(1, 11, PRODUCT, "south", 4);
    as("analyst")
        .get(FIGURE + "?from=" + daysAgo(10))
        .then()
        .statusCode(200)
        .body("groups[0].numerator", equalTo(4));
    watch();
    as("analyst")
        .get("/api/v1/warnings?launch=" + id)
        .then()
        .body("items.findAll { it.key.endsWith(':0') }", hasSize(0));
  }

  @Test
  void theWatchEndsAfterItsLastDayAndItsWarningsWithIt() {
    quiet(30);
    report(8, 11, PRODUCT, "north", 30);
    var id = launched(content(daysAgo(10), PRODUCT, TWO_A_DAY));
    var other = launched(content(daysAgo(2), "Other plan", TWO_A_DAY));
    assertEquals(List.of(id), endWatch.over());
    judge.behind();
    assertFalse(endWatch.end(id), "its last day waits to be judged");
    watch();
    worker.work();
    assertFalse(endWatch.end(id), "once");
    read(id).body("state", equalTo("WATCHED"));
    read(other).body("state", equalTo("LAUNCHED"));
    as("analyst")
        .get(LAUNCHES + "/" + id + "/history")
        .then()
        .body("items.action", hasItem("WATCHED"))
        .body("items[-1].by", equalTo("watch"));
    assertEquals(
        0,
        tables.number(
            "select count(*) from warning where kind = 'LAUNCH' and is_open = 1 and series_key like '%s%%'"
                .formatted(id)));
    assertEquals(
        0, tables.number("select count(*) from watch where series_key like '%s%%'".formatted(id)));
    watch();
    assertEquals(
        0, tables.number("select count(*) from watch where series_key like '%s%%'".formatted(id)));
  }

  @Test
  void closingEndsTheWatchAndItsWarnings() {
    quiet(20);
    var id = launched(content(daysAgo(3), PRODUCT, TWO_A_DAY));
    report(1, 11, PRODUCT, "north", 30);
    watch();
    assertEquals(
        2, tables.number("select count(*) from warning where kind = 'LAUNCH' and is_open = 1"));
    step(id, "closing", "{\"conclusion\": \"Taken off the market.\"}").then().statusCode(200);
    as("analyst")
        .get("/api/v1/warnings?launch=" + id)
        .then()
        .body("items.state", everyItem(equalTo("ENDED")));
    watch();
    assertEquals(0, tables.number("select count(*) from watch where kind = 'LAUNCH'"));
  }

  @Test
  void theFigureCountsWholeDaysAndListsExactlyItsNumerator() {
    var id = launched(content(daysAgo(3), PRODUCT, TWO_A_DAY));
    launched(content(daysAgo(2), "Other plan", "{\"count\": 0.5, \"per\": \"HOUR\"}"));
    report(4, 11, PRODUCT, "north", 2);
    report(2, 11, PRODUCT, "north", 7);
    report(1, 11, PRODUCT.toUpperCase(), "south", 5);
    report(0, 0, PRODUCT, "north", 1);
    report(1, 9, "Other plan", "north", 6);
    tables.takeIn(
        List.of(
            Story.with(
                "product",
                new TextNode(PRODUCT),
                Story.at(at(1, 10)).registered("NEW", "ENQUIRY", PRICE, "north").events().get(0))));
    as("analyst")
        .get(FIGURE + "?from=" + daysAgo(10))
        .then()
        .statusCode(200)
        .body("unit", equalTo("RATIO"))
        .body("groups", hasSize(2))
        .body("groups[0].launch.id", equalTo(id))
        .body("groups[0].days", equalTo(3))
        .body("groups[0].numerator", equalTo(12))
        .body("groups[0].denominator", equalTo(6.0f))
        .body("groups[0].value", equalTo(2.0f))
        .body("groups[0].interval.low", equalTo(1.033_429f))
        .body("groups[1].denominator", equalTo(24.0f))
        .body("groups[1].value", equalTo(0.25f))
        .body("total.numerator", equalTo(18))
        .body("total.denominator", equalTo(30.0f))
        .body("total.value", equalTo(0.6f));
    var all = as("analyst").get(FIGURE + "?from=" + daysAgo(10)).then().extract();
    assertEquals(18, listed(all.path("total.cases")).size());
    assertEquals(12, listed(all.path("groups[0].cases")).size());
    assertEquals(6, listed(all.path("groups[1].cases")).size());
    assertEquals(12, listed(read(id).extract().path("links.complaints")).size());
  }

  private static List<Object> listed(String path) {
    var found = new ArrayList<Object>();
    String next = null;
    do {
      var page =
          as("analyst")
              .queryParam("limit", 5)
              .queryParams(next == null ? Map.of() : Map.of("cursor", next))
              .get(path)
              .then()
              .statusCode(200)
              .extract();
      found.addAll(page.<List<Object>>path("items.complaintId"));
      next = page.path("next");
      if (next == null) {
        assertEquals(found.size(), page.<Integer>path("total"));
      }
    } while (next != null);
    return found.stream().distinct().toList();
  }

  @Test
  void onItsFirstDayNothingIsComparedYet() {
    launched(content(today(), PRODUCT, TWO_A_DAY));
    report(0, 0, PRODUCT, "north", 1);
    as("analyst")
        .get(FIGURE)
        .then()
        .body("groups[0].days", equalTo(0))
        .body("groups[0].numerator", equalTo(0))
        .body("groups[0].value", nullValue());
  }

  @Test
  void theFigureIsReadInThreeStatementsHoweverManyLaunchesAndNeverFromEvents() throws SQLException {
    for (var i = 0; i < 4; i++) {
      launched(content(daysAgo(3), "Plan " + i, TWO_A_DAY));
      report(1, 11, "Plan " + i, "north", 1);
    }
    try (var log = StatementLog.open()) {
      as("analyst").get(FIGURE + "?from=" + daysAgo(10)).then().body("groups", hasSize(4));
      var lines = log.lines();
      assertTrue(lines.stream().noneMatch(line -> line.touches("event_fact")), lines::toString);
      assertEquals(2, lines.stream().filter(line -> line.touches("launch")).count());
    }
  }

  @Test
  void theFigureIsInTheCatalogueAndItsRefusalsSayWhatToMend() {
    as("analyst")
        .get("/api/v1/figures")
        .then()
        .body("items.name", hasItem("launches-against-expectation"));
    given().get(FIGURE).then().statusCode(401);
    as("coordinator").get(FIGURE).then().statusCode(403);
    for (var path : List.of(FIGURE, FIGURE + "/cases")) {
      as("analyst").get(path + "?form=2026-01-01").then().statusCode(400);
      as("analyst").get(path + "?from=yesterday").then().statusCode(400);
      given()
          .auth()
          .oauth2(Tokens.inBranch("lead.wu", null, "north", "supervisor"))
          .get(path)
          .then()
          .statusCode(403);
    }
    as("analyst").get(FIGURE + "/cases?cursor=x").then().statusCode(400);
  }
}
