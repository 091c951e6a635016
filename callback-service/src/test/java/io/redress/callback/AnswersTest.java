package io.redress.callback;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.callback.plan.CallbackRequested;
import io.redress.kit.identity.Roles;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AnswersTest extends CallbackTest {

  static final String FULL =
      """
      {"satisfied": "NO", "ratings": {"acceptance": 4, "handling": 2, "result": 1, "expected": 5,
       "perceived": 2}, "reasons": ["not-solved", "too-slow"], "comment": "还是没有信号"}
      """;

  @Test
  void theAnswersCloseTheCallbackAndTheLifecycleGetsThem() {
    CallbackRequested request = request("VIP");
    String id = plan(request);
    attempt(id, "REACHED").statusCode(201).body("status", equalTo("REACHED"));
    caller()
        .body(FULL)
        .post(CALLBACKS + "/{id}/answers", id)
        .then()
        .statusCode(201)
        .body("status", equalTo("COMPLETED"))
        .body("result", equalTo("DISSATISFIED"))
        .body("cause", equalTo("ANSWERED"))
        .body("answers.satisfied", equalTo("NO"))
        .body("answers.ratings.handling", equalTo(2))
        .body("answers.reasons", contains("not-solved", "too-slow"))
        .body("answers.comment", equalTo("还是没有信号"))
        .body("answers.by", equalTo("caller.lin"));
    try (Published published = new Published()) {
      JsonPath event = published.result(request.complaintId());
      assertEquals("DISSATISFIED", event.getString("result"));
      assertEquals(id, event.getString("callbackId"));
      assertEquals(request.caseId(), event.getString("caseId"));
      assertEquals(1, event.getInt("round"));
      assertEquals(1, event.getInt("attempts"));
      assertEquals(5, event.getInt("ratings.expected"));
      assertEquals(List.of("not-solved", "too-slow"), event.getList("reasons"));
      assertNull(event.get("comment"));
    }
  }

  @Test
  void satisfiedIsYesAndNothingElse() {
    CallbackRequested yes = request("VIP");
    CallbackRequested soSo = request("VIP");
    answer(plan(yes), "YES").statusCode(201).body("result", equalTo("SATISFIED"));
    answer(plan(soSo), "SO_SO").statusCode(201).body("result", equalTo("SO_SO"));
    try (Published published = new Published()) {
      assertEquals("SATISFIED", published.result(yes.complaintId()).getString("result"));
      assertEquals("SO_SO", published.result(soSo.complaintId()).getString("result"));
    }
  }

  @Test
  void aCustomerWhoRingsBackIsHeardWithoutAnAttempt() {
    answer(due(), "YES").statusCode(201).body("attempts.size()", equalTo(0));
  }

  @Test
  void answersAreGivenOnceAndARepeatedRequestIsAnsweredAlike() {
    CallbackRequested request = request("VIP");
    String id = plan(request);
    for (int sent = 0; sent < 3; sent++) {
      caller()
          .header("Idempotency-Key", "answers-" + id)
          .body(FULL)
          .post(CALLBACKS + "/{id}/answers", id)
          .then()
          .statusCode(201)
          .body("result", equalTo("DISSATISFIED"));
    }
    answer(id, "YES").statusCode(409).body("type", equalTo("/problems/already-answered"));
    assertEquals(1, told(request.complaintId(), "callback.completed"));
  }

  @Test
  void ofManyAnswersAtOnceOneCounts() {
    CallbackRequested request = request("VIP");
    String id = plan(request);
    List<Integer> statuses =
        IntStream.range(0, 6)
            .mapToObj(
                n ->
                    CompletableFuture.supplyAsync(
                        () -> answer(id, n % 2 == 0 ? "YES" : "NO").extract().statusCode()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .sorted()
            .toList();
    assertEquals(List.of(201, 409, 409, 409, 409, 409), statuses);
    assertEquals(1, told(request.complaintId(), "callback.completed"));
  }

  @Test
  void whoWorkedOnTheCaseMayNotRecordAnswers() {
    as(HANDLER, Roles.CALLER)
        .contentType(ContentType.JSON)
        .body("{\"satisfied\": \"YES\"}")
        .post(CALLBACKS + "/{id}/answers", due())
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/handled-by-caller"));
  }

  @Test
  void ratingsAndReasonsAreBoundedAndTheFieldIsNamed() {
    caller()
        .body("{\"satisfied\": \"YES\", \"ratings\": {\"handling\": 6}}")
        .post(CALLBACKS + "/{id}/answers", due())
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("ratings.handling"));
    caller()
        .body("{\"satisfied\": \"YES\", \"reasons\": [\"call 13800001234\"]}")
        .post(CALLBACKS + "/{id}/answers", due())
        .then()
        .statusCode(400)
        .body("errors[0].field", startsWith("reasons[0]"));
  }

  @Test
  void reasonsDoNotLabelTheCustomer() {
    caller()
        .body("{\"satisfied\": \"NO\", \"reasons\": [\"too-slow\", \"malicious-customer\"]}")
        .post(CALLBACKS + "/{id}/answers", due())
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/labelling-word"))
        .body("errors[0].field", equalTo("reasons"))
        .body("errors[0].mend", equalTo("Write 'customer' instead."));
  }

  @Test
  void whatTheCustomerSaysIsTakenAsItIs() {
    caller()
        .body("{\"satisfied\": \"NO\", \"comment\": \"你们把我当恶意客户、刁民\"}")
        .post(CALLBACKS + "/{id}/answers", due())
        .then()
        .statusCode(201)
        .body("answers.comment", equalTo("你们把我当恶意客户、刁民"));
  }
}
