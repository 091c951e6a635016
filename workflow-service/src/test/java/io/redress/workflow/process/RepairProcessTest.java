package io.redress.workflow.process;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.id.Ids;
import io.redress.kit.testing.Contracts;
import io.redress.kit.testing.Tokens;
import io.redress.kit.time.Zone;
import io.redress.workflow.casefile.Lane;
import io.redress.workflow.diagram.ProcessContract;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The steps of repair plans are work, tracked to done. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class RepairProcessTest {
  private static final String WORK = "/api/v1/repair-work";
  private static final Contracts OWN = Contracts.of("workflow-service");
  private static final String LIN = token("agent.lin", "agent");
  private static final String HEAD = token("head.zhao", "head");

  @Inject RepairDriver repairs;
  @Inject CaseDriver cases;
  @Inject FlowCoverage coverage;
  @Inject ProcessEngine engine;
  @Inject ProcessVersions versions;
  @Inject Zone zone;

  @Test
  void whatIsNotDoneByItsDayGoesUpwardUntilItIsDone() {
    String complaint = cases.start("basic-communication.weak-signal", Lane.STANDARD);
    String step = repairs.plan(Ids.next(), complaint, "north", "agent.lin").get(0);
    Instant endOfTomorrow = repairs.today().plusDays(2).atStartOfDay(zone.id()).toInstant();
    assertThat(repairs.timer(step, "timer_due").getDuedate().toInstant()).isEqualTo(endOfTomorrow);
    repairs.changed(step, "OPEN", "agent.lin", repairs.today().plusDays(3));
    assertThat(repairs.timer(step, "timer_due").getDuedate().toInstant())
        .isEqualTo(endOfTomorrow.plusSeconds(2 * 86_400));
    repairs.fire(step, "timer_due");
    repairs.fire(step, "timer_level2");
    repairs.fire(step, "timer_level3");
    assertThat(repairs.jobs(step)).isEmpty();
    assertThat(repairs.runs(step)).isTrue();
    as(HEAD).get(WORK + "/{id}", step).then().statusCode(200).body("level", equalTo(3));
    repairs.changed(step, "OPEN", "agent.lin", repairs.today().plusDays(5));
    repairs.timer(step, "timer_due");

    done(LIN, step).statusCode(200).body("state", equalTo("DONE")).body("level", equalTo(0));
    done(LIN, step).statusCode(200).body("endedBy", equalTo("agent.lin"));

    assertThat(repairs.runs(step)).isFalse();
    List<String> done = repairs.told(complaint, "repairWork.done");
    assertThat(done).hasSize(1);
    assertThat(OWN.violations("repairWork.done", done.get(0))).isEmpty();
    List<String> overdue = repairs.told(complaint, "repairWork.overdue");
    overdue.forEach(told -> assertThat(OWN.violations("repairWork.overdue", told)).isEmpty());
    assertThat(overdue.stream().map(told -> JsonPath.from(told).getString("told.role")))
        .containsExactly("team-leader", "head", "company-leadership");
    as(HEAD)
        .get("/api/v1/cases/{id}/timeline?limit=200", complaint)
        .then()
        .body("items.type", hasItem("repairWork.overdue"));
    assertThat(flows()).isSubsetOf(coverage.taken());
  }

  @Test
  void whatItsPlanSaysStands() {
    String plan = Ids.next();
    List<String> steps =
        repairs.plan(plan, Ids.next(), "north", "agent", "agent", "agent", "agent");
    repairs.changed(steps.get(0), "SKIPPED", "agent", repairs.today());
    assertThat(repairs.runs(steps.get(0))).isFalse();
    done(HEAD, steps.get(0)).statusCode(409).body("type", equalTo("/problems/repair-work-ended"));
    done(LIN, steps.get(1)).statusCode(200);
    repairs.changed(steps.get(1), "DONE", "agent", repairs.today());
    done(HEAD, steps.get(1)).statusCode(409);
    done(LIN, steps.get(2)).statusCode(200);
    repairs.changed(steps.get(2), "SKIPPED", "agent", repairs.today());
    state(steps.get(2), "SKIPPED");
    repairs.planEnded(plan);
    repairs.planEnded(plan);
    state(steps.get(3), "CANCELLED");
    assertThat(repairs.runs(steps.get(3))).isFalse();
    repairs.changed(Ids.next(), "DONE", "agent", repairs.today());
  }

  @Test
  void aPlanThatIsToldOfTwiceIsTrackedOnce() {
    String complaint = Ids.next();
    String step = repairs.plan(Ids.next(), complaint, null, "agent").get(0);
    assertThat(repairs.jobs(step)).hasSize(1);
    repairs.fire(step, "timer_due");
    assertThat(repairs.told(complaint, "repairWork.overdue")).hasSize(1);
  }

  @Test
  void everybodySeesWhatTheyAreToDoAndThoseAboveSeeAll() {
    String plan = Ids.next();
    List<String> steps = repairs.plan(plan, Ids.next(), "south", "agent", "head", "agent.lin");
    String agents = steps.get(0);
    String heads = steps.get(1);
    String lins = steps.get(2);
    as(inBranch("agent.lin", "south", "agent"))
        .get(WORK + "?limit=200")
        .then()
        .statusCode(200)
        .body("items.id", hasItems(agents, lins))
        .body("items.id", not(hasItem(heads)));
    as(inBranch("agent.wu", "south", "agent"))
        .get(WORK + "?limit=200")
        .then()
        .body("items.id", hasItem(agents))
        .body("items.id", not(hasItem(lins)));
    as(inBranch("supervisor.an", "south", "supervisor"))
        .get(WORK + "?limit=200")
        .then()
        .body("items.id", hasItems(agents, heads, lins));
    as(inBranch("supervisor.an", "south", "supervisor"))
        .get(WORK + "?limit=200&mine=true")
        .then()
        .body("items.id", not(hasItem(agents)));
    as(inBranch("supervisor.bo", "north", "supervisor"))
        .get(WORK + "/{id}", agents)
        .then()
        .statusCode(404);
    for (String path : List.of("", "/" + agents)) {
      as(token("supervisor.cu", "supervisor"))
          .get(WORK + path)
          .then()
          .statusCode(403)
          .body("type", equalTo("/problems/branch-missing"));
    }
    done(token("supervisor.cu", "supervisor"), agents)
        .statusCode(403)
        .body("type", equalTo("/problems/branch-missing"));
    as(token("agent.cu", "supervisor", "agent"))
        .get(WORK + "?limit=200")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(agents))
        .body("items.id", not(hasItem(heads)));
    as(token("agent.cu", "supervisor", "agent")).get(WORK + "/{id}", heads).then().statusCode(404);
    as(token("head.cu", "supervisor", "head")).get(WORK + "/{id}", lins).then().statusCode(200);
    done(token("coordinator.cu", "supervisor", "coordinator"), agents).statusCode(403);
    as(LIN).get(WORK + "/{id}", heads).then().statusCode(404);
    done(LIN, heads).statusCode(404).body("type", equalTo("/problems/no-such-repair-work"));
    done(token("coordinator.sun", "coordinator"), agents).statusCode(403);
    as(inBranch("agent.wu", "south", "agent"))
        .get(WORK + "?overdue=true&limit=200")
        .then()
        .body("items.id", not(hasItem(agents)));
    repairs.changed(agents, "OPEN", "agent", repairs.today().minusDays(1));
    as(inBranch("agent.wu", "south", "agent"))
        .get(WORK + "?overdue=true&limit=200")
        .then()
        .body("items.id", hasItem(agents));
  }

  @Test
  void aListIsPagedAndAVersionIsAskedFor() {
    List<String> steps = repairs.plan(Ids.next(), Ids.next(), "west", "visitor.qi", "visitor.qi");
    String qi = token("visitor.qi", "visitor");
    String next =
        as(qi)
            .get(WORK + "?limit=1")
            .then()
            .body("items.id", contains(steps.get(0)))
            .extract()
            .path("next");
    as(qi)
        .queryParam("cursor", next)
        .get(WORK + "?limit=1")
        .then()
        .body("items.id", contains(steps.get(1)));
    as(qi)
        .header("If-Match", "\"999\"")
        .post(WORK + "/{id}/completion", steps.get(0))
        .then()
        .statusCode(412);
    String tag = as(qi).get(WORK + "/{id}", steps.get(0)).then().extract().header("ETag");
    as(qi)
        .header("If-Match", tag)
        .post(WORK + "/{id}/completion", steps.get(0))
        .then()
        .statusCode(200);
    as(qi).get(WORK + "?state=DONE").then().body("items.id", contains(steps.get(0)));
    as(qi).get(WORK + "?state=LOST").then().statusCode(400);
    as(qi).get(WORK + "?cursor=x").then().statusCode(400);
    as(qi).get(WORK + "?limit=0").then().statusCode(400);
    as(token("analyst.he", "analyst")).get(WORK).then().statusCode(403);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/v1/repair-work",
    "GET, /api/v1/repair-work/x",
    "POST, /api/v1/repair-work/x/completion"
  })
  void withoutATokenNothingIsShownOrChanged(String method, String path) {
    given().contentType("application/json").body("{}").request(method, path).then().statusCode(401);
  }

  private static void state(String step, String state) {
    as(HEAD).get(WORK + "/{id}", step).then().statusCode(200).body("state", equalTo(state));
  }

  private List<String> flows() {
    return engine
        .getRepositoryService()
        .getBpmnModelInstance(
            QuarkusTransaction.requiringNew()
                .call(() -> versions.active(ProcessContract.REPAIR.key()))
                .getId())
        .getModelElementsByType(SequenceFlow.class)
        .stream()
        .map(SequenceFlow::getId)
        .collect(Collectors.toList());
  }

  private static ValidatableResponse done(String token, String step) {
    return as(token).post(WORK + "/{id}/completion", step).then();
  }

  private static RequestSpecification as(String token) {
    return given().header("Authorization", token).contentType("application/json");
  }

  private static String token(String user, String... roles) {
    return "Bearer " + Tokens.of(user, "customer-care", roles);
  }

  private static String inBranch(String user, String branch, String role) {
    return "Bearer " + Tokens.inBranch(user, "customer-care", branch, role);
  }
}
