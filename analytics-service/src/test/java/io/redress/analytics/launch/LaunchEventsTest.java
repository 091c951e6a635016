package io.redress.analytics.launch;

import static io.redress.analytics.launch.LaunchFixture.LAUNCHES;
import static io.redress.analytics.launch.LaunchFixture.as;
import static io.redress.analytics.launch.LaunchFixture.content;
import static io.redress.analytics.launch.LaunchFixture.head;
import static io.redress.analytics.launch.LaunchFixture.launched;
import static io.redress.analytics.launch.LaunchFixture.register;
import static io.redress.analytics.launch.LaunchFixture.step;
import static io.redress.analytics.launch.LaunchFixture.tag;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.kit.testing.Contracts;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of launches, and the complaints that name them however they spell it. */
@QuarkusTest
class LaunchEventsTest extends LaunchWatchFlow {
  private static final Contracts OWN = Contracts.in(Path.of("contracts"));

  @Inject EndWatch endWatch;
  @Inject SpellProducts spellProducts;

  private void report(int daysAgo, String product, int count) {
    report(daysAgo, 12, product, "north", count);
  }

  private static String expected(String count) {
    return "{\"count\": %s, \"per\": \"DAY\"}".formatted(count);
  }

  private JsonNode told(String type, String id) {
    var payloads =
        tables.texts(
            "select payload from outbox where type = '%s' and aggregateid = '%s'"
                .formatted(type, id));
    assertEquals(1, payloads.size(), type);
    OWN.check(type, payloads.get(0));
    try {
      return new ObjectMapper().readTree(payloads.get(0));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void everyStepOfALaunchIsToldAsItsContractSays() {
    var id =
        register("{\"name\": \"Plan\", \"kind\": \"PRODUCT\", \"product\": \"Family plan 99\"}");
    assertEquals("REGISTERED", told("launch.registered", id).path("state").asText());
    head()
        .header("If-Match", tag(id))
        .body(
            "{\"launch\": %s, \"reason\": \"Complete.\"}"
                .formatted(content(daysAgo(0), PRODUCT, expected("2"))))
        .put(LAUNCHES + "/" + id)
        .then()
        .statusCode(200);
    assertEquals("P-000905", told("launch.changed", id).path("plan").asText());
    step(id, "readiness", null).then().statusCode(200);
    assertEquals("READY", told("launch.ready", id).path("state").asText());
    step(id, "start", null).then().statusCode(200);
    assertEquals(PRODUCT, told("launch.launched", id).path("product").asText());
    step(id, "closing", "{\"conclusion\": \"Taken off the market.\"}").then().statusCode(200);
    var closed = told("launch.closed", id);
    assertEquals("head.xu", closed.path("by").asText());
    assertEquals(0, closed.path("days").asInt());
    assertTrue(closed.path("value").isMissingNode());
    for (var type : OWN.types().stream().filter(t -> t.startsWith("launch.")).toList()) {
      OWN.check(type, OWN.example(type));
    }
  }

  @Test
  void whatIsRefusedIsNotTold() {
    var id =
        register("{\"name\": \"Plan\", \"kind\": \"PRODUCT\", \"product\": \"Family plan 99\"}");
    step(id, "readiness", null).then().statusCode(422);
    assertEquals(0, tables.number("select count(*) from outbox where type = 'launch.ready'"));
  }

  @Test
  void oneThatWasGivenUpSaysThatItBroughtNothing() {
    var id = register(content(daysAgo(-5), PRODUCT, expected("2")));
    step(id, "closing", "{\"conclusion\": \"Given up.\"}").then().statusCode(200);
    assertEquals(0, told("launch.closed", id).path("counted").asInt());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2 OVER", "7 AS_EXPECTED", "30 UNDER"})
  void theEndOfAWatchSaysWhetherItBroughtMoreOrLessThanExpected(String asked) {
    var parts = asked.split(" ");
    var id = launched(content(daysAgo(7), PRODUCT, expected(parts[0])));
    report(3, PRODUCT, 49);
    for (var series : judge.behind()) {
      while (judge.judge(series)) {
        assertTrue(series.key().startsWith(id) || !series.key().contains(":"));
      }
    }
    assertTrue(endWatch.over().contains(id));
    assertTrue(endWatch.end(id));
    var watched = told("launch.watched", id);
    assertEquals(7, watched.path("days").asInt());
    assertEquals(49, watched.path("counted").asInt());
    assertEquals(7 * Integer.parseInt(parts[0]), watched.path("expected").asInt());
    assertEquals(parts[1], watched.path("outcome").asText());
    as("analyst")
        .get(FIGURE + "?from=" + daysAgo(10))
        .then()
        .body("groups[0].outcome", equalTo(parts[1]));
  }

  @Test
  void complaintsNameALaunchHoweverTheySpellIt() {
    var id = launched(content(daysAgo(3), PRODUCT, expected("2")));
    for (var spelt :
        List.of("family plan 99", "Ｆａｍｉｌｙ　Ｐｌａｎ　９９", " FAMILY  PLAN 99", "Familyplan99")) {
      report(1, spelt, 1);
    }
    report(1, "Family plan 98", 1);
    as("analyst")
        .get(FIGURE + "?from=" + daysAgo(10))
        .then()
        .body("groups[0].launch.id", equalTo(id))
        .body("groups[0].launch.product", equalTo(PRODUCT))
        .body("groups[0].numerator", equalTo(4));
  }

  @Test
  void aWarningOfALaunchSaysWhatItsComplaintsName() {
    var id =
        launched(
            content(daysAgo(3), PRODUCT, expected("2"))
                .replace("\"plan\":", "\"districts\": [\"north\"], \"plan\":"));
    report(1, "FAMILY PLAN 99", 40);
    for (var series : judge.behind()) {
      while (judge.judge(series)) {
        assertTrue(series.key().length() <= 80);
      }
    }
    as("analyst")
        .get("/api/v1/warnings?launch=" + id)
        .then()
        .body("items.subject", hasItem(PRODUCT));
    var payloads = tables.texts("select payload from outbox where type = 'warning.raised'");
    payloads.forEach(payload -> OWN.check("warning.raised", payload));
    var named = payloads.stream().filter(payload -> payload.contains("\"product\"")).toList();
    assertEquals(1, named.size());
    assertTrue(named.get(0).contains("\"product\":\"" + PRODUCT + "\""), named::toString);
    assertTrue(named.get(0).contains("\"areas\":[\"north\"]"), named::toString);
  }

  @Test
  void launchesFromBeforeAreSpeltAtTheStart() {
    var id = launched(content(daysAgo(3), "Ｐｌａｎ 99", expected("2")));
    var version = tag(id);
    tables.execute("update launch set product_key = null");
    spellProducts.spell();
    assertEquals(
        List.of("plan99"),
        tables.texts("select product_key from launch where id = '%s'".formatted(id)));
    assertEquals(version, tag(id));
  }

  @Test
  void theFigureStandsBesideTheLaunchesOfAnEarlierPeriod() {
    launched(content(daysAgo(3), PRODUCT, expected("2")));
    launched(content(daysAgo(13), "Other plan", expected("2")));
    report(12, "other plan", 5);
    as("analyst")
        .get(FIGURE + "?from=" + daysAgo(9) + "&compare=previous")
        .then()
        .statusCode(200)
        .body("total.numerator", equalTo(0))
        .body("before.period.to", equalTo(daysAgo(10).toString()))
        .body("before.total.numerator", equalTo(5))
        .body("before.total.days", equalTo(7));
    as("analyst")
        .get(FIGURE + "?compare=lastYear")
        .then()
        .body("before.total.numerator", equalTo(0));
    as("analyst").get(FIGURE + "?compare=soon").then().statusCode(400);
  }

  @Test
  void theFigureIsExportedAsCsv() {
    var id = launched(content(daysAgo(3), PRODUCT, expected("2")));
    report(1, PRODUCT, 3);
    var csv =
        as("analyst")
            .get(FIGURE + ".csv?from=" + daysAgo(10))
            .then()
            .statusCode(200)
            .contentType("text/csv")
            .extract()
            .asString()
            .split("\r\n");
    assertEquals(2, csv.length);
    assertTrue(
        csv[1].contains(id + ",Plan 99," + PRODUCT + "," + daysAgo(3) + ",3,3,6.00,"), csv[1]);
    assertTrue(csv[1].endsWith(",AS_EXPECTED" + ",".repeat(11)), csv[1]);
    as("analyst")
        .get(FIGURE + ".csv?form=x")
        .then()
        .statusCode(400)
        .body("errors.field", hasItems("form"));
    given().get(FIGURE + ".csv").then().statusCode(401);
    as("coordinator").get(FIGURE + ".csv").then().statusCode(403);
  }
}
