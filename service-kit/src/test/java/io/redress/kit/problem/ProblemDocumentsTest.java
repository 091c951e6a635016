package io.redress.kit.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, restrictToAnnotatedClass = false)
class ProblemDocumentsTest {
  private static RequestSpecification agent() {
    return given().auth().oauth2(Tokens.of("ann", "shops", "agent"));
  }

  private static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
    return answer
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/" + code))
        .body("status", equalTo(status))
        .body("title", notNullValue())
        .body("mend", notNullValue())
        .body("detail", notNullValue());
  }

  private static ValidatableResponse post(String body) {
    return agent().contentType("application/json").body(body).post("/things").then();
  }

  @Test
  void aValidTokenTellsWhoCalls() {
    given()
        .auth()
        .oauth2(Tokens.inBranch("ann", "shops", "north", "agent", "caller"))
        .get("/things/me")
        .then()
        .statusCode(200)
        .body("user", equalTo("ann"))
        .body("department", equalTo("shops"))
        .body("branch", equalTo("north"))
        .body("roles", hasItems("agent", "caller"));
  }

  @Test
  void withoutATokenTheAnswerIs401() {
    problem(given().get("/things/me").then(), 401, "unauthenticated")
        .header("WWW-Authenticate", startsWith("Bearer"));
  }

  @Test
  void aTokenWhoseNamesNoTableKeepsIsNotAccepted() {
    String longest = "n".repeat(100);
    given()
        .auth()
        .oauth2(Tokens.inBranch(longest, "d".repeat(64), "b".repeat(64), "agent"))
        .get("/things/me")
        .then()
        .statusCode(200)
        .body("user", equalTo(longest));
    for (String token :
        List.of(
            Tokens.of(longest + "n", null, "agent"),
            Tokens.of("ann", "d".repeat(65), "agent"),
            Tokens.inBranch("ann", null, "b".repeat(65), "agent"))) {
      problem(given().auth().oauth2(token).get("/things/me").then(), 401, "unauthenticated");
    }
  }

  @Test
  void tokensThatAreNotOursAre401() {
    for (String token :
        new String[] {
          "nonsense",
          Tokens.expired("ann", "agent"),
          Tokens.forged("ann", "agent"),
          Tokens.forOthers("ann", "agent"),
          Tokens.ofOthers("ann", "agent")
        }) {
      problem(given().auth().oauth2(token).get("/things/me").then(), 401, "unauthenticated");
    }
  }

  @Test
  void aRoleThatDoesNotFitIs403() {
    String token = Tokens.of("vic", null, "visitor");
    problem(given().auth().oauth2(token).get("/things/me").then(), 403, "forbidden");
  }

  @Test
  void anOperationWithoutAnyRuleIsClosedToAll() {
    problem(given().get("/things/unguarded").then(), 401, "unauthenticated");
    problem(agent().get("/things/unguarded").then(), 403, "forbidden");
  }

  @Test
  void anUnknownAddressIs404() {
    problem(agent().get("/nowhere").then(), 404, "not-found").body("instance", equalTo("/nowhere"));
    problem(agent().get("/things/nowhere/at/all").then(), 404, "not-found");
  }

  @Test
  void aWrongMethodIs405() {
    problem(agent().delete("/things").then(), 405, "method-not-allowed");
  }

  @Test
  void anAnswerInAnotherFormIs406() {
    problem(agent().accept("image/png").get("/things/me").then(), 406, "not-acceptable");
  }

  @Test
  void aBodyInAnotherFormIs415() {
    problem(
        agent().contentType("text/csv").body("a,b").post("/things").then(),
        415,
        "unsupported-media-type");
  }

  @Test
  void anUnknownFieldIsNamed() {
    problem(post("{\"name\":\"a\",\"number\":1,\"nmae\":\"b\"}"), 400, "unknown-field")
        .body("errors[0].field", equalTo("nmae"))
        .body("errors[0].mend", containsString("name"));
    problem(
            post("{\"name\":\"a\",\"number\":1,\"parts\":[{\"name\":\"b\",\"x\":1}]}"),
            400,
            "unknown-field")
        .body("errors[0].field", equalTo("parts[0].x"));
  }

  @Test
  void brokenConstraintsNameTheirFields() {
    problem(
            post("{\"name\":\" \",\"number\":1,\"parts\":[{\"name\":\"b\"},{\"name\":\"\"}]}"),
            400,
            "invalid-field")
        .body("errors.field", hasItems("name", "parts[1].name"));
    problem(agent().queryParam("limit", 99).get("/things").then(), 400, "invalid-field")
        .body("errors.field", hasItem("limit"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\":\"a\",\"number\":\"1\"} | number",
        "{\"name\":\"a\",\"number\":1.5} | number",
        "{\"name\":\"a\",\"number\":99999999999} | number",
        "{\"name\":\"a\",\"number\":null} | number",
        "{\"name\":7,\"number\":1} | name",
        "{\"name\":\"a\",\"number\":1,\"colour\":\"BLUE\"} | colour",
        "{\"name\":\"a\",\"number\":1,\"colour\":1} | colour",
        "{\"name\":\"a\",\"number\":1,\"at\":\"tomorrow\"} | at",
        "{\"name\":\"a\",\"number\":1,\"parts\":{}} | parts",
        "{\"name\":\"a\\u0007\",\"number\":1} | name",
        "{\"name\":\"a\\ud800\",\"number\":1} | name",
        "{\"name\":\"a\",\"number\":1,\"more\":{\"b\":[\"\\u0000\"]}} | more.b[0]"
      })
  void aValueOfTheWrongFormNamesItsField(String body, String field) {
    problem(post(body), 400, "invalid-field").body("errors[0].field", equalTo(field));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"{", "[]", "{\"name\":\"a\",\"name\":\"b\"}", "{\"name\":\"a\"} x", "nul"})
  void aBodyThatIsNoSuchJsonIsMalformed(String body) {
    problem(post(body), 400, "malformed-body");
  }

  @Test
  void anEmptyBodyIsRefused() {
    problem(post(""), 400, "invalid-field");
  }

  @Test
  void aBodyNestedTooDeepIsMalformed() {
    String deep = "{\"name\":\"a\",\"number\":1,\"more\":" + "[".repeat(40) + "]".repeat(40) + "}";
    problem(post(deep), 400, "malformed-body");
  }

  @Test
  void anEnumsAllowedValuesAreListed() {
    post("{\"name\":\"a\",\"number\":1,\"colour\":\"BLUE\"}")
        .body("errors[0].mend", equalTo("Send RED, GREEN."));
  }

  @Test
  void aBodyOver64KiBIs413WithItsLengthAnnouncedOrNot() {
    String large = "{\"name\":\"" + "a".repeat(70_000) + "\",\"number\":1}";
    problem(post(large), 413, "body-too-large");
    problem(
        agent()
            .contentType("application/json")
            .body(new ByteArrayInputStream(large.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
            .post("/things")
            .then(),
        413,
        "body-too-large");
  }

  @Test
  void aChangeNeedsTheCurrentVersion() {
    problem(given().put("/things/versioned").then(), 428, "precondition-required");
    problem(
            given().header("If-Match", "\"6\"").put("/things/versioned").then(),
            412,
            "precondition-failed")
        .body("detail", containsString("\"7\""));
    problem(
        given().header("If-Match", "seven").put("/things/versioned").then(), 400, "invalid-field");
    given()
        .header("If-Match", "\"7\"")
        .put("/things/versioned")
        .then()
        .statusCode(204)
        .header("ETag", "\"8\"");
  }

  @Test
  void refusalsFromInsideAreTold() {
    problem(given().get("/things/faults/own").then(), 409, "conflict").body("seen", equalTo(3));
    problem(given().get("/things/faults/wrapped").then(), 409, "conflict");
    problem(given().get("/things/faults/outdated").then(), 409, "conflict");
  }

  @Test
  void aFaultOfTheServiceTellsNothingButAnIncident() {
    problem(given().get("/things/faults/other").then(), 500, "internal")
        .body("incident", notNullValue())
        .body(not(containsString("secret")))
        .body(not(containsString("IllegalState")))
        .body(not(containsString("13800001234")));
    problem(given().get("/things/faults/json").then(), 500, "internal")
        .body(not(containsString("secret")));
  }

  @Test
  void everyProblemTypeIsExplained() {
    given()
        .get("/problems")
        .then()
        .statusCode(200)
        .body("code", hasItems("not-found", "unavailable", "idempotency-key-reused"));
    given()
        .get("/problems/unknown-field")
        .then()
        .statusCode(200)
        .body("type", equalTo("/problems/unknown-field"))
        .body("status", equalTo(400));
    problem(given().get("/problems/none-such").then(), 404, "not-found");
  }

  @Test
  void theApiDocumentNamesTheProblemAndTheTokens() {
    given()
        .queryParam("format", "json")
        .get("/q/openapi")
        .then()
        .statusCode(200)
        .body("components.schemas.Problem.properties.mend", notNullValue())
        .body("components.securitySchemes.bearer.scheme", equalTo("bearer"))
        .body(
            "paths.'/things/me'.get.responses.default.'$ref'",
            equalTo("#/components/responses/Problem"));
  }

  @Test
  void healthIsToldWithoutTheBroker() {
    given().get("/q/health/ready").then().statusCode(200).body(not(containsString("broker")));
    given().get("/q/health/started").then().statusCode(200).body(containsString("database"));
    given().get("/q/health/live").then().statusCode(200);
    given().get("/q/health/well").then().statusCode(200).body(containsString("broker"));
    given().get("/q/metrics").then().statusCode(200).body(containsString("redress_outbox_pending"));
  }
}
