package io.redress.workflow.process;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may not ask for tables, and what there is none of. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class DecisionRefusalsTest {
  @ParameterizedTest
  @CsvSource({
    "GET, /api/v1/decisions",
    "POST, /api/v1/decisions/checks",
    "POST, /api/v1/decisions/deployments",
    "GET, /api/v1/decisions/dispatch/versions",
    "GET, /api/v1/decisions/dispatch/versions/1/table",
    "GET, /api/v1/decisions/dispatch/versions/1/sheet",
    "POST, /api/v1/decisions/dispatch/versions/1/activation"
  })
  void onlyProcessOwnersMay(String method, String path) {
    RequestSpecification anonymous = given();
    RequestSpecification supervisor = given().header("Authorization", CaseDriver.supervisor());
    for (RequestSpecification caller : List.of(anonymous, supervisor)) {
      if (path.matches(".*(checks|deployments)")) {
        caller.multiPart("table", "a.dmn", Tables.bytes("<a/>"));
      } else {
        caller.contentType(ContentType.JSON).body("{}");
      }
      caller
          .request(method, path)
          .then()
          .statusCode(caller == anonymous ? 401 : 403)
          .contentType("application/problem+json");
    }
  }

  @Test
  void whatIsNotThereIsNotFound() {
    Owner.request()
        .get(Owner.DECISIONS + "/payroll/versions")
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/no-such-table"));
    for (String what : List.of("table", "sheet")) {
      Owner.request()
          .get(Owner.DECISIONS + "/dispatch/versions/9999/" + what)
          .then()
          .statusCode(404)
          .body("type", equalTo("/problems/no-such-version"));
    }
    Owner.request()
        .contentType(ContentType.JSON)
        .body(Map.of("reason", "x"))
        .post(Owner.DECISIONS + "/dispatch/versions/9999/activation")
        .then()
        .statusCode(404);
    Owner.request()
        .queryParam("cursor", "x")
        .get(Owner.DECISIONS + "/dispatch/versions")
        .then()
        .statusCode(400);
  }

  @Test
  void aFormThatDoesNotFitIsRefused() {
    String dispatch = HostileTables.bundled("dispatch");
    Owner.request()
        .multiPart("sheet", "a.csv", Tables.bytes(Tables.sheet("dispatch")))
        .post(Owner.DECISIONS + "/checks")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("table"));
    Owner.request()
        .multiPart("table", "a.dmn", Tables.bytes(dispatch))
        .multiPart("other", "a.txt", Tables.bytes("x"))
        .post(Owner.DECISIONS + "/checks")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("other"));
    Owner.request()
        .contentType("application/xml")
        .body("<a/>")
        .post(Owner.DECISIONS + "/checks")
        .then()
        .statusCode(415);
    Owner.request()
        .multiPart("table", "a.dmn", Tables.bytes(dispatch))
        .post(Owner.DECISIONS + "/deployments")
        .then()
        .statusCode(400);
    Tables.check(dispatch, "no sheet").body("violations[0].rule", equalTo("sheet"));
    Tables.check(dispatch, "in:category,out:nothing\nx,y\n")
        .body("violations[0].message", containsString("no column of the table"));
    Owner.request()
        .contentType(ContentType.JSON)
        .body("{}")
        .post(Owner.DECISIONS + "/dispatch/versions/1/activation")
        .then()
        .statusCode(400);
  }
}
