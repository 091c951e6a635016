package io.redress.analytics.warning;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.kit.testing.Contracts;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What people do about a warning, and what is told of it. */
@QuarkusTest
class WarningAnswerTest extends WarningFlow {
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
}
