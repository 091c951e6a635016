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
import io.redress.kit.testing.Tokens;
import io.redress.workflow.casefile.Lane;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
    as("analyst.qian", "marketing", "analyst")
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
    as("coordinator.sun", "complaint-centre", "coordinator")
        .post("/api/v1/work-items/{id}/claim", item)
        .then()
        .statusCode(403);
  }

  @Test
  void ofTwoWhoClaimAtOnceOneWinsAndTheOtherIsTold() throws Exception {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    String item = cases.item(id, "task_verify").getString("id");
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      List<Callable<Integer>> claims =
          List.of(() -> claim("handler.one", item), () -> claim("handler.two", item));
      List<Integer> answers =
          two.invokeAll(claims).stream().map(RefusalsTest::get).sorted().toList();
      assertThat(answers).containsExactly(200, 409);
    } finally {
      two.shutdownNow();
    }
  }

  @Test
  void whatAnotherHoldsCannotBeCompletedUntilItIsReleased() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    String item = cases.item(id, "task_verify").getString("id");
    assertThat(claim("handler.one", item)).isEqualTo(200);
    as("handler.two", "complaint-centre", "handler")
        .body(Map.of("outcome", "complaint"))
        .post("/api/v1/work-items/{id}/complete", item)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/held-by-another"));
    as("handler.one", "complaint-centre", "handler")
        .post("/api/v1/work-items/{id}/release", item)
        .then()
        .statusCode(200)
        .body("state", equalTo("OPEN"));
    assertThat(claim("handler.two", item)).isEqualTo(200);
  }

  @Test
  void anOutdatedVersionIsRefused() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    String item = cases.item(id, "task_verify").getString("id");
    assertThat(claim("handler.one", item)).isEqualTo(200);
    as("handler.one", "complaint-centre", "handler")
        .header("If-Match", "\"0\"")
        .body(Map.of("outcome", "complaint"))
        .post("/api/v1/work-items/{id}/complete", item)
        .then()
        .statusCode(412);
  }

  @Test
  void theAuthorOfAnAnswerMayNotReviewIt() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    cases.complete(id, "task_verify", "complaint", Map.of());
    cases.process(id);
    String item = cases.item(id, "task_review").getString("id");
    as("handler.network-quality", "network-quality", "reviewer")
        .body(Map.of("outcome", "approved"))
        .post("/api/v1/work-items/{id}/complete", item)
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/four-eyes"));
    assertThat(cases.items(id, "task_review")).hasSize(1);
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
  void whatHasEndedCannotBeDoneAgain() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    String item = cases.item(id, "task_verify").getString("id");
    cases.complete(id, "task_verify", "enquiry", Map.of("answer", "yes"));
    assertThat(claim("handler.one", item)).isEqualTo(409);
    as("supervisor.zhao", null, "supervisor")
        .body(Map.of("reason", "again"))
        .post("/api/v1/cases/{id}/closing", id)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/case-closed"));
  }

  @Test
  void onlyASupervisorGivesWorkToAnotherDepartment() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    String item = cases.item(id, "task_verify").getString("id");
    Map<String, String> toBilling = Map.of("department", "billing", "reason", "they know");
    handler("complaint-centre")
        .body(toBilling)
        .post("/api/v1/work-items/{id}/transfer", item)
        .then()
        .statusCode(403);
    as("supervisor.zhao", null, "supervisor")
        .body(Map.of("department", "nobody", "reason", "x"))
        .post("/api/v1/work-items/{id}/transfer", item)
        .then()
        .statusCode(400);
    as("supervisor.zhao", null, "supervisor")
        .body(toBilling)
        .post("/api/v1/work-items/{id}/transfer", item)
        .then()
        .statusCode(200)
        .body("department", equalTo("billing"));
    as("supervisor.zhao", null, "supervisor")
        .body(Map.of("reason", "to nobody"))
        .post("/api/v1/work-items/{id}/transfer", item)
        .then()
        .statusCode(400);
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

  @ParameterizedTest
  @CsvSource({
    "/api/v1/work-items?limit=0, limit",
    "/api/v1/work-items?state=LOST, state",
    "/api/v1/work-items?lane=FAST, lane",
    "/api/v1/work-items?dueBefore=soon, dueBefore",
    "/api/v1/cases?status=LOST, status",
    "/api/v1/cases?lane=FAST, lane"
  })
  void aWrongParameterIsNamed(String path, String field) {
    as("supervisor.zhao", null, "supervisor")
        .get(path)
        .then()
        .statusCode(400)
        .body("errors.field", hasItem(field));
  }

  @Test
  void aForeignCursorIsRefused() {
    as("supervisor.zhao", null, "supervisor")
        .get("/api/v1/work-items?cursor=abc")
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/invalid-cursor"));
    as("supervisor.zhao", null, "supervisor")
        .get("/api/v1/cases?cursor=abc")
        .then()
        .statusCode(400);
  }

  @Test
  void thereIsNoCaseOfAnUnknownComplaint() {
    as("supervisor.zhao", null, "supervisor")
        .get("/api/v1/cases/{id}", Ids.next())
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/no-such-case"));
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrOverlap() {
    for (int i = 0; i < 5; i++) {
      cases.start(WEAK_SIGNAL, Lane.STANDARD);
    }
    List<String> whole = ids("/api/v1/work-items?limit=200&stage=verify", null);
    List<String> paged = new java.util.ArrayList<>();
    String cursor = null;
    do {
      var page = page("/api/v1/work-items?limit=3&stage=verify", cursor);
      paged.addAll(page.getList("items.id"));
      cursor = page.getString("next");
    } while (cursor != null);
    assertThat(paged).isEqualTo(whole).doesNotHaveDuplicates();
  }

  private static List<String> ids(String path, String cursor) {
    return page(path, cursor).getList("items.id");
  }

  private static io.restassured.path.json.JsonPath page(String path, String cursor) {
    RequestSpecification request = as("supervisor.zhao", null, "supervisor");
    if (cursor != null) {
      request.queryParam("cursor", cursor);
    }
    return request.get(path).then().statusCode(200).extract().jsonPath();
  }

  private static int claim(String user, String item) {
    return as(user, "complaint-centre", "handler")
        .post("/api/v1/work-items/{id}/claim", item)
        .statusCode();
  }

  private static RequestSpecification handler(String department) {
    return as("handler." + department, department, "handler");
  }

  private static RequestSpecification as(String user, String department, String role) {
    return given()
        .header("Authorization", "Bearer " + Tokens.of(user, department, role))
        .contentType(ContentType.JSON);
  }

  private static int get(Future<Integer> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
