package io.redress.workflow.process;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.time.SuiteClock;
import io.redress.workflow.casefile.Lane;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody at work on an item asks the technical desk, or other departments. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class AskTest {
  private static final String CONTRIBUTIONS = "contributions";
  private static final String TECHNICAL = "technical-questions";
  private static final String CUSTOMER = "customer-questions";
  private static final Map<String, Object> ANSWERED =
      Map.of("outcome", "answered", "answer", "the meter is right");
  private static final Map<String, Object> RESOLVED =
      Map.of("outcome", "resolved", "cause", "cell overload", "measure", "carrier added");

  @Inject CaseDriver cases;
  @Inject SuiteClock clock;

  @Test
  void anAddedDepartmentContributesBeforeTheLeadIsDone() {
    String id = processing();
    String item = cases.item(id, "task_process").getString("id");
    String asked = contribution(item, "billing").statusCode(201).extract().path("id");
    assertThat(cases.file(id).cooperating()).contains("billing");
    Staff.as("handler.bo", "billing", "handler")
        .get("/api/v1/work-items/{id}", asked)
        .then()
        .statusCode(200)
        .body("question", equalTo("is the bill right?"))
        .body("askedBy", equalTo(item))
        .body("outcomes.outcome", equalTo(List.of("answered")));
    complete(item, "network-quality", RESOLVED)
        .statusCode(409)
        .body("type", equalTo("/problems/contribution-open"));
    complete(asked, "billing", Map.of("outcome", "answered")).statusCode(400);
    complete(asked, "billing", ANSWERED).statusCode(200).body("state", equalTo("COMPLETED"));
    lead()
        .get("/api/v1/work-items/{id}/asked", item)
        .then()
        .statusCode(200)
        .body("items[0].answer", equalTo("the meter is right"))
        .body("items[0].answeredBy", equalTo("handler.billing"));
    cases.process(id);
    Staff.as("handler.billing", "network-quality", "reviewer")
        .body(Map.of("outcome", "approved"))
        .post("/api/v1/work-items/{id}/complete", cases.item(id, "task_review").getString("id"))
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/four-eyes"));
    assertThat(cases.file(id).asked).isZero();
    Staff.supervisor()
        .get("/api/v1/cases/{id}/responsibility/entries?limit=200", id)
        .then()
        .body("items.find { it.reason == 'added' }.to.department", equalTo("billing"));
  }

  @Test
  void whatIsTakenBackOrReturnedIsWaitedForNoLonger() {
    String id = processing();
    String item = cases.item(id, "task_process").getString("id");
    String one = contribution(item, "billing").statusCode(201).extract().path("id");
    String two = contribution(item, "product").statusCode(201).extract().path("id");
    Staff.as("handler.bo", "billing", "handler")
        .post("/api/v1/work-items/{id}/withdrawal", one)
        .then()
        .statusCode(404);
    lead()
        .post("/api/v1/work-items/{id}/withdrawal", one)
        .then()
        .statusCode(200)
        .body("state", equalTo("CANCELLED"));
    lead().post("/api/v1/work-items/{id}/withdrawal", one).then().statusCode(200);
    lead().post("/api/v1/work-items/{id}/withdrawal", item).then().statusCode(404);
    complete(two, "product", Map.of("outcome", "answered", "answer", "刁民")).statusCode(400);
    lead()
        .body(Map.of("reason", "not ours"))
        .post("/api/v1/work-items/{id}/return", item)
        .then()
        .statusCode(200);
    complete(two, "product", ANSWERED).statusCode(409);
    assertThat(cases.file(id).asked).isZero();
  }

  @Test
  void theTechnicalDeskIsNotWaitedFor() {
    String id = cases.start("basic-communication.weak-signal", Lane.STANDARD);
    String item = cases.item(id, "task_verify").getString("id");
    String answered = question(item, TECHNICAL).statusCode(201).extract().path("id");
    complete(answered, "network-maintenance", ANSWERED).statusCode(200);
    String late = question(item, TECHNICAL).statusCode(201).extract().path("id");
    Duration half = Duration.ofMinutes(31);
    clock.shift(half);
    try {
      await().atMost(Duration.ofSeconds(60)).until(() -> "CANCELLED".equals(state(late)));
    } finally {
      clock.shift(half.negated());
    }
    String open = question(item, TECHNICAL).statusCode(201).extract().path("id");
    cases.complete(id, "task_verify", "complaint", Map.of());
    assertThat(state(open)).isEqualTo("CANCELLED");
    assertThat(cases.file(id).asked).isZero();
    Staff.supervisor()
        .body(Map.of("reason", "settled"))
        .post("/api/v1/cases/{id}/closing", id)
        .then()
        .statusCode(200);
    cases.assertEnded(id, "EXCEPTION");
  }

  @Test
  void whatCannotBeAskedIsRefused() {
    String id = processing();
    String item = cases.item(id, "task_process").getString("id");
    contribution(item, "nobody").statusCode(400).body("errors.field", hasItem("department"));
    for (String what : List.of(TECHNICAL, CUSTOMER)) {
      lead()
          .body(Map.of("question", " "))
          .post("/api/v1/work-items/{id}/" + what, item)
          .then()
          .statusCode(400);
      lead()
          .body(Map.of("question", "刁民?"))
          .post("/api/v1/work-items/{id}/" + what, item)
          .then()
          .statusCode(400)
          .body("type", equalTo("/problems/labelling-word"));
      Staff.as("handler.mo", "legal", "handler")
          .body(Map.of("question", "why?"))
          .post("/api/v1/work-items/{id}/" + what, item)
          .then()
          .statusCode(404);
      Staff.as("agent.yu", "network-quality", "agent")
          .body(Map.of("question", "why?"))
          .post("/api/v1/work-items/{id}/" + what, item)
          .then()
          .statusCode(403);
    }
    String asked = contribution(item, "billing").statusCode(201).extract().path("id");
    Staff.supervisor()
        .body(Map.of("question", "and why?"))
        .post("/api/v1/work-items/{id}/technical-questions", asked)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/not-a-step"));
    for (int more = 2; more <= 20; more++) {
      question(item, TECHNICAL).statusCode(201);
    }
    question(item, TECHNICAL).statusCode(409).body("type", equalTo("/problems/too-many-asked"));
    Staff.as("handler.mo", "legal", "handler")
        .get("/api/v1/work-items/{id}/asked", item)
        .then()
        .statusCode(404);
    lead()
        .get("/api/v1/work-items/{id}/asked", item)
        .then()
        .body("items.element", hasItems("ask_contribution", "ask_technicalDesk"));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/v1/work-items/x/asked",
    "POST, /api/v1/work-items/x/contributions",
    "POST, /api/v1/work-items/x/technical-questions",
    "POST, /api/v1/work-items/x/customer-questions",
    "POST, /api/v1/work-items/x/withdrawal"
  })
  void withoutATokenNothingIsAsked(String method, String path) {
    given().contentType("application/json").body("{}").request(method, path).then().statusCode(401);
  }

  /** A case that network-quality leads. */
  private String processing() {
    String id = cases.start("basic-communication.weak-signal", Lane.STANDARD);
    cases.complete(id, "task_verify", "complaint", Map.of());
    return id;
  }

  private static ValidatableResponse contribution(String item, String department) {
    return lead()
        .body(Map.of("department", department, "question", "is the bill right?"))
        .post("/api/v1/work-items/{id}/contributions", item)
        .then();
  }

  private static ValidatableResponse question(String item, String what) {
    return Staff.supervisor()
        .body(Map.of("question", "is the cell up?"))
        .post("/api/v1/work-items/{id}/" + what, item)
        .then();
  }

  private static ValidatableResponse complete(
      String item, String department, Map<String, Object> body) {
    return Staff.as("handler." + department, department, "handler")
        .body(body)
        .post("/api/v1/work-items/{id}/complete", item)
        .then();
  }

  private static String state(String item) {
    return Staff.supervisor().get("/api/v1/work-items/{id}", item).then().extract().path("state");
  }

  private static RequestSpecification lead() {
    return Staff.as("handler.network-quality", "network-quality", "handler");
  }
}
