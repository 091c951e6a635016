package io.redress.callback;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.callback.plan.CallbackRequested;
import io.redress.kit.id.Ids;
import io.redress.kit.identity.Roles;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who does not want to be asked is not asked. */
@QuarkusTest
class OptOutTest extends SurveyFlow {

  @Test
  void aCustomerWhoToldACallerIsNotAskedAgainEvenAsAVip() {
    String customer = customer();
    CallbackRequested first = requestOf(customer);
    String id = plan(first);
    caller().put(CALLBACKS + "/{id}/opt-out", id).then().statusCode(204);
    caller().put(CALLBACKS + "/{id}/opt-out", id).then().statusCode(204);
    caller()
        .get(CALLBACKS + "/{id}", id)
        .then()
        .body("status", equalTo("NOT_REACHED"))
        .body("cause", equalTo("REFUSED"));
    CallbackRequested later = requestOf(customer);
    String second = plan(later);
    caller()
        .get(CALLBACKS + "/{id}", second)
        .then()
        .body("status", equalTo("NOT_SAMPLED"))
        .body("reason", equalTo("OPTED_OUT"));
    assertEquals(1, told(later.complaintId(), "callback.completed"));
    caller().delete(CALLBACKS + "/{id}/opt-out", id).then().statusCode(204);
    assertEquals("DUE", read(plan(requestOf(customer))).getString("status"));
  }

  @Test
  void aCustomerSaysSoByTheLinkAndTheSurveyIsClosed() {
    String customer = customer();
    CallbackRequested request = requestOf(customer);
    String id = unanswered(request, "13800001202");
    String token = sentToken(request);
    given().post(SURVEYS + "/opt-out", token).then().statusCode(204);
    answered(token, SATISFIED).statusCode(410);
    given().post(SURVEYS + "/opt-out", token).then().statusCode(410);
    given().post(SURVEYS + "/opt-out", "A".repeat(32)).then().statusCode(404);
    caller().get(CALLBACKS + "/{id}", id).then().body("cause", equalTo("REFUSED"));
    assertEquals("OPTED_OUT", read(plan(requestOf(customer))).getString("reason"));
  }

  @Test
  void anErasedCustomerIsForgottenHereToo() {
    String customer = customer();
    String id = plan(requestOf(customer));
    caller().put(CALLBACKS + "/{id}/opt-out", id).then().statusCode(204);
    try (Lifecycle intake = new Lifecycle()) {
      var event = Lifecycle.exampleOfIntake("customer.erased", read(id).getString("complaintId"));
      event.put("customer", customer);
      event.put("at", clock.instant().toString());
      intake.intakeTells("customer.erased", event);
    }
    org.awaitility.Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> count("select count(*) from opt_out where customer = ?", customer) == 0);
  }

  /** Of somebody who was erased nothing is left to remember, and all who were share one name. */
  @Test
  void whoWasErasedIsNotRememberedAndNobodyElseIsTakenForThem() {
    String id = plan(requestOf(customer()));
    update("update callback set customer = 'erased' where id = ?", id);
    caller().put(CALLBACKS + "/{id}/opt-out", id).then().statusCode(204);
    caller().get(CALLBACKS + "/{id}", id).then().body("cause", equalTo("REFUSED"));
    assertEquals(0, count("select count(*) from opt_out where customer = 'erased'"));
    assertEquals("DUE", read(plan(requestOf("erased"))).getString("status"));
  }

  @Test
  void onlyCallersKeepIt() {
    String id = due();
    as("head.zhao", Roles.SUPERVISOR).put(CALLBACKS + "/{id}/opt-out", id).then().statusCode(403);
    caller().put(CALLBACKS + "/{id}/opt-out", "x").then().statusCode(404);
    caller().delete(CALLBACKS + "/{id}/opt-out", "x").then().statusCode(404);
  }

  private static String customer() {
    return "p" + Ids.next().replace("-", "").substring(10);
  }
}
