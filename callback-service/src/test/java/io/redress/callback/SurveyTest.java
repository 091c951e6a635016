package io.redress.callback;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.callback.plan.CallbackRequested;
import io.redress.callback.plan.CaseClosed;
import io.redress.callback.plan.CloseWithCase;
import io.redress.kit.identity.Roles;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** From the third unanswered call to what the customer answers by a link, over real connections. */
@QuarkusTest
class SurveyTest extends SurveyFlow {

  @Inject CloseWithCase closeWithCase;

  @Test
  void whoDoesNotAnswerThePhoneIsSentALinkAndItsAnswerIsTheResult() {
    CallbackRequested request = request("VIP");
    String id = unanswered(request, "13800001202");
    String token = sentToken(request);
    opened(token)
        .statusCode(200)
        .header("Cache-Control", equalTo("no-store"))
        .body("ticketNumber", equalTo(request.ticketNumber()))
        .body("title", equalTo("您对我们的处理满意吗？"))
        .body("questions.id", hasItems("satisfied", "reasons", "comment"));
    given()
        .queryParam("language", "en")
        .get(SURVEYS, token)
        .then()
        .body("title", equalTo("How did we handle your complaint?"));
    answered(token, DISSATISFIED).statusCode(201).body("thanks", equalTo("谢谢，您的回答已收到。"));
    caller()
        .get(CALLBACKS + "/{id}", id)
        .then()
        .body("status", equalTo("COMPLETED"))
        .body("result", equalTo("DISSATISFIED"))
        .body("answers.by", equalTo("customer"))
        .body("answers.ratings.result", equalTo(2))
        .body("answers.reasons", contains("not-solved"))
        .body("answers.comment", equalTo("还是没有信号"))
        .body("answers.late", nullValue());
    try (Published published = new Published()) {
      assertEquals("DISSATISFIED", published.result(request.complaintId()).getString("result"));
      assertFalse(
          published
              .await(request.complaintId(), "survey.answered", 1)
              .get(0)
              .json()
              .contains("信号"));
      assertEquals(
          "SMS",
          published.await(request.complaintId(), "survey.issued", 1).get(0).data().get("channel"));
    }
  }

