package io.redress.intake.complaint;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.intake.IntakeTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class FailuresTest extends IntakeTest {
  private static final String PROBLEM = "application/problem+json";
  private static final String NOBODY = "018f3a52-7c1e-7d7a-9b1e-3f6a5f0c2d11";

  @ParameterizedTest
  @CsvSource({
    "GET, ''",
    "GET, /messages",
    "GET, /messages/018f3a52-7c1e-7d7a-9b1e-3f6a5f0c2d11",
    "POST, /messages",
    "POST, /urges",
    "POST, /withdrawal",
    "POST, /on-the-spot-resolution",
    "POST, /corrections",
    "POST, /links",
    "POST, /unlinks"
  })
  void whatDoesNotExistIs404(String method, String rest) {
    String body = ChangeTest.bodyOf(rest.replace("/", ""));
    for (String id : new String[] {NOBODY, "x", "投诉"}) {
      RequestSpecification request = agent();
      Response response =
          method.equals("GET")
              ? request.get(COMPLAINTS + "/{id}" + rest, id)
              : request.body(body).post(COMPLAINTS + "/{id}" + rest, id);
      response.then().statusCode(404).contentType(PROBLEM);
    }
    agent().get("/api/v1/customers/{number}", newNumber()).then().statusCode(404);
    agent().get("/api/v1/customers/abc").then().statusCode(404);
  }

  @Test
  void everythingThatIsWrongIsNamedAtOnceAndNeverQuoted() {
    agent()
        .body(
            """
            {"channel": "HOTLINE", "customer": {"number": "13800001234x", "name": ""},
             "category": "basic-business", "title": " ", "description": "%s",
             "relatedTicket": "999999999999999999999"}
            """
                .formatted("x".repeat(4001)))
        .post(COMPLAINTS)
        .then()
        .statusCode(400)
        .contentType(PROBLEM)
        .body("type", equalTo("/problems/invalid-field"))
        .body(
            "errors.field",
            hasItems("customer.number", "customer.name", "title", "description", "relatedTicket"))
        .body("errors.mend", hasItem(notNullValue()))
        .body(not(containsString("13800001234x")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'category': 'basic-business'|category",
        "'category': 'no.such'|category",
        "'incident': {'at': '2199-01-01T00:00:00Z'}|incident.at",
        "'incident': {'at': '1999-01-01T00:00:00Z'}|incident.at",
        "'incident': {'at': 'yesterday'}|incident.at",
        "'relatedTicket': '261122-000042-9'|relatedTicket",
        "'channel': 'PIGEON'|channel",
        "'nature': 'PRAISE'|nature",
        "'urgent': 'perhaps'|urgent"
      })
  void aWrongFieldIsNamed(String member, String field) {
    String json = member.replace('\'', '"');
    String name = json.substring(0, json.indexOf(':'));
    String body =
        body(newNumber(), CATEGORY)
            .replaceFirst(name + "\\s*:\\s*\"[^\"]*\"\\s*,", "")
            .replaceFirst("\\{", "{" + json + ",");
    agent()
        .body(body)
        .post(COMPLAINTS)
        .then()
        .statusCode(400)
        .contentType(PROBLEM)
        .body("errors.field", hasItem(field));
  }

  @Test
  void unknownFieldsAreRefusedWithTheirName() {
    agent()
        .body(body(newNumber(), CATEGORY, ", \"categry\": 1"))
        .post(COMPLAINTS)
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/unknown-field"))
        .body("errors[0].field", equalTo("categry"));
    String id = register(newNumber()).getString("id");
    for (String what :
        new String[] {"urges", "withdrawal", "on-the-spot-resolution", "messages", "corrections"}) {
      post(id, what, "{\"surprise\": true}")
          .statusCode(400)
          .body("type", equalTo("/problems/unknown-field"))
          .body("errors[0].field", equalTo("surprise"));
    }
  }

  @Test
  void bodiesMustBeThereWellFormedAndOfTheRightKind() {
    String id = register(newNumber()).getString("id");
    post(id, "withdrawal", "").statusCode(400).contentType(PROBLEM);
    post(id, "withdrawal", "{").statusCode(400).contentType(PROBLEM);
    post(id, "withdrawal", "{}").statusCode(400).body("errors[0].field", equalTo("reason"));
    post(id, "messages", "{\"text\": \" \"}").statusCode(400);
    post(id, "messages", "{\"text\": \"" + "x".repeat(2001) + "\"}").statusCode(400);
    post(id, "on-the-spot-resolution", "{}").statusCode(400);
    post(
            id,
            "on-the-spot-resolution",
            "{\"measure\": \"x\", \"compensation\": {\"amount\": -1, \"currency\": \"cny\"}}")
        .statusCode(400)
        .body("errors.field", hasItems("compensation.amount", "compensation.currency"));
    post(id, "messages", "{\"text\": \"" + "x".repeat(70_000) + "\"}").statusCode(413);
    agent()
        .contentType("text/plain")
        .body("x")
        .post(COMPLAINTS)
        .then()
        .statusCode(415)
        .contentType(PROBLEM);
  }

  @ParameterizedTest
  @CsvSource({
    "limit, 0",
    "cursor, nonsense",
    "number, abc",
    "category, 投诉",
    "status, a%b",
    "lane, SLOW",
    "from, yesterday",
    "to, +1000000-01-01T00:00:00Z"
  })
  void wrongParametersOfListsAreNamed(String name, String value) {
    deskLead().queryParam(name, value).get(COMPLAINTS).then().statusCode(400).contentType(PROBLEM);
  }

  @Test
  void keysAndTagsMustBeUsable() {
    agent()
        .header("Idempotency-Key", "x".repeat(101))
        .body(body(newNumber(), CATEGORY))
        .post(COMPLAINTS)
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/idempotency-key-invalid"));
    String id = register(newNumber()).getString("id");
    agent()
        .header("If-Match", "seven")
        .body("{}")
        .post(COMPLAINTS + "/{id}/urges", id)
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("If-Match"));
  }

  @Test
  void theProblemsAreExplained() {
    for (String code :
        new String[] {
          "authority-exceeded", "complaint-closed", "too-many-tries", "labelling-word"
        }) {
      agent().get("/problems/{code}", code).then().statusCode(200).body("mend", notNullValue());
    }
  }

  @Test
  void healthAndMetricsAreThereAndNameNoCustomer() {
    String known = newNumber();
    String unknown = newNumber();
    register(known);
    for (String number : new String[] {known, unknown}) {
      agent().get("/api/v1/customers/{number}", number);
      agent().queryParam("number", number).get(COMPLAINTS);
    }
    RestAssured.given().get("/q/health/ready").then().statusCode(200);
    RestAssured.given()
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .body(containsString("redress_complaints_registered_total{"))
        .body(not(containsString(known)))
        .body(not(containsString(unknown)));
  }

  @Test
  void aKeyIsAnyVisibleTextOfTheClient() {
    registered(
        agent().header("Idempotency-Key", "hotline:" + UUID.randomUUID()),
        body(newNumber(), CATEGORY));
  }
}
