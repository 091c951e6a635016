package io.redress.intake.personaldata;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.kit.identity.Roles;
import io.redress.kit.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who asks for an erasure when, and what comes of it beside others. */
@QuarkusTest
class ErasureRequestsTest extends ErasingTest {
  @Test
  void whileAComplaintIsOpenNobodyIsErasedAndItsTicketIsNamed() {
    String number = newNumber();
    String ticket = register(number).getString("ticketNumber");
    erase(number)
        .statusCode(409)
        .body("type", equalTo("/problems/still-open"))
        .body("open", contains(ticket));
    agent().get("/api/v1/customers/{number}", number).then().statusCode(200);
  }

  @Test
  void aRepeatedRequestGetsTheFirstOnesAnswerAndWithoutItsKeyNobodyIsFound() {
    String number = closedCustomer();
    String key = UUID.randomUUID().toString();
    String id = erase(number, key, REQUESTED).statusCode(200).extract().path("id");
    erase(number, key, REQUESTED).statusCode(200).body("id", equalTo(id));
    erase(number, key, "{\"reason\": \"ORDERED\"}")
        .statusCode(422)
        .body("type", equalTo("/problems/idempotency-key-reused"));
    erase(number).statusCode(404).body("type", equalTo("/problems/not-found"));
  }

  @Test
  void ofTwoAtOnceOneErases() {
    String number = closedCustomer();
    List<CompletableFuture<Integer>> both =
        Stream.generate(
                () -> CompletableFuture.supplyAsync(() -> erase(number).extract().statusCode()))
            .limit(2)
            .toList();
    assertEquals(List.of(200, 404), both.stream().map(CompletableFuture::join).sorted().toList());
  }

  @Test
  void aReportThatArrivesMeanwhileHoldsTheErasureUpOrIsThatOfANewCustomer() {
    String number = closedCustomer();
    CompletableFuture<Integer> erased =
        CompletableFuture.supplyAsync(() -> erase(number).extract().statusCode());
    CompletableFuture<JsonPath> reported =
        CompletableFuture.supplyAsync(() -> register(number, "price.price"));
    long expected = erased.join() == 200 ? 1 : 2;
    String id = reported.join().getString("id");
    assertEquals(
        expected,
        count(
            "select count(*) from complaint where customer = (select customer from complaint"
                + " where id = ?)",
            id));
  }

  @Test
  void whoMayNotIsRefused() {
    String number = closedCustomer();
    RestAssured.given()
        .contentType("application/json")
        .body(REQUESTED)
        .post("/api/v1/customers/{number}/erasure", number)
        .then()
        .statusCode(401);
    agent()
        .body(REQUESTED)
        .post("/api/v1/customers/{number}/erasure", number)
        .then()
        .statusCode(403);
    with(Tokens.inBranch("lead.wu", null, "elsewhere", Roles.SUPERVISOR))
        .body(REQUESTED)
        .post("/api/v1/customers/{number}/erasure", number)
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/row-not-yours"));
    erase(number, null, "{}").statusCode(400).body("errors[0].field", equalTo("reason"));
    erase("nobody", null, REQUESTED).statusCode(404);
    erase(newNumber(), null, REQUESTED).statusCode(404);
    erase(number, null, REQUESTED).statusCode(200).body("tombstone", startsWith("x"));
  }

  private static String closedCustomer() {
    String number = newNumber();
    String id = register(number).getString("id");
    post(id, "withdrawal", "{\"reason\": \"MISTAKE\"}").statusCode(200);
    return number;
  }
}
