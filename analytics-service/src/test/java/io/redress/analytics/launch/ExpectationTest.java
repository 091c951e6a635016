package io.redress.analytics.launch;

import static io.redress.analytics.launch.LaunchFixture.as;
import static io.redress.analytics.launch.LaunchFixture.content;
import static io.redress.analytics.launch.LaunchFixture.launched;
import static io.redress.analytics.launch.LaunchFixture.read;
import static io.redress.analytics.launch.LaunchFixture.step;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.analytics.StatementLog;
import io.redress.analytics.Story;
import io.redress.kit.testing.Tokens;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The complaints of launches against what was expected. */
@QuarkusTest
class ExpectationTest extends LaunchWatchFlow {
  @Inject EndClosedWatches endClosedWatches;

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

  /** A launch stands beside the earlier one of the same product: a campaign comes every year. */
  @Test
  void eachLaunchStandsBesideTheEarlierOneOfItsProduct() {
    var then = launched(content(daysAgo(15), "family PLAN99", TWO_A_DAY));
    var gone = launched(content(daysAgo(14), "Gone plan", TWO_A_DAY));
    var now = launched(content(daysAgo(3), PRODUCT, TWO_A_DAY));
    var other = launched(content(daysAgo(2), "Other plan", TWO_A_DAY));
    report(13, 11, PRODUCT, "north", 7);
    report(2, 11, PRODUCT, "north", 12);
    report(13, 11, "Gone plan", "north", 1);
    var path = "?from=" + daysAgo(10) + "&compare=previous";
    as("analyst")
        .get(FIGURE + path)
        .then()
        .statusCode(200)
        .body("groups.launch.id", contains(now, other))
        .body("groups[0].before.launch.id", equalTo(then))
        .body("groups[0].before.numerator", equalTo(7))
        .body("groups[0].before.denominator", equalTo(14.0f))
        .body("groups[0].before.value", equalTo(0.5f))
        .body("groups[0].before.difference", equalTo(1.5f))
        .body("groups[0].before.change", equalTo(3.0f))
        .body("groups[0].before.cases", containsString(then))
        .body("groups[1]", not(hasKey("before")))
        .body("total.before.numerator", equalTo(8))
        .body("total.before.denominator", equalTo(28.0f))
        .body("before.total.numerator", equalTo(8))
        .body("before.groups.launch.id", contains(then, gone));
    var lines = as("analyst").get(FIGURE + ".csv" + path).then().extract().asString().split("\r\n");
    assertEquals(4, lines.length);
    assertTrue(lines[0].endsWith(",difference,change"), lines[0]);
    assertTrue(lines[1].contains("," + now + ","), lines[1]);
    assertTrue(lines[1].endsWith(",7,7,14.00,0.500000,1.500000,3.000000"), lines[1]);
    assertTrue(lines[2].contains("," + other + ",") && lines[2].endsWith(",,,"), lines[2]);
    assertTrue(lines[3].contains("," + gone + ",") && lines[3].endsWith(",1,14.00,0.071429,,"));
    var alone = as("analyst").get(FIGURE + ".csv?from=" + daysAgo(10)).then().extract().asString();
    assertEquals(lines[0], alone.split("\r\n")[0]);
    as("analyst").get(FIGURE + ".csv?compare=never").then().statusCode(400);
  }

  /** Of before the watch ended with the closing: told once, at a start. */
  @Test
  void whatWasClosedBeforeIsCountedUntilItsClosingFromTheNextStartOn() {
    var id = launched(content(daysAgo(6), PRODUCT, TWO_A_DAY));
    report(5, 11, PRODUCT, "north", 3);
    report(2, 11, PRODUCT, "north", 4);
    step(id, "closing", CONCLUSION).then().statusCode(200);
    var watched = daysAgo(-1).atStartOfDay(ZONE).toInstant();
    tables.execute(
        "update launch set closed_at = '%s', ends_at = '%s'"
            .formatted(utc(at(4, 11)), utc(watched)));
    endClosedWatches.end();
    endClosedWatches.end();
    as("analyst")
        .get(FIGURE + "?from=" + daysAgo(10))
        .then()
        .body("groups[0].days", equalTo(2))
        .body("groups[0].numerator", equalTo(3))
        .body("groups[0].denominator", equalTo(4.0f));
  }

  private static LocalDateTime utc(Instant at) {
    return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
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
