package io.redress.workflow.process;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.id.Ids;
import io.redress.workflow.casefile.Lane;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the API refuses, and how it says so. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class RefusalsTest {
  private static final String WEAK_SIGNAL = "basic-communication.weak-signal";

  @Inject CaseDriver cases;

  @ParameterizedTest
  @CsvSource({
    "GET, /api/v1/work-items",
    "GET, /api/v1/work-items/x",
    "POST, /api/v1/work-items/x/claim",
    "POST, /api/v1/work-items/x/release",
    "POST, /api/v1/work-items/x/complete",
    "POST, /api/v1/work-items/x/return",
    "POST, /api/v1/work-items/x/transfer",
    "POST, /api/v1/work-items/x/delegation",
    "GET, /api/v1/cases",
    "GET, /api/v1/cases/x",
    "GET, /api/v1/cases/x/timeline",
    "GET, /api/v1/cases/x/deadlines",
    "POST, /api/v1/cases/x/closing",
    "GET, /api/v1/departments"
  })
  void withoutATokenNothingIsShown(String method, String path) {
    given()
        .contentType(ContentType.JSON)
        .body("{}")
        .request(method, path)
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/unauthenticated"));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/v1/work-items",
    "POST, /api/v1/work-items/x/claim",
    "GET, /api/v1/cases",
    "GET, /api/v1/cases/x",
    "POST, /api/v1/cases/x/closing"
  })
  void analystsSeeNoCase(String method, String path) {
    Staff.as("analyst.qian", "marketing", "analyst")
        .body("{\"reason\":\"x\"}")
        .request(method, path)
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/forbidden"));
  }

  @Test
  void aHandlerSeesTheWorkOfTheOwnDepartmentOnly() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    String item = cases.item(id, "task_verify").getString("id");
    handler("billing").get("/api/v1/work-items/{id}", item).then().statusCode(404);
    handler("billing").get("/api/v1/cases/{id}", id).then().statusCode(404);
    handler("billing").get("/api/v1/cases/{id}/timeline", id).then().statusCode(404);
    handler("billing").get("/api/v1/cases/{id}/deadlines", id).then().statusCode(404);
    handler("billing").post("/api/v1/work-items/{id}/claim", item).then().statusCode(404);
    handler("billing")
        .queryParam("department", "complaint-centre")
        .get("/api/v1/work-items")
        .then()
        .statusCode(403);
    handler("complaint-centre")
        .get("/api/v1/work-items")
        .then()
        .statusCode(200)
        .body("items.department", everyItem(equalTo("complaint-centre")));
    handler("complaint-centre").get("/api/v1/cases/{id}", id).then().statusCode(200);
  }

  @Test
  void theRightDepartmentWithoutTheRoleMayNotWork() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    String item = cases.item(id, "task_verify").getString("id");
    Staff.as("coordinator.sun", "complaint-centre", "coordinator")
        .post("/api/v1/work-items/{id}/claim", item)
        .then()
        .statusCode(403);
  }

  @Test
  void anUnknownOutcomeAndAnUnfilledFormAreNamed() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    cases
        .tryComplete(id, "task_verify", "perhaps", Map.of())
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/unknown-outcome"));
    cases
        .tryComplete(id, "task_verify", "incomplete", Map.of("colour", "red"))
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/form-not-filled"))
        .body("errors.field", hasItem("question"))
        .body("errors.field", hasItem("colour"));
    assertThat(cases.items(id, "task_verify")).hasSize(1);
  }

  @Test
  void aReturnNeedsAReasonAndAFormThatKnowsIt() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    String item = cases.item(id, "task_verify").getString("id");
    handler("complaint-centre")
        .body(Map.of("reason", " "))
        .post("/api/v1/work-items/{id}/return", item)
        .then()
        .statusCode(400);
    handler("complaint-centre")
        .body(Map.of("reason", "not ours"))
        .post("/api/v1/work-items/{id}/return", item)
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/unknown-outcome"));
  }

  @Test
  void thereIsNoCaseOfAnUnknownComplaint() {
    Staff.supervisor()
        .get("/api/v1/cases/{id}", Ids.next())
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/no-such-case"));
  }

  private static RequestSpecification handler(String department) {
    return Staff.as("handler." + department, department, "handler");
  }
}