  @Test
  void aLinkWorksOnceAndTellsNothingAfterwards() {
    CallbackRequested request = request("VIP");
    unanswered(request, "13800001202");
    String token = sentToken(request);
    List<Integer> statuses =
        IntStream.range(0, 4)
            .mapToObj(
                n ->
                    CompletableFuture.supplyAsync(
                        () -> answered(token, SATISFIED).extract().statusCode()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .sorted()
            .toList();
    assertEquals(List.of(201, 410, 410, 410), statuses);
    gone(opened(token), "survey-link-used");
    assertFalse(opened(token).extract().asString().contains(request.ticketNumber()));
    assertEquals(1, told(request.complaintId(), "callback.completed"));
    assertEquals(1, told(request.complaintId(), "survey.answered"));
  }

  @Test
  void aWrongLinkIsNotFoundWhateverItLooksLike() {
    for (String token : List.of("x", "A".repeat(32), "A".repeat(33), "..%2Fcallbacks")) {
      opened(token).statusCode(404).contentType("application/problem+json");
    }
    answered("B".repeat(32), SATISFIED)
        .statusCode(404)
        .body("type", equalTo("/problems/not-found"));
    given().queryParam("language", "fr").get(SURVEYS, "A".repeat(32)).then().statusCode(400);
  }

  @Test
  void theDatabaseHasNeitherTheTokenNorTheNumber() {
    CallbackRequested request = request("VIP");
    unanswered(request, "13800001202");
    String token = sentToken(request);
    assertEquals(
        0,
        count(
            "select count(*) from survey_link where concat_ws('|', id, token_hash, answers,"
                + " template) like ?",
            "%" + token + "%"));
    assertEquals(
        0,
        count(
            "select count(*) from outgoing_message where address is not null and complaint_id = ?",
            request.complaintId()));
  }

  @Test
  void anAnswerThatDoesNotFitIsNamedAndTheLinkStaysOpen() {
    CallbackRequested request = request("VIP");
    unanswered(request, "13800001202");
    String token = sentToken(request);
    answered(token, "{\"answers\": {\"satisfied\": \"YES\", \"reasons\": [\"too-slow\"]}}")
        .statusCode(400)
        .body("type", equalTo("/problems/invalid-field"))
        .body("errors.field", contains("answers.reasons"));
    answered(token, "{\"answers\": {}}").statusCode(400);
    answered(token, "{\"answer\": {}}")
        .statusCode(400)
        .body("type", equalTo("/problems/unknown-field"));
    answered(token, SATISFIED).statusCode(201);
  }

  @Test
  void anAnswerAfterTheCallbackExpiredIsKeptAsLateAndTheResultStays() {
    CallbackRequested request = request("VIP");
    String id = unanswered(request, "13800001202");
    String token = sentToken(request);
    moveTo(request.requestedAt().plus(Duration.ofDays(7)).plusSeconds(60));
    awaitStatus(id, "NOT_REACHED");
    answered(token, SATISFIED).statusCode(201);
    caller()
        .get(CALLBACKS + "/{id}", id)
        .then()
        .body("result", equalTo("NOT_REACHED"))
        .body("answers.late", equalTo(true));
    assertEquals(1, told(request.complaintId(), "callback.completed"));
    caller().get(CALLBACKS + "/{id}/survey", id).then().body("late", equalTo(true));
  }

  @Test
  void whoDoesNotRespondIsKept() {
    CallbackRequested request = request("VIP");
    String id = unanswered(request, "13800001202");
    String token = sentToken(request);
    moveTo(clock.instant().plus(Duration.ofDays(8)));
    gone(opened(token), "survey-link-expired");
    try (Published published = new Published()) {
      var closed = published.await(request.complaintId(), "survey.closed", 1).get(0).data();
      assertEquals("EXPIRED", closed.getString("cause"));
      assertTrue(closed.getBoolean("delivered"));
    }
    caller()
        .get(CALLBACKS + "/{id}/survey", id)
        .then()
        .body("state", equalTo("EXPIRED"))
        .body("messages.state", contains("SENT"));
    gone(answered(token, SATISFIED), "survey-link-expired");
    assertEquals(1, told(request.complaintId(), "survey.closed"));
  }

  @Test
  void whoAnswersOnThePhoneNeedsNoSurveyAnyMore() {
    CallbackRequested request = request("VIP");
    String id = unanswered(request, "13800001202");
    String token = sentToken(request);
    answer(id, "YES").statusCode(201);
    gone(answered(token, SATISFIED), "survey-link-used");
    CallbackRequested closed = request("VIP");
    unanswered(closed, "13800001202");
    String other = sentToken(closed);
    closeWithCase.close(new CaseClosed(closed.complaintId(), "WITHDRAWN", 1, clock.instant()));
    gone(opened(other), "survey-link-used");
    assertEquals(1, told(closed.complaintId(), "survey.closed"));
  }

  @Test
  void aCallerSendsItByMailAndTheAddressIsForgotten() {
    String id = due();
    String address = "lin." + id + "@example.com";
    mail(id, address).statusCode(201).body("state", equalTo("ISSUED"));
    String text =
        await().atMost(Duration.ofSeconds(60)).until(() -> mailTo(address), found -> found != null);
    assertTrue(text.contains("Is it solved?"), text);
    answered(token(text), SATISFIED)
        .statusCode(201)
        .body("thanks", equalTo("Thank you. We have your answers."));
    assertEquals(0, count("select count(*) from outgoing_message where address is not null"));
    mail(id, address).statusCode(409).body("type", equalTo("/problems/callback-closed"));
  }

  @Test
  void aCallbackHasOneSurveyHoweverOftenItIsSent() {
    CallbackRequested request = request("VIP");
    String id = plan(request);
    mail(id, "a." + id + "@example.com").statusCode(201);
    mail(id, "b." + id + "@example.com").statusCode(201).body("messages.size()", equalTo(2));
    assertEquals(1, told(request.complaintId(), "survey.issued"));
    for (String outcome : List.of("NO_ANSWER", "BUSY", "NO_ANSWER")) {
      attempt(id, outcome).statusCode(201);
      moveTo(clock.instant().plus(Duration.ofHours(4)));
    }
    assertEquals(1, told(request.complaintId(), "survey.issued"));
    assertEquals(1, count("select count(*) from survey_link where callback_id = ?", id));
  }

  @Test
  void sendingNeedsACallerWhoDidNotHandleTheCaseAndAnAddressThatFits() {
    String id = due();
    String mail = "{\"channel\": \"MAIL\", \"address\": \"a@example.com\"}";
    given()
        .contentType(ContentType.JSON)
        .body(mail)
        .post(CALLBACKS + "/{id}/survey", id)
        .then()
        .statusCode(401);
    as("head.zhao", Roles.SUPERVISOR)
        .contentType(ContentType.JSON)
        .body(mail)
        .post(CALLBACKS + "/{id}/survey", id)
        .then()
        .statusCode(403);
    as(HANDLER, Roles.CALLER)
        .contentType(ContentType.JSON)
        .body(mail)
        .post(CALLBACKS + "/{id}/survey", id)
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/handled-by-caller"));
    for (String body :
        List.of(
            "{\"channel\": \"MAIL\"}",
            "{\"channel\": \"MAIL\", \"address\": \"a@b.c\\r\\nBcc: x@y.z\"}",
            "{\"channel\": \"SMS\", \"address\": \"call me\"}")) {
      caller()
          .body(body)
          .post(CALLBACKS + "/{id}/survey", id)
          .then()
          .statusCode(400)
          .body("errors.field", contains("address"));
    }
    caller().get(CALLBACKS + "/{id}/survey", id).then().statusCode(404);
    caller().body("{}").post(CALLBACKS + "/{id}/survey", "x").then().statusCode(404);
  }

  private ValidatableResponse mail(String id, String address) {
    return caller()
        .body("{\"channel\": \"MAIL\", \"address\": \"" + address + "\", \"language\": \"EN\"}")
        .post(CALLBACKS + "/{id}/survey", id)
        .then();
  }

  private static void gone(ValidatableResponse response, String problem) {
    response.statusCode(410).body("type", equalTo("/problems/" + problem));
  }
}
