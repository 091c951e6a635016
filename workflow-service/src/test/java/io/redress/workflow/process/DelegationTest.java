package io.redress.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.id.Ids;
import io.redress.workflow.casefile.Lane;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who holds work has a colleague do it, and goes on answering for it. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class DelegationTest {
  private static final String CENTRE = "complaint-centre";

  @Inject CaseDriver cases;
  @Inject MigrationDriver migrations;
  @Inject Clock clock;

  private String id;
  private String item;
  private String owner;
  private String colleague;

  @BeforeEach
  void held() {
    id = cases.start("basic-communication.weak-signal", Lane.STANDARD);
    item = cases.item(id, "task_verify").getString("id");
    String tag = Ids.next();
    owner = "owner." + tag;
    colleague = "colleague." + tag;
    post(owner, "claim", Map.of()).statusCode(200);
  }

  @Test
  void aColleagueDoesItInTheNameOfWhoHoldsIt() {
    Object due = read().extract().path("dueAt");
    delegate(owner, colleague)
        .statusCode(200)
        .body("assignee", equalTo(colleague))
        .body("delegatedBy", equalTo(owner))
        .body("dueAt", equalTo(due));
    inbox(owner, "delegated=true").body("items.id", equalTo(List.of(item)));
    inbox(owner, "mine=true").body("items.id", equalTo(List.of()));
    inbox(colleague, "mine=true").body("items.id", equalTo(List.of(item)));
    post(colleague, "complete", Map.of("outcome", "complaint"))
        .statusCode(200)
        .body("assignee", equalTo(colleague))
        .body("delegatedBy", equalTo(owner));
    ledger()
        .body("items.find { it.reason == 'delegated' }.from.person", equalTo(owner))
        .body("items.find { it.reason == 'delegated' }.to.person", equalTo(colleague))
        .body("items.find { it.reason == 'delegated' }.words", equalTo("knows the area"));
    Staff.supervisor()
        .get("/api/v1/cases/{id}/timeline?limit=200", id)
        .then()
        .body("items.find { it.type == 'workItem.delegated' }.data.by", equalTo(owner))
        .body("items.find { it.type == 'workItem.delegated' }.data.to", equalTo(colleague));
  }

  @Test
  void itGoesBackToWhoDelegatedItAndNotToTheQueue() {
    delegate(owner, colleague).statusCode(200);
    post(colleague, "release", Map.of())
        .statusCode(200)
        .body("assignee", equalTo(owner))
        .body("state", equalTo("CLAIMED"))
        .body("delegatedBy", nullValue());
    delegate(owner, colleague).statusCode(200);
    post(owner, "claim", Map.of())
        .statusCode(200)
        .body("assignee", equalTo(owner))
        .body("delegatedBy", nullValue());
    post(colleague, "complete", Map.of("outcome", "complaint"))
        .statusCode(409)
        .body("type", equalTo("/problems/held-by-another"));
    ledger()
        .body("items.reason", hasItem("given back"))
        .body("items.reason", hasItem("taken back"));
    post(owner, "release", Map.of()).statusCode(200).body("state", equalTo("OPEN"));
  }

  @Test
  void nothingWaitsForAColleagueWhoIsAway() {
    delegate(owner, colleague).statusCode(200);
    away(colleague, null);
    awaitHolder(owner);
    read().body("delegatedBy", nullValue());
    ledger().body("items.reason", hasItem("absent: back to who delegated it"));
    delegate(owner, colleague).statusCode(400).body("errors.field", hasItem("assignee"));
    String other = "other." + item;
    String deputy = "deputy." + item;
    away(other, deputy);
    delegate(owner, other)
        .statusCode(200)
        .body("assignee", equalTo(deputy))
        .body("delegatedBy", equalTo(owner));
    String standIn = "standin." + item;
    away(owner, standIn);
    post(deputy, "release", Map.of()).statusCode(200).body("assignee", equalTo(standIn));
  }

  @Test
  void whatIsDelegatedIsNotGivenAwayByWhoDoesIt() {
    delegate(owner, colleague).statusCode(200);
    delegate(colleague, "third." + item).statusCode(403);
    post(colleague, "transfer", Map.of("assignee", "third." + item, "reason", "no time"))
        .statusCode(403)
        .body("type", equalTo("/problems/forbidden"));
    delegate(owner, "third." + item)
        .statusCode(200)
        .body("assignee", equalTo("third." + item))
        .body("delegatedBy", equalTo(owner));
    post(owner, "transfer", Map.of("assignee", colleague, "reason", "theirs from now on"))
        .statusCode(200)
        .body("assignee", equalTo(colleague))
        .body("delegatedBy", nullValue());
  }

  @Test
  void whoeverDelegatedTheAnswerNeitherReviewsItNorCallsBack() {
    post(owner, "complete", Map.of("outcome", "complaint")).statusCode(200);
    String answer = cases.item(id, "task_process").getString("id");
    String writer = "writer." + answer;
    String head = "head." + answer;
    quality(head).post("/api/v1/work-items/{id}/claim", answer).then().statusCode(200);
    quality(head)
        .body(Map.of("assignee", writer, "reason", "knows the area"))
        .post("/api/v1/work-items/{id}/delegation", answer)
        .then()
        .statusCode(200);
    cases.completeAll(id, "task_cooperate", "done", Map.of("contribution", "measured on site"));
    quality(writer)
        .body(Map.of("outcome", "resolved", "cause", "cell overload", "measure", "carrier added"))
        .post("/api/v1/work-items/{id}/complete", answer)
        .then()
        .statusCode(200);
    String review = cases.item(id, "task_review").getString("id");
    for (String one : List.of(head, writer)) {
      Staff.as(one, "network-quality", "reviewer")
          .body(Map.of("outcome", "approved"))
          .post("/api/v1/work-items/{id}/complete", review)
          .then()
          .statusCode(403)
          .body("type", equalTo("/problems/four-eyes"));
    }
    cases.complete(id, "task_review", "approved", Map.of());
    cases.inform(id);
    assertThat(migrations.told(id, "callback.requested"))
        .singleElement()
        .asString()
        .contains(head, writer);
  }

  @Test
  void whatCannotBeDelegatedIsRefused() {
    delegate(owner, owner).statusCode(400).body("errors.field", hasItem("assignee"));
    delegate(owner, "").statusCode(400).body("errors.field", hasItem("assignee"));
    post(owner, "delegation", Map.of("assignee", colleague, "reason", "刁民"))
        .statusCode(400)
        .body("type", equalTo("/problems/labelling-word"));
    delegate(colleague, owner).statusCode(409).body("type", equalTo("/problems/not-held"));
    as(owner)
        .header("If-Match", "\"0\"")
        .body(Map.of("assignee", colleague, "reason", "knows the area"))
        .post("/api/v1/work-items/{id}/delegation", item)
        .then()
        .statusCode(412);
    Staff.as("handler.bo", "billing", "handler")
        .body(Map.of("assignee", colleague, "reason", "knows the area"))
        .post("/api/v1/work-items/{id}/delegation", item)
        .then()
        .statusCode(404);
    post(owner, "complete", Map.of("outcome", "complaint")).statusCode(200);
    delegate(owner, colleague).statusCode(409).body("type", equalTo("/problems/already-ended"));
  }

  private ValidatableResponse delegate(String by, String to) {
    return post(by, "delegation", Map.of("assignee", to, "reason", "knows the area"));
  }

  private ValidatableResponse post(String who, String what, Map<String, ?> body) {
    return as(who).body(body).post("/api/v1/work-items/{id}/" + what, item).then();
  }

  private ValidatableResponse read() {
    return Staff.supervisor().get("/api/v1/work-items/{id}", item).then().statusCode(200);
  }

  private ValidatableResponse inbox(String who, String narrowed) {
    return as(who).get("/api/v1/work-items?" + narrowed).then().statusCode(200);
  }

  private ValidatableResponse ledger() {
    return Staff.supervisor()
        .get("/api/v1/cases/{id}/responsibility/entries?limit=200", id)
        .then()
        .statusCode(200);
  }

  private void away(String person, String deputy) {
    Map<String, Object> body =
        new HashMap<>(Map.of("until", clock.instant().plus(Duration.ofDays(3)).toString()));
    if (deputy != null) {
      body.put("deputy", deputy);
    }
    as(person).body(body).post("/api/v1/absences").then().statusCode(201);
  }

  private void awaitHolder(String person) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> person.equals(read().extract().path("assignee")));
  }

  private static RequestSpecification as(String user) {
    return Staff.as(user, CENTRE, "handler");
  }

  private static RequestSpecification quality(String user) {
    return Staff.as(user, "network-quality", "handler");
  }
}
