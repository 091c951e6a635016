package io.redress.intake.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.kit.identity.Roles;
import io.redress.kit.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PlanFailuresTest extends PlanTest {
  private static final String PROBLEM = "application/problem+json";

  @ParameterizedTest
  @CsvSource({
    "POST, /api/v1/plans, analyst",
    "GET, /api/v1/plans/P-000001/history, analyst",
    "POST, /api/v1/plans/P-000001/versions, caller",
    "PUT, /api/v1/plans/P-000001/versions/1, visitor",
    "POST, /api/v1/plans/P-000001/versions/1/reviews, process-owner",
    "POST, /api/v1/plans/P-000001/versions/1/publication, coordinator",
    "POST, /api/v1/plans/P-000001/versions/1/withdrawal, analyst",
    "POST, /api/v1/plans/P-000001/versions/1/retirement, head"
  })
  void withoutTokenItIs401AndWithoutTheRole403(String method, String path, String role) {
    for (var anonymous : new Object[] {null, Tokens.expired("x", role), Tokens.forged("x", role)}) {
      var request = RestAssured.given().contentType(ContentType.JSON);
      (anonymous == null ? request : with(anonymous.toString()))
          .request(method, path)
          .then()
          .statusCode(401)
          .contentType(PROBLEM);
    }
    as("x", role).request(method, path).then().statusCode(403).contentType(PROBLEM);
  }

  @ParameterizedTest
  @CsvSource({"/api/v1/plans", "/api/v1/plans/P-000001", "/api/v1/plans/P-000001/versions"})
  void readingNeedsAToken(String path) {
    RestAssured.given().get(path).then().statusCode(401).contentType(PROBLEM);
  }

  @ParameterizedTest
  @CsvSource({"P-999999999", "x", "投诉", "P-1", "P-999999999999"})
  void whatDoesNotExistIs404(String id) {
    reviewer().get(PLANS + "/{id}", id).then().statusCode(404).contentType(PROBLEM);
    reviewer().get(PLANS + "/{id}/versions", id).then().statusCode(404);
    reviewer().get(PLANS + "/{id}/versions/1", id).then().statusCode(404);
    reviewer().get(PLANS + "/{id}/history", id).then().statusCode(404);
    author()
        .body(content(USAGE, "流量", "Data"))
        .post(PLANS + "/{id}/versions", id)
        .then()
        .statusCode(404);
    owner()
        .header("If-Match", "\"1\"")
        .post(PLANS + "/{id}/versions/1/publication", id)
        .then()
        .statusCode(404);
  }

  @Test
  void aDraftDoesNotExistForThoseWhoDoNotWrite() {
    String id = draft(content(USAGE, "流量", "Data"));
    for (String role :
        new String[] {Roles.INTEGRATOR, Roles.CALLER, Roles.VISITOR, Roles.ANALYST}) {
      as("x", role).get(PLANS + "/{id}", id).then().statusCode(404);
      as("x", role).get(PLANS + "/{id}/versions/1", id).then().statusCode(404);
      as("x", role).get(PLANS + "/{id}/versions", id).then().statusCode(404);
    }
  }

  @Test
  void everythingThatIsWrongIsNamedAtOnce() {
    author()
        .body(
            """
            {"categories": ["no.such", "price", "price"], "title": {"zh": " "},
             "causes": [{"cause": {}, "measure": {"en": "x"}, "wording": {"en": "x"},
               "duties": [{"party": "CUSTOMER", "department": "billing", "duty": {"en": "x"}}],
               "rule": {"name": "x", "validUntil": "9999-01-01"}}],
             "validFrom": "2027-01-02", "validUntil": "2027-01-01", "reviewBy": "1999-01-01"}
            """)
        .post(PLANS)
        .then()
        .statusCode(400)
        .contentType(PROBLEM)
        .body(
            "errors.field",
            containsInAnyOrder(
                "categories[0]",
                "categories[2]",
                "title",
                "causes[0].cause",
                "causes[0].duties[0].department",
                "causes[0].rule.validUntil",
                "validUntil",
                "reviewBy"))
        .body("errors.mend", hasItem(notNullValue()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|categories",
        "{}|title",
        "{}|causes",
        "{}|reviewBy",
        "{'causes': [null]}|causes[0]",
        "{'categories': [null]}|categories[0]",
        "{'reviewBy': 'tomorrow'}|reviewBy",
        "{'causes': [{'duties': [{'party': 'NOBODY'}]}]}|causes[0].duties[0].party"
      })
  void aWrongFieldIsNamed(String body, String field) {
    author()
        .body(body.replace('\'', '"'))
        .post(PLANS)
        .then()
        .statusCode(400)
        .contentType(PROBLEM)
        .body("errors.field", hasItem(field));
  }

  @Test
  void unknownFieldsAreRefusedWithTheirName() {
    author()
        .body(content(USAGE, "流量", "Data", "2099-12-31", ", \"surprise\": 1"))
        .post(PLANS)
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/unknown-field"))
        .body("errors[0].field", equalTo("surprise"));
  }

  @Test
  void noFieldLabelsACustomer() {
    author()
        .body(content(USAGE, "刁民的流量", "The malicious customer").replace("查询用量", "告诉恶意客户"))
        .post(PLANS)
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/labelling-word"))
        .body("errors.field", hasItems("title.zh", "title.en", "causes[0].measure.zh"));
    String id = draft(content(USAGE, "流量", "Data"));
    for (String verb : new String[] {"withdrawal", "reviews"}) {
      act(
              reviewer(),
              id,
              1,
              verb,
              verb.equals("reviews")
                  ? "{\"approved\": false, \"reason\": \"刁民\"}"
                  : "{\"reason\": \"刁民\"}")
          .then()
          .statusCode(400)
          .body("errors.field", contains("reason"));
    }
  }

  @Test
  void aChangeNeedsTheTagOfTheVersionAsItIs() {
    String id = draft(content(USAGE, "流量", "Data"));
    String path = PLANS + "/" + id + "/versions/1/reviews";
    String body = "{\"approved\": true}";
    reviewer().body(body).post(path).then().statusCode(428).contentType(PROBLEM);
    reviewer().header("If-Match", "\"77\"").body(body).post(path).then().statusCode(412);
    reviewer().header("If-Match", "x").body(body).post(path).then().statusCode(400);
    reviewer().header("If-Match", tag(id, 1)).body("{}").post(path).then().statusCode(400);
  }

  @ParameterizedTest
  @CsvSource({"status, NEW", "category, 投诉", "limit, 0", "cursor, nonsense"})
  void wrongParametersOfListsAreNamed(String name, String value) {
    agent().queryParam(name, value).get(PLANS).then().statusCode(400).contentType(PROBLEM);
  }

  @Test
  void aSearchHasNoSecondPage() {
    agent()
        .queryParam("q", "流量")
        .queryParam("cursor", "x")
        .get(PLANS)
        .then()
        .statusCode(400)
        .body("errors.field", contains("cursor"));
  }

  @ParameterizedTest
  @CsvSource({"plan-state", "plan-own-work", "plan-overtaken", "plan-out-of-date"})
  void theProblemsAreExplained(String code) {
    agent().get("/problems/{code}", code).then().statusCode(200).body("mend", notNullValue());
  }
}
