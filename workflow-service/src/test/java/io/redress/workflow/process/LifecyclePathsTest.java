package io.redress.workflow.process;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.id.Ids;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.Lane;
import io.redress.workflow.casefile.RepeatedComplaint;
import io.redress.workflow.deadline.Deadline;
import io.redress.workflow.diagram.ProcessContract;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Walks every sequence flow of the bundled diagram and fires each of its timers by hand. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LifecyclePathsTest {
  private static final String WEAK_SIGNAL = "basic-communication.weak-signal";
  private static final Map<String, Object> RESOLVED =
      Map.of("cause", "cell overload", "measure", "carrier added");

  @Inject CaseDriver cases;
  @Inject FlowCoverage coverage;
  @Inject RepeatedComplaint repeated;
  @Inject ProcessEngine engine;
  @Inject ProcessVersions versions;

  @Test
  void aComplaintGoesFromTheFirstCallToASatisfiedCustomer() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    assertThat(cases.tell(id, "complaint.urged", Map.of("urges", 1L))).isTrue();
    cases.complete(id, "task_firstContact", "contacted", Map.of("note", "called back"));
    cases.verifyAndProcess(id);
    assertThat(cases.file(id).leadDepartment).isEqualTo("network-quality");
    cases.inform(id);
    assertThat(cases.items(id, "task_firstContact")).isEmpty();
    cases.answerCallback(id, "SATISFIED");
    cases.assertEnded(id, "RESOLVED");
    assertThat(cases.file(id).resolvedInTime).isTrue();
  }

  @Test
  void anEnquiryIsAnsweredAndEnds() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    cases.complete(id, "task_verify", "enquiry", Map.of("answer", "It is 30 days."));
    cases.assertEnded(id, "ENQUIRY");
  }

  @Test
  void aDuplicateIsLinkedAndEnds() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    cases.complete(id, "task_verify", "duplicate", Map.of("duplicateOf", "261122-000001-4"));
    cases.assertEnded(id, "DUPLICATE");
  }

  @Test
  void anIncompleteComplaintWaitsForTheCustomer() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    cases.complete(id, "task_verify", "incomplete", Map.of("question", "Which street?"));
    assertThat(cases.items(id, "task_verify")).isEmpty();
    assertThat(cases.tell(id, "complaint.updated", Map.of())).isTrue();
    cases.complete(id, "task_verify", "incomplete", Map.of("question", "Which floor?"));
    cases.fire(id, "timer_waitForCustomer");
    cases.complete(id, "task_verify", "enquiry", Map.of("answer", "Without a place: see the map."));
    cases.assertEnded(id, "ENQUIRY");
  }

  @Test
  void afterTheSecondReturnTheCoordinatorDecidesAndThatIsFinal() {
    String id = cases.start("price.price", Lane.STANDARD);
    cases.complete(id, "task_verify", "complaint", Map.of());
    cases.complete(
        id,
        "task_dispatch",
        "changed",
        Map.of("leadDepartment", "billing", "cooperatingDepartments", List.of()));
    cases.complete(id, "task_process", "returned", Map.of("reason", "no bill involved"));
    cases.complete(id, "task_dispatch", "confirmed", Map.of());
    cases.complete(id, "task_process", "returned", Map.of("reason", "still not ours"));
    assertThat(cases.file(id).returns).isEqualTo(2);
    cases.complete(id, "task_decideOwner", "decided", Map.of("leadDepartment", "product"));
    cases
        .tryComplete(id, "task_process", "returned", Map.of("reason", "again"))
        .then()
        .statusCode(409);
    cases.process(id);
    cases.complete(id, "task_review", "sentBack", Map.of("reason", "measure unclear"));
    cases.complete(id, "task_process", "resolved", compensated(50_000));
    cases.complete(id, "task_review", "approved", Map.of());
    cases.complete(id, "task_approveCompensation", "refused", Map.of("reason", "too much"));
    cases.complete(id, "task_process", "resolved", compensated(10_001));
    cases.complete(id, "task_review", "approved", Map.of());
    cases.complete(id, "task_approveCompensation", "approved", Map.of());
    cases.inform(id);
    cases.answerCallback(id, "NOT_REACHED");
    cases.assertEnded(id, "NOT_REACHED");
  }

  @Test
  void afterThreeDissatisfiedRoundsTheCustomerGetsTheFinalPosition() {
    String id = cases.start(WEAK_SIGNAL, Lane.GREEN);
    cases.complete(id, "task_firstContact", "contacted", Map.of());
    cases.verifyAndProcess(id);
    cases.inform(id);
    cases.answerCallback(id, "DISSATISFIED");
    assertThat(cases.file(id).round).isEqualTo(2);
    assertThat(cases.file(id).escalationLevel).isEqualTo(1);
    againAndInform(id);
    cases.answerCallback(id, "DISSATISFIED");
    assertThat(cases.item(id, "task_process").getString("role")).isEqualTo("head");
    againAndInform(id);
    cases.answerCallback(id, "DISSATISFIED");
    assertThat(cases.file(id).escalationLevel).isEqualTo(3);
    cases.complete(id, "task_finalPosition", "sent", Map.of("reference", "L-2026-17"));
    cases.assertEnded(id, "FINAL_POSITION");
    assertThat(cases.file(id).round).isEqualTo(3);
  }

  @Test
  void withoutAnAnswerInSevenDaysTheCaseEndsAsNotReached() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    cases.verifyAndProcess(id);
    cases.inform(id);
    assertThat(
            Duration.between(
                cases.file(id).resolvedAt,
                cases.timer(id, "timer_callbackWait").getDuedate().toInstant()))
        .isBetween(Duration.ofDays(7), Duration.ofDays(7).plusSeconds(10));
    cases.fire(id, "timer_callbackWait");
    cases.assertEnded(id, "NOT_REACHED");
  }

  @Test
  void everyClockTellsWhenItRunsOutAndCancelsNothing() {
    String id = cases.start(WEAK_SIGNAL, Lane.EMERGENCY);
    cases.fire(id, "timer_verifyDue");
    cases.fire(id, "timer_firstContactDue");
    cases.complete(id, "task_firstContact", "contacted", Map.of());
    cases.fire(id, "timer_progressSoon");
    cases.fire(id, "timer_progressDue");
    cases.fire(id, "timer_progressDue");
    cases.complete(id, "task_reportProgress", "reported", Map.of());
    cases.complete(id, "task_verify", "complaint", Map.of());
    cases.process(id);
    cases.fire(id, "timer_reviewDue");
    cases.fire(id, "timer_resolveLevel1");
    cases.fire(id, "timer_resolveLevel2");
    cases.fire(id, "timer_resolveLevel3");
    assertThat(cases.file(id).escalationLevel).isEqualTo(3);
    cases.complete(id, "task_review", "approved", Map.of());
    cases.inform(id);
    cases.answerCallback(id, "NOT_SAMPLED");
    cases.assertEnded(id, "RESOLVED");
    assertThat(deadlines(id, Deadline.State.BREACHED))
        .extracting(deadline -> deadline.element)
        .containsExactlyInAnyOrder(
            "timer_verifyDue",
            "timer_firstContactDue",
            "timer_progressDue",
            "timer_progressDue",
            "timer_reviewDue",
            "timer_resolveLevel2");
  }

  @Test
  void aWithdrawalEndsTheCaseWhereverItIs() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    cases.complete(id, "task_verify", "complaint", Map.of());
    cases.tell(id, "complaint.withdrawn", Map.of("withdrawalReason", "SOLVED_OTHERWISE"));
    cases.assertEnded(id, "WITHDRAWN");
    assertThat(cases.tell(id, "complaint.urged", Map.of("urges", 1L))).isFalse();
  }

  @Test
  void aComplaintAnsweredOnTheSpotGoesToTheCallbackAtOnce() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    assertThat(cases.tell(id, "complaint.resolvedOnTheSpot", Map.of())).isTrue();
    cases.answerCallback(id, "SO_SO");
    cases.assertEnded(id, "RESOLVED");
  }

  @Test
  void whatAVisitLeftToDoIsDoneBesideTheLifecycle() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    assertThat(
            cases.tell(
                id,
                "visit.followUpRequested",
                Map.of("followUpDepartment", "billing", "followUpUntil", "2026-12-04T16:00:00Z")))
        .isTrue();
    cases.complete(id, "task_followUp", "done", Map.of("result", "bill corrected"));
    cases.complete(id, "task_verify", "enquiry", Map.of("answer", "It is 30 days."));
    cases.assertEnded(id, "ENQUIRY");
  }

  @Test
  void aSupervisorClosesByException() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    given()
        .header("Authorization", CaseDriver.supervisor())
        .contentType("application/json")
        .body(Map.of("reason", "settled in court"))
        .post("/api/v1/cases/{id}/closing", id)
        .then()
        .statusCode(200);
    cases.assertEnded(id, "EXCEPTION");
  }

  @Test
  void aRepeatJoinsTheOpenCaseAndReopensAClosedOne() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    repeated.add(id, Ids.next(), "T-2", Lane.STANDARD);
    assertThat(cases.file(id).round).isEqualTo(1);
    cases.complete(id, "task_verify", "enquiry", Map.of("answer", "yes"));
    repeated.add(id, Ids.next(), "T-3", Lane.STANDARD);
    CaseFile reopened = cases.file(id);
    assertThat(reopened.status).isEqualTo(CaseFile.Status.OPEN);
    assertThat(reopened.round).isEqualTo(2);
    assertThat(cases.items(id, "task_verify")).hasSize(1);
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void everySequenceFlowOfTheDiagramWasTaken() {
    String definition =
        QuarkusTransaction.requiringNew()
            .call(() -> versions.active(ProcessContract.LIFECYCLE.key()))
            .getId();
    Set<String> missing = new TreeSet<>();
    engine
        .getRepositoryService()
        .getBpmnModelInstance(definition)
        .getModelElementsByType(SequenceFlow.class)
        .stream()
        // What follows an event-based gateway is awaited by the gateway itself: no flow is taken.
        .filter(flow -> !(flow.getSource() instanceof EventBasedGateway))
        .forEach(flow -> missing.add(flow.getId()));
    missing.removeAll(coverage.taken());
    assertThat(missing).isEmpty();
  }

  private void againAndInform(String id) {
    cases.process(id);
    cases.complete(id, "task_review", "approved", Map.of());
    cases.inform(id);
  }

  private static Map<String, Object> compensated(long amount) {
    return Map.of(
        "cause",
        RESOLVED.get("cause"),
        "measure",
        RESOLVED.get("measure"),
        "compensation",
        Map.of("amount", amount, "currency", "CNY"));
  }

  private static List<Deadline> deadlines(String id, Deadline.State state) {
    return QuarkusTransaction.requiringNew()
        .call(() -> Deadline.list("complaintId = ?1 and state = ?2", id, state));
  }
}
