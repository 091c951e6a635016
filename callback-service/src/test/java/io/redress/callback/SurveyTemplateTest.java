package io.redress.callback;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.callback.plan.CallbackRequested;
import io.redress.kit.identity.Roles;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SurveyTemplateTest extends SurveyFlow {

  private static final String TEMPLATES = "/api/v1/survey-templates";
  private static final String SMALL =
      """
      {"title": {"en": "Solved?", "zh": "解决了吗？"}, "intro": {"en": "One question", "zh": "一个问题"},
       "invitation": {"en": "Answer: {link}", "zh": "请回答：{link}"}, "thanks": {"en": "Thanks", "zh": "谢谢"},
       "questions": [{"id": "satisfied", "kind": "CHOICE", "text": {"en": "Satisfied?", "zh": "满意吗？"},
         "required": %s, "measures": "SATISFIED", "options": [{"code": "YES", "text": {"en": "Yes", "zh": "是"}},
         {"code": "SO_SO", "text": {"en": "So-so", "zh": "一般"}}, {"code": "NO", "text": {"en": "No", "zh": "否"}}]}]}
      """;

  @Test
  void theSurveyThatCameWithTheProductIsFit() {
    JsonPath standard =
        owner()
            .get(TEMPLATES + "/standard/versions/1")
            .then()
            .statusCode(200)
            .body("active", equalTo(true))
            .body("content.questions.measures", hasItem("SATISFIED"))
            .extract()
            .jsonPath();
    owner()
        .body(standard.<Map<String, Object>>get("content"))
        .post(TEMPLATES + "/checks")
        .then()
        .statusCode(200)
        .body("violations.size()", equalTo(0));
  }

  @Test
  void newLinksAreMadeForTheActiveVersionAndThoseThatAreOutKeepTheirs() {
    CallbackRequested before = request("VIP");
    unanswered(before, "13800001202");
    String old = sentToken(before);
    int version = add("standard", "small-" + before.complaintId());
    assertEquals(
        version, add("standard", "small-" + before.complaintId()), "the same request again");
    activate("standard", version);
    try {
      CallbackRequested after = request("VIP");
      String id = unanswered(after, "13800001202");
      opened(sentToken(after)).body("title", equalTo("解决了吗？"));
      opened(old).body("title", equalTo("您对我们的处理满意吗？"));
      answered(old, DISSATISFIED).statusCode(201);
      answered(sentToken(after), SATISFIED).statusCode(201);
      caller()
          .get(CALLBACKS + "/{id}/survey", id)
          .then()
          .body("templateVersion", equalTo(version))
          .body("answers.satisfied", equalTo("YES"));
      try (Published published = new Published()) {
        var told = published.await(before.complaintId(), "survey.answered", 1).get(0).data();
        assertEquals(1, told.getInt("templateVersion"));
      }
    } finally {
      activate("standard", 1);
    }
    owner()
        .get(TEMPLATES + "/standard/versions")
        .then()
        .body("items.find {it.version == 1}.active", equalTo(true))
        .body("items[0].version", equalTo(version));
  }

  @Test
  void whoRespondedAndWhoDidNotIsCounted() {
    moveTo(clock.instant().plus(java.time.Duration.ofDays(1)));
    String day = zone.at(clock.instant()).toLocalDate().toString();
    CallbackRequested silent = request("VIP");
    CallbackRequested content = request("VIP");
    for (CallbackRequested request : java.util.List.of(silent, content)) {
      String id = plan(request);
      caller()
          .body("{\"channel\": \"SMS\", \"address\": \"13800001202\"}")
          .post(CALLBACKS + "/{id}/survey", id)
          .then()
          .statusCode(201);
      awaitMessage(request.complaintId());
    }
    answered(sentToken(content), SATISFIED).statusCode(201);
    moveTo(clock.instant().plus(java.time.Duration.ofDays(8)));
    try (Published published = new Published()) {
      published.await(silent.complaintId(), "survey.closed", 1);
    }
    owner()
        .get(TEMPLATES + "/standard/versions/1/responses?from={day}&to={day}", day, day)
        .then()
        .statusCode(200)
        .body("issued", equalTo(2))
        .body("delivered", equalTo(2))
        .body("answered", equalTo(1))
        .body("expired", equalTo(1))
        .body("responseRate", equalTo(0.5f));
    owner().get(TEMPLATES + "/standard/versions/1/responses?from=soon").then().statusCode(400);
    owner()
        .get(TEMPLATES + "/standard/versions/1/responses?from=2020-01-01")
        .then()
        .statusCode(400)
        .body("errors.field", contains("from"));
    owner().get(TEMPLATES + "/standard/versions/99/responses").then().statusCode(404);
    caller().get(TEMPLATES + "/standard/versions/1/responses").then().statusCode(403);
  }

  @Test
  void whatIsNotFitIsNamed() {
    owner()
        .body(SMALL.formatted("false"))
        .post(TEMPLATES + "/checks")
        .then()
        .statusCode(200)
        .body("violations.field", contains("questions[0]"));
    owner()
        .body("{\"reason\": \"x\", \"content\": " + SMALL.formatted("false") + "}")
        .post(TEMPLATES + "/standard/versions")
        .then()
        .statusCode(400)
        .body("errors.field", contains("questions[0]"));
    owner()
        .body("{\"reason\": \"\", \"content\": " + SMALL.formatted("true") + "}")
        .post(TEMPLATES + "/standard/versions")
        .then()
        .statusCode(400);
    owner()
        .body("{\"reason\": \"x\", \"content\": " + SMALL.formatted("true") + "}")
        .post(TEMPLATES + "/No%20code/versions")
        .then()
        .statusCode(400)
        .body("errors.field", contains("code"));
  }

  @Test
  void onlyProcessOwnersChangeSurveys() {
    String body = "{\"reason\": \"x\", \"content\": " + SMALL.formatted("true") + "}";
    given().get(TEMPLATES).then().statusCode(401);
    as("handler.wu", Roles.HANDLER).get(TEMPLATES).then().statusCode(403);
    caller().get(TEMPLATES).then().statusCode(200).body("items.code", hasItem("standard"));
    caller().body(body).post(TEMPLATES + "/standard/versions").then().statusCode(403);
    caller().body(SMALL.formatted("true")).post(TEMPLATES + "/checks").then().statusCode(403);
    caller().post(TEMPLATES + "/standard/versions/1/activation").then().statusCode(403);
    owner().post(TEMPLATES + "/standard/versions/9999/activation").then().statusCode(404);
    owner().get(TEMPLATES + "/standard/versions/9999").then().statusCode(404);
    owner().get(TEMPLATES + "/none/versions").then().statusCode(404);
  }

  private static RequestSpecification owner() {
    return as("owner.sun", Roles.PROCESS_OWNER).contentType(ContentType.JSON);
  }

  private static int add(String code, String key) {
    return owner()
        .header("Idempotency-Key", key)
        .body("{\"reason\": \"Ask less\", \"content\": " + SMALL.formatted("true") + "}")
        .post(TEMPLATES + "/{code}/versions", code)
        .then()
        .statusCode(201)
        .extract()
        .jsonPath()
        .getInt("version");
  }

  private static void activate(String code, int version) {
    owner()
        .post(TEMPLATES + "/{code}/versions/{version}/activation", code, version)
        .then()
        .statusCode(200)
        .body("active", equalTo(true));
  }
}
