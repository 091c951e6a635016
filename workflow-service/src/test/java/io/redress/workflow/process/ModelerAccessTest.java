package io.redress.workflow.process;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may call Modeler's addresses, from where, and that nothing else is there. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class ModelerAccessTest {
  private static final String KEY = "complaint-lifecycle";
  private static final String REST = "/engine-rest";
  private static final String CREATE = REST + "/deployment/create";
  private static final String CONNECTION = REST + "/deployment";
  private static final String WEB_APPS = "/.well-known/camunda-automation-platform/webapps";
  private static final String ORIGIN = Modeler.ORIGIN;
  private static final String FILE = "complaint-lifecycle.bpmn";

  @Test
  void theDialogSeesThatItIsConnected() {
    Owner.request()
        .queryParam("maxResults", 0)
        .get(CONNECTION)
        .then()
        .statusCode(200)
        .body("$", empty());
    Owner.request()
        .get(REST + "/version")
        .then()
        .statusCode(200)
        .body("version", equalTo("7.24.0"));
    given().get(WEB_APPS).then().statusCode(200).body("cockpitUrl", nullValue());
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /deployment",
    "GET, /deployment?maxResults=10",
    "GET, /engine",
    "GET, /engine/default/version",
    "GET, /task",
    "POST, /task",
    "GET, /process-instance",
    "GET, /process-definition",
    "GET, /process-definition/key/complaint-lifecycle/xml",
    "POST, /message",
    "GET, /user",
    "GET, /deployment/x/resources",
    "DELETE, /deployment/x",
    "POST, /deployment/x/redeploy",
    "POST, /decision-definition/key/dispatch/evaluate",
    "POST, /external-task/fetchAndLock",
    "GET, /history/process-instance"
  })
  void nothingElseOfTheEnginesInterfaceExists(String method, String path) {
    Owner.request()
        .contentType(ContentType.JSON)
        .request(method, REST + path)
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/not-found"));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /version",
    "GET, /deployment?maxResults=0",
    "POST, /deployment/create",
    "POST, /process-definition/x/start",
    "POST, /process-definition/key/x/start"
  })
  void onlyProcessOwnersMay(String method, String path) {
    RequestSpecification anonymous = given();
    RequestSpecification supervisor = given().header("Authorization", CaseDriver.supervisor());
    for (RequestSpecification caller : List.of(anonymous, supervisor)) {
      if (path.endsWith("create")) {
        caller.multiPart(Owner.file(FILE, "<a/>"));
      } else {
        caller.contentType(ContentType.JSON);
      }
      caller
          .request(method, REST + path)
          .then()
          .statusCode(caller == anonymous ? 401 : 403)
          .contentType("application/problem+json");
    }
  }

  @Test
  void nameAndPasswordAreTakenHereAndNowhereElse() {
    int before = Owner.active(KEY);
    try {
      basic("li.wei", "correct horse", StandardCharsets.UTF_8)
          .multiPart(Owner.file(FILE, LegalOpinion.diagram()))
          .post(CREATE)
          .then()
          .statusCode(200)
          .body("source", equalTo("li.wei"));
    } finally {
      Owner.activate(KEY, before);
    }
    for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1)) {
      connect(basic("zhou.min", "geheim-ß", charset)).statusCode(200);
    }
    connect(basic("li.wei", "wrong", StandardCharsets.UTF_8))
        .statusCode(401)
        .body("type", equalTo("/problems/unauthenticated"));
    connect(basic("nobody", "correct horse", StandardCharsets.UTF_8)).statusCode(401);
    connect(given().header("Authorization", "Basic ???")).statusCode(401);
    connect(given().header("Authorization", "Bearer " + Tokens.expired("owner", "process-owner")))
        .statusCode(401);
    basic("li.wei", "correct horse", StandardCharsets.UTF_8)
        .get("/api/v1/processes")
        .then()
        .statusCode(401);
  }

  @Test
  void wrongPasswordsAreBounded() {
    for (int i = 0; i < 10; i++) {
      connect(basic("guessed", "guess" + i, StandardCharsets.UTF_8)).statusCode(401);
    }
    connect(basic("guessed", "correct horse", StandardCharsets.UTF_8))
        .statusCode(429)
        .header("Retry-After", notNullValue())
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/too-many-tries"));
  }

  @Test
  void modelersOriginMayCallAndOthersMayNot() {
    given()
        .header("Origin", ORIGIN)
        .header("Access-Control-Request-Method", "POST")
        .header("Access-Control-Request-Headers", "authorization")
        .options(CREATE)
        .then()
        .statusCode(204)
        .header("Access-Control-Allow-Origin", ORIGIN)
        .header("Access-Control-Allow-Headers", containsString("authorization"))
        .header("Access-Control-Allow-Credentials", nullValue());
    connect(Owner.request().header("Origin", ORIGIN))
        .statusCode(200)
        .header("Access-Control-Allow-Origin", ORIGIN);
    connect(given().header("Origin", ORIGIN))
        .statusCode(401)
        .header("Access-Control-Allow-Origin", ORIGIN);
    Owner.form(FILE, "<a/>")
        .header("Origin", ORIGIN)
        .post(CREATE)
        .then()
        .statusCode(422)
        .header("Access-Control-Allow-Origin", ORIGIN);
    given()
        .header("Origin", ORIGIN)
        .get(WEB_APPS)
        .then()
        .header("Access-Control-Allow-Origin", ORIGIN);
    connect(Owner.request().header("Origin", "https://evil.example"))
        .header("Access-Control-Allow-Origin", nullValue());
    given()
        .header("Origin", "null")
        .header("Access-Control-Request-Method", "POST")
        .options(CREATE)
        .then()
        .header("Access-Control-Allow-Origin", nullValue());
    Owner.request()
        .header("Origin", ORIGIN)
        .get("/api/v1/processes")
        .then()
        .header("Access-Control-Allow-Origin", nullValue());
  }

  private static ValidatableResponse connect(RequestSpecification caller) {
    return caller.queryParam("maxResults", 0).get(CONNECTION).then();
  }

  private static RequestSpecification basic(
      String user, String password, java.nio.charset.Charset charset) {
    String pair =
        java.util.Base64.getEncoder().encodeToString((user + ":" + password).getBytes(charset));
    return given().header("Authorization", "Basic " + pair);
  }
}
