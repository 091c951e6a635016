package io.redress.workflow.process;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.testing.Contracts;
import io.redress.kit.testing.Tokens;
import io.redress.workflow.casefile.Lane;
import io.redress.workflow.diagram.ProcessContract;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A warning goes upward level by level until somebody acknowledges it. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class WarningProcessTest {
  private static final Contracts OWN = Contracts.of("workflow-service");
  private static final String HEAD = token("head.qian", "head");

  @Inject WarningDriver warnings;
  @Inject CaseDriver cases;
  @Inject FlowCoverage coverage;
  @Inject ProcessEngine engine;
  @Inject ProcessVersions versions;
  @Inject Clock clock;

  @Test
  void everyLevelIsToldUntilItIsAcknowledgedAndAgainWhenItRises() {
    String id = warnings.raise("CATEGORY", "price.price");
    assertDue(id, "timer_level2", Duration.ofMinutes(30));
    warnings.fire(id, "timer_level2");
    assertDue(id, "timer_level3", Duration.ofHours(2));
    warnings.rise(id, "CATEGORY", "price.price", 1);
    warnings.fire(id, "timer_level3");
    assertDue(id, "timer_remind", Duration.ofHours(4));
    warnings.fire(id, "timer_remind");
    warnings.acknowledge(id);
    assertThat(warnings.jobs(id)).isEmpty();
    as(HEAD)
        .get("/api/v1/warnings/{id}", id)
        .then()
        .statusCode(200)
        .header("ETag", not(equalTo(null)))
        .body("state", equalTo("ACKNOWLEDGED"))
        .body("level", equalTo(3))
        .body("department", equalTo("product"))
        .body("rises", equalTo(1))
        .body("counted", equalTo(43))
        .body("acknowledgement.by", equalTo("head.qian"));

    warnings.rise(id, "CATEGORY", "price.price", 2);
    as(HEAD)
        .get("/api/v1/warnings/{id}", id)
        .then()
        .body("state", equalTo("UPWARD"))
        .body("level", equalTo(1));
    warnings.timer(id, "timer_level2");
    warnings.end(id);
    assertThat(warnings.runs(id)).isFalse();
    warnings.rise(id, "CATEGORY", "price.price", 3);
    warnings.acknowledge(id);

    assertThat(told(id))
        .containsExactly(
            "1 team-leader product RAISED",
            "2 head product NOT_ACKNOWLEDGED",
            "3 company-leadership null NOT_ACKNOWLEDGED",
            "3 company-leadership null NOT_ACKNOWLEDGED",
            "1 team-leader product RISEN");
    as(HEAD)
        .get("/api/v1/warnings/{id}/timeline?limit=200", id)
        .then()
        .statusCode(200)
        .body(
            "items.type.findAll { !it.startsWith('notification') }",
            contains(
                "warning.raised",
                "warning.told",
                "warning.told",
                "warning.risen",
                "warning.told",
                "warning.told",
                "warning.acknowledged",
                "warning.risen",
                "warning.told",
                "warning.ended"));
    assertThat(flows()).isSubsetOf(coverage.taken());
  }

  @Test
  void aWarningIsNoCaseAndACaseIsNotTouchedByIt() {
    String complaint = cases.start("basic-communication.weak-signal", Lane.STANDARD);
    int timers = cases.jobs(complaint).size();
    String id = warnings.raise("CATEGORY", "basic-communication.weak-signal");
    warnings.fire(id, "timer_level2");
    for (String table : List.of("case_file", "work_item", "deadline", "timeline_entry")) {
      assertThat(warnings.rows(table, "complaint_id", id)).as(table).isZero();
    }
    assertThat(cases.jobs(complaint)).hasSize(timers);
    warnings.end(id);
    cases.verifyAndProcess(complaint);
    cases.inform(complaint);
    cases.answerCallback(complaint, "SATISFIED");
    cases.assertEnded(complaint, "RESOLVED");
  }

  @Test
  void wordsOfAnotherProcessAreNotReached() {
    String warning = warnings.instance(warnings.raise("ALL", ""));
    String complaint =
        cases.file(cases.start("basic-communication.weak-signal", Lane.GREEN)).processInstanceId;
    evaluate(warning, "${warnings.tell(execution, 2)}");
    for (String word :
        List.of(
            "${caseFile.accept(execution)}",
            "${deadlines.due(execution, 'resolve')}",
            "${escalation.raise(execution, 1)}")) {
      assertRefused(warning, word);
    }
    assertRefused(complaint, "${warnings.tell(execution, 1)}");
  }

  @Test
  void aLaunchConcernsTheDepartmentOfTheCategoryThatRose() {
    String key = "01990000-0000-7000-8000-000000000001:1";
    for (var each : Map.of("price.price", "product", "", "customer-care").entrySet()) {
      String id = warnings.raiseOfLaunch(key, each.getKey().isEmpty() ? null : each.getKey());
      as(HEAD)
          .get("/api/v1/warnings/{id}", id)
          .then()
          .statusCode(200)
          .body("kind", equalTo("LAUNCH"))
          .body("key", equalTo(key))
          .body("department", equalTo(each.getValue()));
    }
  }

  @Test
  void thoseOfOtherAreasAreNotShown() {
    String id = warnings.raise("AREA", "south");
    String north = "Bearer " + Tokens.inBranch("supervisor.an", null, "north", "supervisor");
    String south = "Bearer " + Tokens.inBranch("supervisor.bo", null, "south", "supervisor");
    as(north).get("/api/v1/warnings/{id}", id).then().statusCode(404);
    as(north).get("/api/v1/warnings/{id}/timeline", id).then().statusCode(404);
    as(north).get("/api/v1/warnings?kind=AREA").then().body("items.id", not(hasItem(id)));
    as(south).get("/api/v1/warnings/{id}", id).then().statusCode(200);
    as(south)
        .get("/api/v1/warnings?kind=AREA&state=UPWARD")
        .then()
        .body("items.id", hasItem(id))
        .body("items.find { it.id == '" + id + "' }.department", equalTo("customer-care"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET  | |
          GET  | /{id} |
          GET  | /{id}/timeline |
          GET  | /{id}/answers |
          POST | /{id}/actions   | {"what": "Visit", "person": "lin", "due": "2099-01-01T00:00:00Z"}
          POST | /{id}/answers   | {"complaints": ["01990000-0000-7000-8000-000000000001"], "message": {"en": "We know of it.", "zh": "我们已获悉此问题。"}}
          """)
  void aSupervisorOfNoBranchSeesNone(String method, String path, String body) {
    String address =
        "/api/v1/warnings"
            + (path == null ? "" : path.replace("{id}", warnings.raise("AREA", "south")));
    as(token("an", "supervisor"))
        .body(body == null ? "" : body)
        .request(method, address)
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/branch-missing"));
    for (String role : List.of("coordinator", "head")) {
      as(token("an", "supervisor", role))
          .body(body == null ? "" : body)
          .request(method, address)
          .then()
          .body("type", not(equalTo("/problems/branch-missing")));
    }
  }

  @Test
  void whatIsNotThereOrNotAskedRightlyIsRefused() {
    as(HEAD)
        .get("/api/v1/warnings/none")
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/no-such-warning"));
    as(HEAD).get("/api/v1/warnings/none/timeline").then().statusCode(404);
    as(HEAD).get("/api/v1/warnings?state=LOST").then().statusCode(400);
    as(HEAD).get("/api/v1/warnings?limit=0").then().statusCode(400);
    as(HEAD).get("/api/v1/warnings?cursor=x").then().statusCode(400);
    as(token("caller.xu", "caller")).get("/api/v1/warnings").then().statusCode(403);
  }

  @Test
  void aListIsPaged() {
    String older = warnings.raise("ALL", "");
    String newer = warnings.raise("ALL", "");
    String next =
        as(HEAD)
            .get("/api/v1/warnings?kind=ALL&limit=1")
            .then()
            .body("items.id", contains(newer))
            .extract()
            .path("next");
    as(HEAD)
        .queryParam("cursor", next)
        .get("/api/v1/warnings?kind=ALL&limit=1")
        .then()
        .body("items.id", contains(older));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/v1/warnings",
    "GET, /api/v1/warnings/x",
    "GET, /api/v1/warnings/x/timeline",
    "POST, /api/v1/warnings/x/actions",
    "POST, /api/v1/warnings/x/actions/y/outcome"
  })
  void withoutATokenNothingIsShownOrChanged(String method, String path) {
    given().contentType("application/json").body("{}").request(method, path).then().statusCode(401);
  }

  private void assertDue(String id, String timer, Duration after) {
    Instant due = warnings.timer(id, timer).getDuedate().toInstant();
    assertThat(Duration.between(clock.instant().plus(after), due).abs())
        .isLessThan(Duration.ofMinutes(1));
  }

  private List<String> told(String id) {
    List<String> told = new ArrayList<>();
    for (String payload : warnings.told(id)) {
      assertThat(OWN.violations("warning.told", payload)).isEmpty();
      JsonPath event = JsonPath.from(payload);
      told.add(
          event.getInt("level")
              + " "
              + event.getString("told.role")
              + " "
              + event.getString("told.department")
              + " "
              + event.getString("reason"));
    }
    return told;
  }

  private List<String> flows() {
    return engine
        .getRepositoryService()
        .getBpmnModelInstance(
            QuarkusTransaction.requiringNew()
                .call(() -> versions.active(ProcessContract.WARNING.key()))
                .getId())
        .getModelElementsByType(SequenceFlow.class)
        .stream()
        .map(SequenceFlow::getId)
        .collect(Collectors.toList());
  }

  private void assertRefused(String instance, String expression) {
    assertThatThrownBy(() -> evaluate(instance, expression))
        .isInstanceOfAny(ProcessEngineException.class, ELException.class)
        .hasMessageContaining("own process");
  }

  private Object evaluate(String instance, String expression) {
    var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    return configuration
        .getCommandExecutorTxRequired()
        .execute(
            context ->
                configuration
                    .getExpressionManager()
                    .createExpression(expression)
                    .getValue(context.getExecutionManager().findExecutionById(instance)));
  }

  private static io.restassured.specification.RequestSpecification as(String token) {
    return given().header("Authorization", token).contentType("application/json");
  }

  private static String token(String user, String... roles) {
    return "Bearer " + Tokens.of(user, "product", roles);
  }
}
