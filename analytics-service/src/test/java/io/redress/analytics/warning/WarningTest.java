package io.redress.analytics.warning;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.analytics.Story;
import io.redress.analytics.Tables;
import io.redress.kit.inbox.IncomingEvent;
import io.redress.kit.testing.Contracts;
import io.redress.kit.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From events to a warning, and to what people do about it. */
@QuarkusTest
class WarningTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String PRICE = "price.price";
  private static final String SIGNAL = "basic-communication.weak-signal";
  private static final String WARNINGS = "/api/v1/warnings";
  private static final String ACKNOWLEDGEMENT =
      "{\"assessment\":\"REAL\",\"action\":\"Billing corrects the bills by Friday.\"}";

  @Inject Tables tables;
  @Inject JudgeSeries judge;
  @Inject Scheduler scheduler;
  @Inject Clock clock;

  private final List<IncomingEvent> events = new ArrayList<>();

  @BeforeEach
  void wipe() {
    scheduler.pause("watch");
    tables.wipe();
    tables.execute("delete from outbox");
    events.clear();
  }

  @AfterEach
  void goOn() {
    scheduler.resume("watch");
  }

  private static RequestSpecification as(String role, String branch) {
    return given()
        .auth()
        .oauth2(
            branch == null
                ? Tokens.of(role + ".xu", null, role)
                : Tokens.inBranch(role + ".xu", null, branch, role))
        .contentType(ContentType.JSON);
  }

  private static RequestSpecification analyst() {
    return as("analyst", null);
  }

  private static RequestSpecification head() {
    return as("head", null);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  private Instant at(int daysAgo, int hour) {
    return today().minusDays(daysAgo).atTime(hour, 20).atZone(ZONE).toInstant();
  }

  /** Ten days' worth and more of two a day, from so many days ago until yesterday. */
  private void quiet(int fromDaysAgo) {
    for (var day = fromDaysAgo; day >= 1; day--) {
      report(at(day, 10), PRICE, "north");
      report(at(day, 15), SIGNAL, "south");
    }
  }

  private IncomingEvent report(Instant at, String category, String branch) {
    var event = Story.at(at).registered("NEW", "COMPLAINT", category, branch).events().get(0);
    events.add(event);
    return event;
  }

  private void flood(int daysAgo, int hour, String category, String branch, int count) {
    for (var i = 0; i < count; i++) {
      report(at(daysAgo, hour), category, branch);
    }
  }

  private void takeInAndWatch() {
    tables.takeIn(events);
    events.clear();
    watch();
  }

  private void watch() {
    for (var series : judge.behind()) {
      while (judge.judge(series)) {
        assertTrue(series.key().length() <= 80);
      }
    }
  }

  private String warning(String kind) {
    return analyst()
        .get(WARNINGS + "?kind=" + kind)
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .extract()
        .path("items[0].id");
  }

  @Test
  void aFloodRaisesWarningsForAllForTheGroupAndForTheCategory() {
    quiet(20);
    flood(1, 11, PRICE, "north", 12);
    takeInAndWatch();

    analyst()
        .get(WARNINGS + "?state=OPEN")
        .then()
        .statusCode(200)
        .body("items.kind", hasItem("ALL"))
        .body("items.kind", hasItem("CATEGORY_GROUP"))
        .body("items", hasSize(3));
    var id = warning("CATEGORY");
    analyst()
        .get(WARNINGS + "/" + id)
        .then()
        .statusCode(200)
        .header("ETag", notNullValue())
        .body("key", equalTo(PRICE))
        .body("hour", equalTo(today().minusDays(1) + "T11:00:00+08:00"))
        .body("counted", greaterThan(10))
        .body("times", greaterThan(1f))
        .body("rises", equalTo(0));
    assertEquals(
        tables.number(
            "select count(*) from hour_case where category = '%s' and at_hour >= (select hour - interval hours - 1 hour from warning where kind = 'CATEGORY')"
                .formatted(PRICE)),
        analyst()
            .get(WARNINGS + "/" + id + "/complaints?limit=200")
            .then()
            .statusCode(200)
            .extract()
            .<List<Object>>path("items")
            .size());
  }

  @Test
  void aDayThatIsLikeNoOtherIsNeitherJudgedNorLearnedFrom() {
    quiet(30);
    flood(2, 11, PRICE, "north", 12);
    var day = today().minusDays(2);
    as("administrator", null)
        .body(
            "{\"days\": [{\"day\": \"%s\", \"like\": \"EXCLUDED\", \"name\": \"Festival\"}]}"
                .formatted(day))
        .put("/api/v1/holidays/" + day.getYear())
        .then()
        .statusCode(200);
    takeInAndWatch();
    analyst().get(WARNINGS).then().statusCode(200).body("items", hasSize(0));
    flood(1, 11, PRICE, "north", 12);
    tables.execute("delete from watch");
    takeInAndWatch();
    assertEquals(day.plusDays(1) + "T11:00:00+08:00", hourOf(warning("CATEGORY")));
  }

  private String hourOf(String warning) {
    return analyst().get(WARNINGS + "/" + warning).path("hour");
  }

  @Test
  void theComplaintsBehindAWarningArePagedWithoutGaps() {
    quiet(20);
    flood(1, 11, PRICE, "north", 12);
    takeInAndWatch();
    var path = WARNINGS + "/" + warning("ALL") + "/complaints";
    var whole = analyst().get(path + "?limit=200").path("items.complaintId");
    var pages = new ArrayList<Object>();
    String next = null;
    do {
      var page =
          analyst()
              .queryParam("limit", 5)
              .queryParams(next == null ? Map.of() : Map.of("cursor", next))
              .get(path)
              .then()
              .statusCode(200)
              .extract();
      pages.addAll(page.<List<Object>>path("items.complaintId"));
      next = page.path("next");
    } while (next != null);
    assertEquals(whole, pages);
  }

  @Test
  void anAreasCoverageComplaintsRiseTogether() {
    quiet(20);
    flood(1, 12, SIGNAL, "south", 12);
    takeInAndWatch();
    var id = warning("AREA");
    analyst().get(WARNINGS + "/" + id).then().body("key", equalTo("south"));
    as("supervisor", "north").get(WARNINGS + "/" + id).then().statusCode(404);
    as("supervisor", "south").get(WARNINGS + "/" + id).then().statusCode(200);
    as("supervisor", "north")
        .get(WARNINGS + "?kind=AREA")
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
    var all = warning("ALL");
    as("supervisor", "north")
        .get(WARNINGS + "/" + all + "/complaints")
        .then()
        .statusCode(200)
        .body("items.area.findAll { it != 'north' }", hasSize(0));
  }

  @Test
  void aQuietSeriesRaisesNothing() {
    quiet(20);
    takeInAndWatch();
    analyst().get(WARNINGS).then().statusCode(200).body("items", hasSize(0));
  }

  @Test
  void aWarningEndsByItselfWhenItIsUsualAgain() {
    quiet(20);
    flood(4, 11, PRICE, "north", 12);
    takeInAndWatch();
    analyst()
        .get(WARNINGS + "/" + warning("CATEGORY"))
        .then()
        .body("state", equalTo("ENDED"))
        .body("endedAt", notNullValue());
  }

  @Test
  void countsThatArriveLateRaiseTheWarningThatTheyShould() {
    quiet(20);
    takeInAndWatch();
    assertEquals(0, tables.number("select count(*) from warning"));
    var begun = today();
    // The present day may have just begun: what is late belongs to its first complete hour.
    tables.execute(
        "update watch set day = '%s', judged_until = null, memory = '', factor = 1"
            .formatted(begun.minusDays(1)));
    flood(1, 9, PRICE, "north", 12);
    takeInAndWatch();
    assertEquals(1, tables.number("select count(*) from warning where kind = 'CATEGORY'"));
    watch();
    assertEquals(1, tables.number("select count(*) from warning where kind = 'CATEGORY'"));
  }

  @Test
  void whatRisesFurtherIsToldAgainAndNeedsAnotherAnswer() {
    quiet(20);
    flood(2, 11, PRICE, "north", 12);
    tables.takeIn(events);
    events.clear();
    watch();
    var id = warning("CATEGORY");
    head()
        .body(ACKNOWLEDGEMENT)
        .post(WARNINGS + "/" + id + "/acknowledgement")
        .then()
        .statusCode(200);
    tables.execute(
        "update watch set day = '%s', judged_until = '%s 20:00:00' where kind = 'CATEGORY' and series_key = '%s'"
            .formatted(today().minusDays(1), today().minusDays(2), PRICE));
    tables.execute(
        "update watch set factor = 5 where kind = 'CATEGORY' and series_key = 'price.price'");
    flood(1, 13, PRICE, "north", 80);
    takeInAndWatch();
    analyst()
        .get(WARNINGS + "/" + id)
        .then()
        .body("rises", greaterThan(0))
        .body("risenAt", notNullValue())
        .body("state", equalTo("OPEN"));
  }

  @Test
  void ofManyProcessesThatJudgeAtOnceOneRaisesTheWarning() {
    quiet(20);
    flood(1, 11, PRICE, "north", 12);
    tables.takeIn(events);
    judge.behind();
    var series = new Series(SeriesKind.CATEGORY, PRICE);
    var judges =
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    CompletableFuture.runAsync(
                        () -> {
                          for (var day = 0; day < 40; day++) {
                            judge.judge(series);
                          }
                        }))
            .toList();
    judges.forEach(CompletableFuture::join);
    while (judge.judge(series)) {
      assertTrue(tables.number("select count(*) from warning") <= 1);
    }
    assertEquals(1, tables.number("select count(*) from warning"));
    assertEquals(1, tables.number("select count(*) from outbox where type = 'warning.raised'"));
  }

  @Test
  void anAcknowledgementIsKeptAndOnePersonWins() {
    quiet(20);
    flood(1, 11, PRICE, "north", 12);
    takeInAndWatch();
    var path = WARNINGS + "/" + warning("CATEGORY") + "/acknowledgement";
    var answers =
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> head().body(ACKNOWLEDGEMENT).post(path).statusCode()))
            .map(CompletableFuture::join)
            .sorted()
            .toList();
    assertEquals(List.of(200, 409, 409, 409), answers);
    analyst()
        .get(WARNINGS + "/" + warning("CATEGORY"))
        .then()
        .body("state", equalTo("ACKNOWLEDGED"))
        .body("assessment", equalTo("REAL"))
        .body("acknowledgedBy", equalTo("head.xu"))
        .body("action", equalTo("Billing corrects the bills by Friday."));
  }

  @Test
  void whatIsPublishedFitsTheContracts() {
    quiet(20);
    flood(4, 11, PRICE, "north", 12);
    flood(1, 11, SIGNAL, "south", 12);
    takeInAndWatch();
    head()
        .body(ACKNOWLEDGEMENT)
        .post(WARNINGS + "/" + warning("AREA") + "/acknowledgement")
        .then()
        .statusCode(200);
    var contracts = Contracts.in(Path.of("contracts"));
    var types = contracts.types().stream().filter(type -> type.startsWith("warning.")).toList();
    assertEquals(List.of("warning.acknowledged", "warning.ended", "warning.raised"), types);
    for (var type : types) {
      contracts.check(type, contracts.example(type));
      var published = tables.texts("select payload from outbox where type = '" + type + "'");
      assertTrue(!published.isEmpty(), type);
      published.forEach(payload -> contracts.check(type, payload));
    }
  }

  @Test
  void aRebuildMakesTheSameHours() {
    quiet(5);
    flood(1, 11, PRICE, "north", 3);
    tables.takeIn(events);
    var enquiry = Story.at(at(1, 9)).registered("NEW", "ENQUIRY", PRICE, "north").events();
    tables.takeIn(enquiry);
    assertEquals(13, tables.number("select sum(counted) from hour_count"));
    assertEquals(13, tables.number("select count(*) from hour_case"));
  }

  @Test
  void refusalsSayWhatToMend() {
    given().get(WARNINGS).then().statusCode(401);
    as("agent", null).get(WARNINGS).then().statusCode(403);
    analyst()
        .get(WARNINGS + "?state=LOUD")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("state"));
    analyst()
        .get(WARNINGS + "?kind=MOON")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("kind"));
    analyst().get(WARNINGS + "?limit=0").then().statusCode(400);
    analyst().get(WARNINGS + "?cursor=x").then().statusCode(400);
    analyst().get(WARNINGS + "/none").then().statusCode(404);
    analyst().get(WARNINGS + "/none/complaints").then().statusCode(404);
    analyst().body(ACKNOWLEDGEMENT).post(WARNINGS + "/none/acknowledgement").then().statusCode(403);
    head().body(ACKNOWLEDGEMENT).post(WARNINGS + "/none/acknowledgement").then().statusCode(404);
    head()
        .body("{\"assessment\":\"REAL\"}")
        .post(WARNINGS + "/none/acknowledgement")
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("action"));
    head()
        .body("{\"assessment\":\"REAL\",\"action\":\"these are 刁民\"}")
        .post(WARNINGS + "/none/acknowledgement")
        .then()
        .statusCode(400)
        .body("type", endsWith("labelling-word"));
  }

  @Test
  void anOutdatedVersionIsToldSo() {
    quiet(20);
    flood(1, 11, PRICE, "north", 12);
    takeInAndWatch();
    head()
        .header("If-Match", "\"99\"")
        .body(ACKNOWLEDGEMENT)
        .post(WARNINGS + "/" + warning("CATEGORY") + "/acknowledgement")
        .then()
        .statusCode(412)
        .body("acknowledgedBy", nullValue());
  }

  @Test
  void withTooFewDaysNothingIsJudged() {
    flood(2, 11, PRICE, "north", 30);
    takeInAndWatch();
    assertEquals(0, tables.number("select count(*) from warning"));
    assertTrue(Duration.between(at(2, 11), clock.instant()).toDays() < Usual.FEWEST_DAYS);
  }
}
