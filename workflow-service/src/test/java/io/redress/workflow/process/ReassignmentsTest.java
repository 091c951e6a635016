package io.redress.workflow.process;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.workflow.casefile.Lane;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Work is given to somebody else, one item or several at once. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class ReassignmentsTest {
  private static final String WEAK_SIGNAL = "basic-communication.weak-signal";

  @Inject CaseDriver cases;

  @Test
  void onlyASupervisorGivesWorkToAnotherDepartment() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    String item = cases.item(id, "task_verify").getString("id");
    Map<String, String> toBilling = Map.of("department", "billing", "reason", "they know");
    Staff.as("handler.li", "complaint-centre", "handler")
        .body(toBilling)
        .post("/api/v1/work-items/{id}/transfer", item)
        .then()
        .statusCode(403);
    Staff.supervisor()
        .body(Map.of("department", "nobody", "reason", "x"))
        .post("/api/v1/work-items/{id}/transfer", item)
        .then()
        .statusCode(400);
    Staff.supervisor()
        .body(toBilling)
        .post("/api/v1/work-items/{id}/transfer", item)
        .then()
        .statusCode(200)
        .body("department", equalTo("billing"));
    Staff.supervisor()
        .body(Map.of("reason", "to nobody"))
        .post("/api/v1/work-items/{id}/transfer", item)
        .then()
        .statusCode(400);
  }

  @Test
  void severalItemsAreGivenAtOnceAndEachAnswersForItself() {
    String one = item();
    String two = item();
    Map<String, Object> body =
        Map.of(
            "items", List.of(one, two, "none", one),
            "assignee", "handler.wu",
            "reason", "a day off");
    Staff.as("head.he", "billing", "head")
        .body(body)
        .post("/api/v1/work-items/reassignments")
        .then()
        .statusCode(200)
        .body("items.came", everyItem(equalTo("REFUSED")))
        .body("items.problem", everyItem(equalTo("no-such-work-item")));
    for (String came : List.of("MOVED", "UNCHANGED")) {
      Staff.as("head.he", "complaint-centre", "head")
          .body(body)
          .post("/api/v1/work-items/reassignments")
          .then()
          .statusCode(200)
          .body("items.id", equalTo(List.of(one, two, "none")))
          .body("items.came", equalTo(List.of(came, came, "REFUSED")));
    }
    Staff.as("head.he", "complaint-centre", "head")
        .body(Map.of("items", List.of(one), "department", "billing", "reason", "theirs"))
        .post("/api/v1/work-items/reassignments")
        .then()
        .statusCode(200)
        .body("items[0].problem", equalTo("forbidden"));
    read(one).body("department", equalTo("complaint-centre"));
    Staff.as("handler.li", "complaint-centre", "handler")
        .body(body)
        .post("/api/v1/work-items/reassignments")
        .then()
        .statusCode(403);
    Staff.supervisor()
        .body(Map.of("items", List.of(), "assignee", "x", "reason", "x"))
        .post("/api/v1/work-items/reassignments")
        .then()
        .statusCode(400);
    Staff.supervisor()
        .body(Map.of("items", List.of(one), "reason", "x"))
        .post("/api/v1/work-items/reassignments")
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("assignee"));
  }

  private String item() {
    String id = cases.start("basic-communication.weak-signal", Lane.STANDARD);
    return cases.item(id, "task_verify").getString("id");
  }

  private static ValidatableResponse read(String item) {
    return Staff.supervisor().get("/api/v1/work-items/{id}", item).then().statusCode(200);
  }

  @ParameterizedTest
  @CsvSource({"POST, /api/v1/work-items/reassignments"})
  void withoutATokenNothingIsShownOrChanged(String method, String path) {
    given().contentType("application/json").body("{}").request(method, path).then().statusCode(401);
  }
}
