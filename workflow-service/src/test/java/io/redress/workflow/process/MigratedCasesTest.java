package io.redress.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.id.Ids;
import io.redress.workflow.casefile.FollowUpVisit;
import io.redress.workflow.casefile.FollowUpVisit.FollowUp;
import io.redress.workflow.casefile.Lane;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Cases in the middle of something: moved to a version that differs there, and walked to the end.
 */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class MigratedCasesTest {
  private static final Map<String, ?> DONE = Map.of("contribution", "measured on site");
  private static final String AGENT = "agent.wu";

  @Inject CaseDriver cases;
  @Inject ClockDriver clocks;
  @Inject VersionDriver versions;
  @Inject MigrationDriver migrations;
  @Inject FollowUpVisit visits;

  private int from;

  @BeforeEach
  void active() {
    from = versions.active();
  }

  @Test
  void departmentsThatCooperateGoOnEachWithItsOwnPart() {
    int to = versions.deployBeside(renamed("task_cooperate", "task_contribute"));
    String id = cooperating();
    String partly = cooperating();
    complete(partly, "network-construction", "task_cooperate");
    Map<String, String> before = migrations.waitsFor(id);

    String migration =
        migrations.moved(from, to, List.of(id, partly), moves("task_cooperate", "task_contribute"));

    assertThat(migrations.states(migration)).containsValues("MOVED").doesNotContainValue("FAILED");
    assertThat(departments(id, "task_contribute"))
        .containsExactlyInAnyOrder("network-construction", "network-maintenance");
    assertThat(departments(partly, "task_contribute")).containsExactly("network-maintenance");
    assertThat(migrations.told(id, "case.migrated").get(0)).doesNotContain("#");
    List.of(id, partly).forEach(this::assertKept);
    cases.completeAll(partly, "task_contribute", "done", DONE);
    toTheEnd(partly);

    migrations.undone(migration);
    assertThat(migrations.states(migration)).containsEntry(id, "UNDONE");
    assertThat(migrations.waitsFor(id)).isEqualTo(before);
    assertKept(id);
    complete(id, "network-construction", "task_cooperate");
    toTheEnd(id);
  }

  @Test
  void departmentsThatCooperateStayWhereTheStepIsCalledTheSame() {
    String id = cooperating();
    complete(id, "network-construction", "task_cooperate");
    migrations.moved(from, versions.deployBeside(LegalOpinion.diagram()), List.of(id), Map.of());
    assertThat(departments(id, "task_cooperate")).containsExactly("network-maintenance");
    assertKept(id);
    cases.process(id);
    cases.complete(id, "task_legalOpinion", "given", Map.of("opinion", "No objection."));
    answered(id);
  }

  @Test
  void anOfferOfFirstResponsibilityIsAcceptedOnTheLaterVersion() {
    int to =
        versions.deployBeside(
            MigratingDiagrams.step(
                "task_firstContact", "First contact with the customer", "Call the customer"));
    String id = migrations.processed();
    String offer =
        Staff.supervisor()
            .body(Map.of("department", "vip-service", "person", AGENT, "reason", "a VIP"))
            .post("/api/v1/cases/{id}/hand-overs", id)
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    migrations.moved(from, to, List.of(id), Map.of());

    Staff.as(AGENT, "vip-service", "agent")
        .post("/api/v1/cases/{id}/hand-overs/{offer}/acceptance", id, offer)
        .then()
        .statusCode(200)
        .body("state", equalTo("ACCEPTED"));
    assertThat(cases.item(id, "task_firstContact").getString("name"))
        .isEqualTo("Call the customer");
    assertThat(departments(id, "task_firstContact")).containsExactly("vip-service");
    assertKept(id);
    cases.process(id);
    toTheEnd(id);
  }

  @Test
  void aCaseThatWaitsForItsCallbackIsAnsweredWhereTheWaitIsCalledOtherwise() {
    int to = versions.deployBeside(renamed("task_awaitCallback", "task_awaitVoice"));
    String id = migrations.reviewed();
    cases.complete(id, "task_review", "approved", Map.of());
    cases.inform(id);
    Map<String, String> before = migrations.waitsFor(id);

    String migration =
        migrations.moved(from, to, List.of(id), moves("task_awaitCallback", "task_awaitVoice"));

    assertThat(migrations.states(migration)).containsEntry(id, "MOVED");
    assertThat(migrations.waitsFor(id)).isEqualTo(before);
    assertKept(id);
    cases.answerCallback(id, "DISSATISFIED");
    assertThat(cases.file(id).round).isEqualTo(2);
    assertKept(id);
    cases.process(id);
    toTheEnd(id);
  }

  @Test
  void whatWasAskedBesideTheDiagramIsAnsweredOnTheLaterVersion() {
    int to = versions.deployBeside(renamed("task_process", "task_solve"));
    String id = migrations.processed();
    cases.completeAll(id, "task_cooperate", "done", DONE);
    String item = cases.item(id, "task_process").getString("id");
    String asked =
        Staff.as("handler.lead", "network-quality", "handler")
            .body(Map.of("department", "billing", "question", "is the bill right?"))
            .post("/api/v1/work-items/{id}/contributions", item)
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    migrations.moved(from, to, List.of(id), moves("task_process", "task_solve"));

    assertThat(cases.item(id, "task_solve").getString("id")).isEqualTo(item);
    Map<String, ?> solved = Map.of("cause", "cell overload", "measure", "carrier added");
    cases.tryComplete(id, "task_solve", "resolved", solved).then().statusCode(409);
    Staff.as("handler.billing", "billing", "handler")
        .body(Map.of("outcome", "answered", "answer", "it is right"))
        .post("/api/v1/work-items/{id}/complete", asked)
        .then()
        .statusCode(200);
    cases.complete(id, "task_solve", "resolved", solved);
    toTheEnd(id);
  }

  @Test
  void workThatVisitsLeftGoesOnBesideTheLifecycle() {
    int to =
        versions.deployBeside(
            MigratingDiagrams.step("task_followUp", "Do what the visit left to do", "Finish it"));
    String id = migrations.processed();
    for (String department : List.of("network-maintenance", "billing")) {
      FollowUp left = new FollowUp(Ids.next(), department, "SOON", LocalDate.parse("2027-12-04"));
      assertThat(visits.requested(id, left)).isTrue();
    }

    migrations.moved(from, to, List.of(id), Map.of());

    assertThat(departments(id, "task_followUp"))
        .containsExactlyInAnyOrder("network-maintenance", "billing");
    assertThat(cases.items(id, "task_followUp"))
        .extracting(item -> item.get("name"))
        .containsOnly("Finish it");
    assertKept(id);
    cases.completeAll(id, "task_followUp", "done", Map.of("result", "the antenna is straight"));
    cases.process(id);
    toTheEnd(id);
  }

  /** A case that two departments contribute to. */
  private String cooperating() {
    String id = cases.start("basic-communication.no-coverage", Lane.STANDARD);
    cases.complete(id, "task_verify", "complaint", Map.of());
    assertThat(cases.items(id, "task_cooperate")).hasSize(2);
    return id;
  }

  private void complete(String id, String department, String element) {
    Object item =
        cases.items(id, element).stream()
            .filter(each -> each.get("department").equals(department))
            .findFirst()
            .orElseThrow()
            .get("id");
    Staff.as("handler." + department, department, "handler")
        .body(Map.of("outcome", "done", "contribution", "measured on site"))
        .post("/api/v1/work-items/{id}/complete", item)
        .then()
        .statusCode(200);
  }

  private List<Object> departments(String id, String element) {
    return cases.items(id, element).stream().map(item -> item.get("department")).toList();
  }

  private void toTheEnd(String id) {
    if (!cases.items(id, "task_process").isEmpty()) {
      cases.process(id);
    }
    assertThat(cases.items(id, "task_review")).hasSize(1);
    answered(id);
  }

  private void answered(String id) {
    cases.complete(id, "task_review", "approved", Map.of());
    cases.inform(id);
    assertKept(id);
    cases.answerCallback(id, "SATISFIED");
    cases.assertEnded(id, "RESOLVED");
  }

  private void assertKept(String id) {
    migrations.assertConsistent(id);
    clocks.assertExplained(id);
  }

  private static String renamed(String step, String to) {
    return MigratingDiagrams.with('"' + step + '"', '"' + to + '"')
        .replace('>' + step + '<', '>' + to + '<')
        .replace(step + ',', to + ',')
        .replace(',' + step, ',' + to)
        .replace(step.replace("task_", "") + "Outcome", to.replace("task_", "") + "Outcome");
  }

  private static Map<String, ?> moves(String from, String to) {
    return Map.of("moves", List.of(Map.of("from", from, "to", to)));
  }
}
