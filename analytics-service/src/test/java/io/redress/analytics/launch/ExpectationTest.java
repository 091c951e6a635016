package io.redress.analytics.launch;

import static io.redress.analytics.launch.LaunchFixture.as;
import static io.redress.analytics.launch.LaunchFixture.content;
import static io.redress.analytics.launch.LaunchFixture.launched;
import static io.redress.analytics.launch.LaunchFixture.read;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.analytics.StatementLog;
import io.redress.analytics.Story;
import io.redress.kit.testing.Tokens;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The complaints of launches against what was expected. */
@QuarkusTest
class ExpectationTest extends LaunchWatchFlow {
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
