package io.redress.workflow.process;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.workflow.casefile.Lane;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing waits for one person: deputies and queues, in every stage. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class AbsencesTest {
  private static final Map<String, Map<String, Object>> FORMS =
      Map.of(
          "task_cooperate", Map.of("contribution", "measured on site"),
          "task_process", Map.of("cause", "cell overload", "measure", "carrier added"),
          "task_finalPosition", Map.of("reference", "2026/1"));

  @Inject CaseDriver cases;
  @Inject ClockDriver clocks;
  @Inject Clock clock;

  @Test
  void inEveryStageTheWorkOfAnAbsentPersonGoesOn() {
    String id = cases.start("basic-communication.weak-signal", Lane.STANDARD);
    List<String> walked = new ArrayList<>();
    for (String step :
        List.of(
            "task_firstContact contacted",
            "task_verify complaint",
            "task_cooperate done",
            "task_process resolved",
            "task_review approved",
            "task_feedback informed")) {
      String[] parts = step.split(" ");
      while (!cases.items(id, parts[0]).isEmpty()) {
        withoutWhoHasIt(cases.items(id, parts[0]).get(0), parts[1], walked.size());
        walked.add(parts[0]);
      }
    }
    cases.answerCallback(id, "SATISFIED");
    cases.assertEnded(id, "RESOLVED");
    assertThat(walked).contains("task_verify", "task_process", "task_review", "task_feedback");
    Staff.supervisor()
        .queryParam("limit", 200)
        .get("/api/v1/cases/{id}/responsibility/entries", id)
        .then()
        .body("items.reason", hasItem("absent: to the deputy"))
        .body("items.reason", hasItem("absent: to the queue"));
  }

  /** Somebody takes it and is away then; with a deputy every second time. */
  private void withoutWhoHasIt(Map<String, Object> item, String outcome, int number) {
    String department = (String) item.get("department");
    String role = (String) item.get("role");
    String id = (String) item.get("id");
    String person = "away." + id;
    String deputy = number % 2 == 0 ? "deputy." + id : null;
    Staff.as(person, department, role)
        .post("/api/v1/work-items/{id}/claim", id)
        .then()
        .statusCode(200);
    enter(person, department, role, deputy, Duration.ofDays(3)).statusCode(201);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> !person.equals(read(id).extract().path("assignee")));
    read(id).body("assignee", equalTo(deputy));
    Map<String, Object> body = new HashMap<>(FORMS.getOrDefault(item.get("element"), Map.of()));
    body.put("outcome", outcome);
    Staff.as(deputy == null ? "colleague." + id : deputy, department, role)
        .body(body)
        .post("/api/v1/work-items/{id}/complete", id)
        .then()
        .statusCode(200);
  }

  @Test
  void whatIsGivenToSomebodyAwayGoesToWhoeverIsThere() {
    String id = cases.start("basic-communication.weak-signal", Lane.STANDARD);
    String item = cases.item(id, "task_verify").getString("id");
    String one = "one." + id;
    String two = "two." + id;
    String three = "three." + id;
    enter(one, "complaint-centre", "handler", two, Duration.ofDays(3)).statusCode(201);
    enter(two, "complaint-centre", "handler", three, Duration.ofDays(3)).statusCode(201);
    transfer(item, one).body("assignee", equalTo(three));
    String last =
        enter(three, "complaint-centre", "handler", one, Duration.ofDays(3))
            .statusCode(201)
            .extract()
            .path("id");
    transfer(item, two).body("assignee", equalTo(null)).body("state", equalTo("OPEN"));
    Staff.as(three, "complaint-centre", "handler")
        .post("/api/v1/absences/{id}/end", last)
        .then()
        .statusCode(200);
    transfer(item, one).body("assignee", equalTo(three));
    Staff.as(three, "complaint-centre", "handler")
        .get("/api/v1/work-items?mine=true")
        .then()
        .statusCode(200)
        .body("items.id", equalTo(List.of(item)));
  }

  @Test
  void whatIsHeldGoesToTheDeputyWhenTheAbsenceBeginsAndNotBefore() {
    String id = cases.start("basic-communication.weak-signal", Lane.STANDARD);
    String item = cases.item(id, "task_verify").getString("id");
    String person = "soon." + id;
    String deputy = "deputy." + id;
    transfer(item, person);
    Staff.as(person, "complaint-centre", "handler")
        .body(
            Map.of(
                "deputy", deputy, "from", in(Duration.ofHours(1)), "until", in(Duration.ofDays(3))))
        .post("/api/v1/absences")
        .then()
        .statusCode(201);
    transfer(item, "other." + id).body("assignee", equalTo("other." + id));
    transfer(item, person).body("assignee", equalTo(person));
    clocks.later(
        Duration.ofHours(2),
        () ->
            await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> deputy.equals(read(item).extract().path("assignee"))));
  }

  @Test
  void whoStandsInAnswersAnOffer() {
    String id = cases.start("basic-communication.weak-signal", Lane.STANDARD);
    String away = "away." + id;
    String deputy = "deputy." + id;
    enter(away, "vip-service", "agent", deputy, Duration.ofDays(3)).statusCode(201);
    String offer =
        Staff.supervisor()
            .body(Map.of("person", away, "department", "vip-service", "reason", "a VIP"))
            .post("/api/v1/cases/{id}/hand-overs", id)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    Staff.as(deputy, "vip-service", "agent")
        .post("/api/v1/cases/{id}/hand-overs/{offer}/acceptance", id, offer)
        .then()
        .statusCode(200);
    assertThat(cases.file(id).firstPerson).isEqualTo(deputy);
  }

  @Test
  void whatIsNoAbsenceIsRefused() {
    enter("p.one", "billing", "handler", "p.one", Duration.ofDays(1))
        .statusCode(400)
        .body("errors.field", hasItem("deputy"));
    enter("p.one", "billing", "handler", null, Duration.ofDays(-1))
        .statusCode(400)
        .body("errors.field", hasItem("until"));
    enter("p.one", "billing", "handler", null, Duration.ofDays(401)).statusCode(400);
    Staff.as("p.one", "billing", "handler")
        .body("{}")
        .post("/api/v1/absences")
        .then()
        .statusCode(400);
    Map<String, Object> other = Map.of("person", "p.two", "until", in(Duration.ofDays(1)));
    Staff.as("p.one", "billing", "handler")
        .body(other)
        .post("/api/v1/absences")
        .then()
        .statusCode(403);
    String key = "absence-" + clock.instant();
    String id = keyed(key, other).statusCode(201).extract().path("id");
    keyed(key, other).statusCode(201).body("id", equalTo(id));
    Staff.as("p.one", "billing", "handler")
        .post("/api/v1/absences/{id}/end", id)
        .then()
        .statusCode(403);
    Staff.as("p.two", "billing", "handler")
        .post("/api/v1/absences/none/end")
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/no-such-absence"));
    Staff.as("p.one", "billing", "handler")
        .queryParam("person", "p.two")
        .get("/api/v1/absences")
        .then()
        .statusCode(200)
        .body("items.id", equalTo(List.of(id)));
    Staff.as("p.two", "billing", "handler")
        .post("/api/v1/absences/{id}/end", id)
        .then()
        .statusCode(200);
    Staff.as("p.one", "billing", "handler")
        .queryParam("limit", 200)
        .get("/api/v1/absences")
        .then()
        .body("items.id", not(hasItem(id)));
    Staff.as("q.an", "marketing", "analyst").get("/api/v1/absences").then().statusCode(403);
  }

  @ParameterizedTest
  @CsvSource({"GET, /api/v1/absences", "POST, /api/v1/absences", "POST, /api/v1/absences/x/end"})
  void withoutATokenNothingIsShownOrChanged(String method, String path) {
    given().contentType("application/json").body("{}").request(method, path).then().statusCode(401);
  }

  private ValidatableResponse enter(
      String person, String department, String role, String deputy, Duration length) {
    Map<String, Object> body = new HashMap<>(Map.of("until", in(length)));
    if (deputy != null) {
      body.put("deputy", deputy);
    }
    return Staff.as(person, department, role).body(body).post("/api/v1/absences").then();
  }

  private static ValidatableResponse keyed(String key, Map<String, Object> body) {
    return Staff.supervisor()
        .header("Idempotency-Key", key)
        .body(body)
        .post("/api/v1/absences")
        .then();
  }

  private String in(Duration length) {
    Instant at = clock.instant().plus(length);
    return at.toString();
  }

  private static ValidatableResponse transfer(String item, String person) {
    return Staff.supervisor()
        .body(Map.of("assignee", person, "reason", "knows the area"))
        .post("/api/v1/work-items/{id}/transfer", item)
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse read(String item) {
    return Staff.supervisor().get("/api/v1/work-items/{id}", item).then().statusCode(200);
  }
}
