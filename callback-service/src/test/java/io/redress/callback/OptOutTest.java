package io.redress.callback;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.callback.plan.CallbackRequested;
import io.redress.kit.id.Ids;
import io.redress.kit.identity.Roles;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who does not want to be asked is not asked. */
@QuarkusTest
class OptOutTest extends SurveyFlow {

  @Test
  void aCustomerWhoToldACallerIsNotAskedAgainEvenAsAVip() {
    String customer = customer();
    CallbackRequested first = of(customer, Ids.next());
    String id = plan(first);
    caller().put(CALLBACKS + "/{id}/opt-out", id).then().statusCode(204);
    caller().put(CALLBACKS + "/{id}/opt-out", id).then().statusCode(204);
    caller()
        .get(CALLBACKS + "/{id}", id)
        .then()
        .body("status", equalTo("NOT_REACHED"))
        .body("cause", equalTo("REFUSED"));
    CallbackRequested later = of(customer, Ids.next());
    String second = plan(later);
    caller()
        .get(CALLBACKS + "/{id}", second)
        .then()
        .body("status", equalTo("NOT_SAMPLED"))
        .body("reason", equalTo("OPTED_OUT"));
    assertEquals(1, told(later.complaintId(), "callback.completed"));
    caller().delete(CALLBACKS + "/{id}/opt-out", id).then().statusCode(204);
    assertEquals("DUE", read(plan(of(customer, Ids.next()))).getString("status"));
  }

  @Test
  void aCustomerSaysSoByTheLinkAndTheSurveyIsClosed() {
    String customer = customer();
    CallbackRequested request = of(customer, Ids.next());
    String id = unanswered(request, "13800001202");
    String token = sentToken(request);
    given().post(SURVEYS + "/opt-out", token).then().statusCode(204);
    answered(token, SATISFIED).statusCode(410);
    given().post(SURVEYS + "/opt-out", token).then().statusCode(410);
    given().post(SURVEYS + "/opt-out", "A".repeat(32)).then().statusCode(404);
    caller().get(CALLBACKS + "/{id}", id).then().body("cause", equalTo("REFUSED"));
    assertEquals("OPTED_OUT", read(plan(of(customer, Ids.next()))).getString("reason"));
  }

  @Test
  void anErasedCustomerIsForgottenHereToo() {
    String customer = customer();
    String id = plan(of(customer, Ids.next()));
    caller().put(CALLBACKS + "/{id}/opt-out", id).then().statusCode(204);
    try (Lifecycle intake = new Lifecycle()) {
      var event = Lifecycle.exampleOfIntake("customer.erased", read(id).getString("complaintId"));
      event.put("customer", customer);
      intake.intakeTells("customer.erased", event);
    }
    org.awaitility.Awaitility.await()
        .until(() -> count("select count(*) from opt_out where customer = ?", customer) == 0);
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

  private CallbackRequested of(String customer, String complaintId) {
    CallbackRequested like = request(complaintId, 1, "VIP", "north");
    return new CallbackRequested(
        complaintId,
        like.ticketNumber(),
        like.caseId(),
        1,
        like.requestedAt(),
        like.dueAt(),
        like.lane(),
        like.tier(),
        like.category(),
        like.branch(),
        customer,
        false,
        false,
        0,
        List.of(HANDLER));
  }
}
