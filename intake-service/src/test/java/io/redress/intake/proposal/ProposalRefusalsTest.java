package io.redress.intake.proposal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.kit.identity.Roles;
import io.redress.kit.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who proposes and decides in vain, and why. */
@QuarkusTest
class ProposalRefusalsTest extends ProposingTest {
  @Test
  void nobodyAcceptsTheirOwnAndNobodySeesAnothersUnlessTheyAnswerForPlans() {
    String id = proposed(as("all.in.one", Roles.HANDLER));
    as("all.in.one", Roles.PROCESS_OWNER)
        .post(PROPOSALS + "/{id}/acceptance", id)
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/plan-own-work"));
    handler().get(PROPOSALS + "/{id}", id).then().statusCode(404);
    handler().queryParam("limit", 200).get(PROPOSALS).then().body("items.id", not(hasItem(id)));
    coordinator().get(PROPOSALS + "/{id}", id).then().statusCode(200);
    as("all.in.one", Roles.HANDLER).get(PROPOSALS + "/{id}", id).then().statusCode(200);
  }

  @Test
  void onlyWhatIsDoneWithAndOnesOwnIsProposed() {
    String open = register(newNumber()).getString("id");
    propose(handler(), request(open, "\"title\": {\"en\": \"x\"}"))
        .statusCode(409)
        .body("type", equalTo("/problems/complaint-open"));
    String title = "\"title\": {\"en\": \"x\"}";
    propose(handler(), request(UUID.randomUUID().toString(), title)).statusCode(404);
    propose(
            with(Tokens.inBranch("agent.s", "customer-care", "south", Roles.AGENT)),
            request(closed(newNumber()), title))
        .statusCode(403)
        .body("type", equalTo("/problems/row-not-yours"));
  }

  @Test
  void whatIsWrongIsNamed() {
    String id = closed(newNumber());
    propose(handler(), "{}").statusCode(400).body("errors.field", hasItems("complaintId", "cause"));
    propose(handler(), request(id, "\"plan\": null"))
        .statusCode(400)
        .body("errors.field", contains("title"));
    propose(handler(), request(id, "\"plan\": \"P-000001\", \"title\": {\"en\": \"x\"}"))
        .statusCode(400)
        .body("errors.field", contains("plan"));
    propose(handler(), request(id, "\"plan\": \"P-999999999\""))
        .statusCode(400)
        .body("errors.field", contains("plan"));
    propose(handler(), request(id, "\"title\": {}"))
        .statusCode(400)
        .body("errors.field", contains("title"));
    propose(handler(), request(id, "\"title\": {\"zh\": \"刁民投诉\"}"))
        .statusCode(400)
        .body("type", equalTo("/problems/labelling-word"))
        .body("errors.field", contains("title.zh"));
    propose(handler(), request(id, "\"title\": {\"en\": \"x\"}, \"surprise\": 1"))
        .statusCode(400)
        .body("type", equalTo("/problems/unknown-field"));
    handler().queryParam("state", "NEW").get(PROPOSALS).then().statusCode(400);
    handler().queryParam("cursor", "x").get(PROPOSALS).then().statusCode(400);
    owner().post(PROPOSALS + "/x/acceptance").then().statusCode(404);
  }

  @Test
  void aKeyMakesOneProposal() {
    String key = UUID.randomUUID().toString();
    String request = request(closed(newNumber()), "\"title\": {\"en\": \"x\"}");
    String first = propose(handler().header("Idempotency-Key", key), request).extract().path("id");
    String second = propose(handler().header("Idempotency-Key", key), request).extract().path("id");
    assertEquals(first, second);
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /api/v1/plans/proposals, process-owner",
    "GET, /api/v1/plans/proposals, analyst",
    "GET, /api/v1/plans/proposals/x, caller",
    "POST, /api/v1/plans/proposals/x/acceptance, coordinator",
    "POST, /api/v1/plans/proposals/x/refusal, handler"
  })
  void withoutTokenItIs401AndWithoutTheRole403(String method, String path, String role) {
    RestAssured.given().contentType(ContentType.JSON).request(method, path).then().statusCode(401);
    as("x", role)
        .request(method, path)
        .then()
        .statusCode(403)
        .contentType("application/problem+json");
  }
}
