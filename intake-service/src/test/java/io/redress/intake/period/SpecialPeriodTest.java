package io.redress.intake.period;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.kit.identity.Roles;
import io.redress.kit.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SpecialPeriodTest extends PeriodTest {
  @Test
  void oneThatHasNotBegunIsTakenBackAndOneThatHasIsNot() {
    JsonPath ahead = declared(period(now().plus(HOUR), now().plus(HOUR).plus(HOUR), ""));
    remove(ahead, coordinator()).then().statusCode(204);
    agent().get(PERIODS + "/" + ahead.getString("id")).then().statusCode(404);
    JsonPath running = declared(running(""));
    remove(running, coordinator())
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/period-begun"));
    agent()
        .get(PERIODS + "/" + running.getString("id"))
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"0\""));
  }

  private static Response remove(JsonPath period, RequestSpecification by) {
    return by.header("If-Match", "\"" + period.getLong("version") + "\"")
        .delete(PERIODS + "/" + period.getString("id"));
  }

  @Test
  void ofTwoPeopleAtOnceOneWins() {
    JsonPath period = declared(running(""));
    List<CompletableFuture<Integer>> both =
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () ->
                            coordinator()
                                .header("If-Match", "\"0\"")
                                .body(running("").replace("gala", "gala " + i))
                                .put(PERIODS + "/" + period.getString("id"))
                                .statusCode()))
            .toList();
    assertEquals(
        List.of(200, 412, 412, 412), both.stream().map(CompletableFuture::join).sorted().toList());
  }

  @Test
  void theSameKeyDeclaresOnce() {
    String key = UUID.randomUUID().toString();
    String body = running("");
    for (int i = 0; i < 2; i++) {
      coordinator()
          .header("Idempotency-Key", key)
          .body(body)
          .post(PERIODS)
          .then()
          .statusCode(201)
          .header("Location", containsString(PERIODS));
    }
    assertEquals(1, count("select count(*) from special_period where branches = ?", branch));
  }

  @Test
  void theListIsPagedAndAsksForATime() {
    String one = declared(running("")).getString("id");
    String other = declared(period(now().plus(HOUR), now().plusHours(3), "")).getString("id");
    JsonPath page =
        agent()
            .queryParam("limit", 1)
            .queryParam("at", now().plusHours(2).toString())
            .get(PERIODS)
            .then()
            .statusCode(200)
            .body("items.id", not(hasItem(one)))
            .extract()
            .jsonPath();
    agent()
        .queryParam("at", now().toString())
        .queryParam("limit", 200)
        .get(PERIODS)
        .then()
        .statusCode(200)
        .body("items.id", hasItem(one))
        .body("items.id", not(hasItem(other)));
    assertEquals(1, page.getList("items").size());
    agent().queryParam("at", "soon").get(PERIODS).then().statusCode(400);
  }

  @Test
  void aSupervisorOfABranchKeepsThoseOfThatBranch() {
    RequestSpecification own =
        with(Tokens.inBranch("lead.b", "customer-care", branch, Roles.SUPERVISOR));
    JsonPath mine = own.body(running("")).post(PERIODS).then().statusCode(201).extract().jsonPath();
    with(Tokens.inBranch("lead.b", "customer-care", branch, Roles.SUPERVISOR))
        .body(running("").replace("[\"" + branch + "\"]", "[]"))
        .post(PERIODS)
        .then()
        .statusCode(403);
    remove(mine, with(Tokens.inBranch("lead.c", "customer-care", "other", Roles.SUPERVISOR)))
        .then()
        .statusCode(403);
    with(Tokens.inBranch("co.c", "customer-care", "other", Roles.COORDINATOR))
        .body(running(""))
        .post(PERIODS)
        .then()
        .statusCode(201);
  }

  @Test
  void itNeedsATokenARoleAndAVersion() {
    String id = declared(running("")).getString("id");
    RestAssured.given().get(PERIODS).then().statusCode(401);
    RestAssured.given().get(PERIODS + "/" + id).then().statusCode(401);
    RestAssured.given()
        .contentType(ContentType.JSON)
        .body(running(""))
        .post(PERIODS)
        .then()
        .statusCode(401);
    agent().body(running("")).post(PERIODS).then().statusCode(403);
    agent().body(running("")).put(PERIODS + "/" + id).then().statusCode(403);
    agent().delete(PERIODS + "/" + id).then().statusCode(403);
    coordinator().body(running("")).put(PERIODS + "/" + id).then().statusCode(428);
    coordinator().delete(PERIODS + "/" + id).then().statusCode(428);
    String nobody = PERIODS + "/018f3a52-7c1e-7d7a-9b1e-3f6a5f0c2d11";
    coordinator().get(nobody).then().statusCode(404);
    coordinator().delete(nobody).then().statusCode(404);
    coordinator().body(running("")).put(nobody).then().statusCode(404);
    agent().queryParam("cursor", "x").get(PERIODS).then().statusCode(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"Spring gala\"|\" \"|name|invalid-field",
        "\"Spring gala\"|\"恶意客户\"|name|labelling-word",
        "Halls are full|刁民|reason|labelling-word",
        "\"categories\": []|\"categories\": [\"price.nothing\"]|categories|invalid-field",
        "\"categories\": []|\"categories\": [\"price\", \"price\"]|categories|invalid-field",
        "\"branches\": [|\"branches\": [\"a,b\", |branches[0]|invalid-field",
        "\"branches\": [|\"branches\": [null, |branches[0]|invalid-field",
        "\"to\": \"|\"to\": \"1999-01-01T00:00:00Z\", \"x\": \"|x|unknown-field"
      })
  void whatIsWrongIsNamed(String good, String bad, String field, String problem) {
    coordinator()
        .body(running("").replace(good, bad))
        .post(PERIODS)
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/" + problem))
        .body("errors.field", hasItem(field));
  }

  @Test
  void timesMustMakeAPeriodThatIsNotOver() {
    refused(period(now().plusHours(2), now().plusHours(1), ""), "to");
    refused(period(now().minusHours(2), now().minusHours(1), ""), "to");
    refused(period(now(), now().plusDays(400), ""), "to");
    refused(period(now().minusYears(40), now().minusYears(40).plusDays(1), ""), "from");
  }

  private static void refused(String body, String field) {
    coordinator()
        .body(body)
        .post(PERIODS)
        .then()
        .statusCode(400)
        .body("errors.field", hasItem(field));
  }
}
