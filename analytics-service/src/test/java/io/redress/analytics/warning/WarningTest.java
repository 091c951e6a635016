package io.redress.analytics.warning;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.analytics.Story;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** From events to a warning. */
@QuarkusTest
class WarningTest extends WarningFlow {
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

  /** A district is an area by itself; a branch sees those that its own complaints are from. */
  @Test
  void aBranchSeesTheDistrictsOfItsComplaintsAndOfThemItsOwnComplaints() {
    quiet(20);
    for (var i = 0; i < 12; i++) {
      var story = Story.at(at(1, 12)).of("ORDINARY", "HOTLINE", "lakeside", false);
      events.addAll(story.registered("NEW", "COMPLAINT", SIGNAL, "south").events());
    }
    takeInAndWatch();
    var id = warning("AREA");
    analyst().get(WARNINGS + "/" + id).then().body("key", equalTo("lakeside"));
    as("supervisor", "south").get(WARNINGS + "/" + id).then().statusCode(200);
    as("supervisor", "south").get(WARNINGS + "?kind=AREA").then().body("items.id", contains(id));
    as("supervisor", "south")
        .get(WARNINGS + "/" + id + "/complaints")
        .then()
        .body("items", hasSize(12));
    as("supervisor", "north").get(WARNINGS + "/" + id).then().statusCode(404);
    as("supervisor", "north").get(WARNINGS + "?kind=AREA").then().body("items", hasSize(0));
    as("supervisor", "south")
        .get(WARNINGS + "/" + warning("ALL") + "/complaints")
        .then()
        .body("items.findAll { it.area == 'lakeside' }", hasSize(12));
    as("supervisor", "north")
        .get(WARNINGS + "/" + warning("ALL") + "/complaints")
        .then()
        .body("items.findAll { it.area == 'lakeside' }", hasSize(0));
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
  void aRebuildMakesTheSameHours() {
    quiet(5);
    flood(1, 11, PRICE, "north", 3);
    tables.takeIn(events);
    var enquiry = Story.at(at(1, 9)).registered("NEW", "ENQUIRY", PRICE, "north").events();
    tables.takeIn(enquiry);
    assertEquals(13, tables.number("select sum(counted) from hour_count"));
    assertEquals(13, tables.number("select count(*) from hour_case"));
  }

  /** As in every figure: a correction counts, whichever way it goes. */
  @Test
  void whatWasCorrectedIsCountedAsWhatItIs() {
    var moved = Story.at(at(1, 9)).registered("NEW", "COMPLAINT", PRICE, "north");
    var enquiry = Story.at(at(1, 9)).registered("NEW", "COMPLAINT", PRICE, "north");
    var complaint = Story.at(at(1, 9)).registered("NEW", "ENQUIRY", PRICE, "north");
    tables.takeIn(moved.corrected(SIGNAL, null).events());
    tables.takeIn(enquiry.corrected(null, "ENQUIRY").events());
    tables.takeIn(complaint.corrected(null, "COMPLAINT").events());
    assertEquals(
        List.of(SIGNAL, PRICE), tables.texts("select category from hour_case order by category"));
    assertEquals(2, tables.number("select sum(counted) from hour_count"));
    assertEquals(
        1,
        tables.number(
            "select sum(counted) from hour_count where category_group = 'basic-communication'"));
  }

  @Test
  void withTooFewDaysNothingIsJudged() {
    flood(2, 11, PRICE, "north", 30);
    takeInAndWatch();
    assertEquals(0, tables.number("select count(*) from warning"));
    assertTrue(Duration.between(at(2, 11), clock.instant()).toDays() < Usual.FEWEST_DAYS);
  }
}
