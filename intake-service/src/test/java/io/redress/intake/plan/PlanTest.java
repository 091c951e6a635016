package io.redress.intake.plan;

import static org.hamcrest.Matchers.equalTo;

import io.redress.intake.IntakeTest;
import io.redress.kit.id.Ids;
import io.redress.kit.identity.Roles;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** What tests of plans share: who works on them, and the way of one into force. */
abstract class PlanTest extends IntakeTest {
  static final String PLANS = "/api/v1/plans";
  static final String USAGE = "basic-business.data-usage-disputed";

  static RequestSpecification author() {
    return as("handler.he", Roles.HANDLER);
  }

  static RequestSpecification reviewer() {
    return as("coord.ma", Roles.COORDINATOR);
  }

  static RequestSpecification owner() {
    return as("owner.qi", Roles.PROCESS_OWNER);
  }

  /** A word of letters that is in no other plan. */
  static String newWord() {
    String hex = Ids.next().replace("-", "");
    StringBuilder word = new StringBuilder("q");
    hex.substring(8)
        .chars()
        .forEach(digit -> word.append((char) ('a' + Character.digit(digit, 16))));
    return word.toString();
  }

  static String content(String category, String zh, String en) {
    return content(category, zh, en, "2099-12-31", "");
  }

  /**
   * A plan with one cause.
   *
   * @param rulesUntil last day of its rule
   * @param more further members, each with a comma before it
   */
  static String content(String category, String zh, String en, String rulesUntil, String more) {
    return """
        {"categories": ["%s"], "title": {"zh": "%s", "en": "%s"},
         "causes": [{"cause": {"zh": "套餐内流量已经用完", "en": "The allowance of the plan is used up"},
           "measure": {"zh": "查询用量并解释", "en": "Look up the usage and explain it"},
           "duties": [{"party": "CUSTOMER", "duty": {"zh": "设置流量提醒"}},
                      {"party": "DEPARTMENT", "department": "billing", "duty": {"en": "Check the counters"}}],
           "wording": {"zh": "您好，本月流量已用完", "en": "Your allowance of this month is used up"},
           "rule": {"name": "《电信服务规范》", "validUntil": "%s"}}],
         "reviewBy": "2099-12-31"%s}
        """
        .formatted(category, zh, en, rulesUntil, more);
  }

  static String draft(String content) {
    return author().body(content).post(PLANS).then().statusCode(201).extract().path("id");
  }

  static String tag(String id, int version) {
    return reviewer()
        .get(PLANS + "/{id}/versions/{version}", id, version)
        .then()
        .statusCode(200)
        .extract()
        .header("ETag");
  }

  /** Does something with a version as it is now. */
  static Response act(
      RequestSpecification caller, String id, int version, String verb, String body) {
    RequestSpecification request = caller.header("If-Match", tag(id, version));
    if (body != null) {
      request.body(body);
    }
    return request.post(PLANS + "/{id}/versions/{version}/" + verb, id, version);
  }

  static ValidatableResponse review(String id, int version) {
    return act(reviewer(), id, version, "reviews", "{\"approved\": true}").then();
  }

  static ValidatableResponse publish(String id, int version) {
    return act(owner(), id, version, "publication", null).then();
  }

  /** A new plan in force. */
  static String published(String content) {
    String id = draft(content);
    review(id, 1).statusCode(200).body("status", equalTo("REVIEWED"));
    publish(id, 1).statusCode(200).body("status", equalTo("PUBLISHED"));
    return id;
  }

  /** A reviewed version of a plan. */
  static int reviewed(String id, String content) {
    int version =
        author()
            .body(content)
            .post(PLANS + "/{id}/versions", id)
            .then()
            .statusCode(201)
            .extract()
            .path("version");
    review(id, version).statusCode(200);
    return version;
  }

  static ValidatableResponse search(String words) {
    return agent().queryParam("q", words).get(PLANS).then().statusCode(200);
  }
}
