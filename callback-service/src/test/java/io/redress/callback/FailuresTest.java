package io.redress.callback;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.kit.identity.Roles;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each endpoint, misused: the right status, and a document that says what to mend. */
@QuarkusTest
class FailuresTest extends CallbackTest {

  private static final String NOBODY = "019aa9f0-5c1e-7a51-8d0e-3f2f6f6b1a01";

  @ParameterizedTest
  @ValueSource(strings = {"", "/" + NOBODY})
  void readingNeedsATokenAndARole(String path) {
    is(given().get(CALLBACKS + path).then(), 401, "unauthenticated");
    is(as("handler.wu", Roles.HANDLER).get(CALLBACKS + path).then(), 403, "forbidden");
    is(as("admin.qi", Roles.ADMINISTRATOR).get(CALLBACKS + path).then(), 403, "forbidden");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"attempts|{\"outcome\": \"BUSY\"}", "answers|{\"satisfied\": \"YES\"}"})
  void recordingNeedsATokenARoleAndACallback(String path, String body) {
    String url = CALLBACKS + "/" + NOBODY + "/" + path;
    is(given().contentType(ContentType.JSON).body(body).post(url).then(), 401, "unauthenticated");
    is(
        as("head.zhao", Roles.SUPERVISOR).contentType(ContentType.JSON).body(body).post(url).then(),
        403,
        "forbidden");
    is(caller().body(body).post(url).then(), 404, "not-found");
    is(caller().body(body).put(url).then(), 405, "method-not-allowed");
    is(
        caller().contentType(ContentType.TEXT).body(body).post(url).then(),
        415,
        "unsupported-media-type");
    is(caller().header("If-Match", "yesterday").body(body).post(url).then(), 400, "invalid-field");
    is(
        caller().header("Idempotency-Key", "x".repeat(101)).body(body).post(url).then(),
        400,
        "idempotency-key-invalid");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "attempts|{}|invalid-field|outcome",
        "attempts|{\"outcome\": \"LATER\"}|invalid-field|outcome",
        "attempts|{\"outcome\": \"BUSY\", \"at\": \"now\"}|unknown-field|at",
        "answers|{}|invalid-field|satisfied",
        "answers|{\"satisfied\": \"YES\", \"ratings\": {\"price\": 3}}|unknown-field|ratings.price",
        "answers|{\"satisfied\": \"YES\", \"reasons\": [\"\"]}|invalid-field|reasons[0]"
      })
  void aFieldThatIsWrongIsNamed(String path, String body, String problem, String field) {
    ValidatableResponse answer =
        caller().body(body).post(CALLBACKS + "/{id}/" + path, due()).then();
    is(answer, 400, problem);
    answer.body("errors.field", hasItems(field)).body("errors[0].mend", notNullValue());
  }

  @Test
  void textIsBounded() {
    String note = "{\"outcome\": \"BUSY\", \"note\": \"" + "x".repeat(501) + "\"}";
    is(caller().body(note).post(CALLBACKS + "/{id}/attempts", due()).then(), 400, "invalid-field");
    String comment = "{\"satisfied\": \"YES\", \"comment\": \"" + "x".repeat(2001) + "\"}";
    is(
        caller().body(comment).post(CALLBACKS + "/{id}/answers", due()).then(),
        400,
        "invalid-field");
    is(
        caller().body("{\"satisfied\"").post(CALLBACKS + "/{id}/answers", due()).then(),
        400,
        "malformed-body");
  }

  @ParameterizedTest
  @CsvSource({
    "status=LATER, invalid-field",
    "dueBefore=tomorrow, invalid-field",
    "limit=0, invalid-field",
    "cursor=here, invalid-cursor"
  })
  void aListThatCannotBeAnsweredSaysWhy(String query, String problem) {
    is(caller().get(CALLBACKS + "?" + query).then(), 400, problem);
  }

  @Test
  void whatDoesNotExistIsNotFound() {
    is(caller().get(CALLBACKS + "/" + NOBODY).then(), 404, "not-found");
    is(caller().get(CALLBACKS + "/x").then(), 404, "not-found");
  }

  @Test
  void everyRefusalOfThisServiceIsExplained() {
    given()
        .get("/problems")
        .then()
        .statusCode(200)
        .body(
            "code",
            hasItems(
                "too-early",
                "outside-allowed-hours",
                "handled-by-caller",
                "labelling-word",
                "survey-link-used",
                "survey-link-expired",
                "same-time-of-day",
                "claimed-by-other",
                "decision-refused"));
  }

  private static void is(ValidatableResponse answer, int status, String problem) {
    answer
        .log()
        .ifValidationFails()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/" + problem))
        .body("status", equalTo(status));
  }
}
