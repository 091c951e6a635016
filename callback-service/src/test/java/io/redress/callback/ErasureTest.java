package io.redress.callback;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.callback.plan.CallbackRequested;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Intake tells, over the real broker, that a customer was erased. */
@QuarkusTest
class ErasureTest extends SurveyFlow {

  @Test
  void whatTheCustomerSaidAndCallersNotedIsGoneAndTheResultStays() {
    CallbackRequested request = request("VIP");
    String id = plan(request);
    caller()
        .body("{\"outcome\": \"REACHED\", \"note\": \"欧阳女士在开会\"}")
        .post(CALLBACKS + "/{id}/attempts", id)
        .then()
        .statusCode(201);
    caller().body(AnswersTest.FULL).post(CALLBACKS + "/{id}/answers", id).then().statusCode(201);
    assertEquals(2, words(id));
    assertEquals(
        1,
        count(
            "select count(*) from callback_attempt where callback_id = ? and note like '{s1:%'",
            id));
    assertEquals(
        1,
        count(
            "select count(*) from callback_answers where callback_id = ? and comment like '{s1:%'",
            id));
    caller()
        .get(CALLBACKS + "/{id}", id)
        .then()
        .statusCode(200)
        .body("attempts[0].note", equalTo("欧阳女士在开会"));

    try (Lifecycle intake = new Lifecycle()) {
      intake.intakeTells(
          "complaint.withdrawn",
          Lifecycle.exampleOfIntake("complaint.withdrawn", request.complaintId()));
      intake.intakeTells(
          "customer.erased", Lifecycle.exampleOfIntake("customer.erased", request.complaintId()));
    }

    await().atMost(Duration.ofSeconds(60)).until(() -> words(id) == 0);
    assertEquals(
        1, count("select count(*) from callback where id = ? and customer = 'erased'", id));
    assertEquals(
        0,
        count("select count(*) from inbox_set_aside where record_key = ?", request.complaintId()));
    caller()
        .get(CALLBACKS + "/{id}", id)
        .then()
        .statusCode(200)
        .body("result", equalTo("DISSATISFIED"))
        .body("answers.ratings.handling", equalTo(2))
        .body("answers.comment", equalTo(null));
  }

  @Test
  void whatTheCustomerWroteInASurveyIsGoneTooAndTheChoicesStay() {
    CallbackRequested request = request("VIP");
    String id = unanswered(request, "13800001202");
    answered(sentToken(request), DISSATISFIED).statusCode(201);
    try (Lifecycle intake = new Lifecycle()) {
      intake.intakeTells(
          "customer.erased", Lifecycle.exampleOfIntake("customer.erased", request.complaintId()));
    }
    await().atMost(Duration.ofSeconds(60)).until(() -> words(id) == 0);
    caller()
        .get(CALLBACKS + "/{id}/survey", id)
        .then()
        .body("answers.comment", equalTo(null))
        .body("answers.satisfied", equalTo("NO"))
        .body("answers.result", equalTo(2));
  }

  private long words(String id) {
    return count(
        "select (select count(*) from callback_attempt where callback_id = ? and note is not null)"
            + " + (select count(*) from callback_answers where callback_id = ? and comment is not"
            + " null)",
        id,
        id);
  }
}
