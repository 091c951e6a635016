package io.redress.workflow.process;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.id.Ids;
import io.redress.kit.testing.Tokens;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.FollowUpVisit;
import io.redress.workflow.casefile.FollowUpVisit.FollowUp;
import io.redress.workflow.casefile.Lane;
import io.redress.workflow.casefile.RepeatedComplaint;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A visit left work to do: the lifecycle takes it up, whatever became of the case. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class FollowUpVisitTest {
  private static final String CATEGORY = "basic-communication.weak-signal";
  private static final String PROCESS = "/api/v1/processes/complaint-lifecycle";
  private static final Map<String, Object> DONE = Map.of("result", "aerial turned");

  @Inject CaseDriver cases;
  @Inject FollowUpVisit followUp;
  @Inject RepeatedComplaint repeated;

  @Test
  void itIsAWorkItemOfTheDepartmentDueAtTheEndOfTheDay() {
    String id = cases.start(CATEGORY, Lane.STANDARD);
    assertThat(followUp.requested(id, left("network-maintenance"))).isTrue();
    var item = cases.item(id, "task_followUp");
    assertThat(item.getString("department")).isEqualTo("network-maintenance");
    assertThat(OffsetDateTime.parse(item.getString("dueAt")))
        .isEqualTo(OffsetDateTime.parse("2026-12-05T00:00:00+08:00"));
    assertThat(cases.items(id, "task_verify")).hasSize(1);
    cases.complete(id, "task_followUp", "done", DONE);
    assertThat(cases.items(id, "task_followUp")).isEmpty();
    assertThat(cases.file(id).isOpen()).isTrue();
    assertThat(told(id, "workItem.completed")).isEqualTo(1);
    assertThat(lines(id, "visit.followUpRequested")).isEqualTo(1);
  }

  @Test
  void eachVisitIsTakenUpOnceAndSeveralGoOnBesideEachOther() {
    String id = cases.start(CATEGORY, Lane.STANDARD);
    FollowUp first = left("network-maintenance");
    assertThat(followUp.requested(id, first)).isTrue();
    assertThat(followUp.requested(id, first)).isFalse();
    assertThat(followUp.requested(id, left("billing"))).isTrue();
    assertThat(cases.items(id, "task_followUp"))
        .extracting(item -> item.get("department"))
        .containsExactlyInAnyOrder("network-maintenance", "billing");
  }

  @Test
  void aDepartmentThatIsNotThereIsReplacedByWhoeverAnswersForTheCase() {
    String id = cases.start(CATEGORY, Lane.STANDARD);
    followUp.requested(id, left("Riverside Office"));
    assertThat(cases.item(id, "task_followUp").getString("department")).isEqualTo("customer-care");
  }

  @Test
  void aCaseDoesNotEndBeforeTheWorkIsDone() {
    String id = cases.start(CATEGORY, Lane.STANDARD);
    followUp.requested(id, left("network-maintenance"));
    cases.verifyAndProcess(id);
    cases.inform(id);
    cases.answerCallback(id, "SATISFIED");
    assertThat(cases.file(id).isOpen()).isTrue();
    cases.complete(id, "task_followUp", "notPossible", Map.of("result", "no permit for the mast"));
    cases.assertEnded(id, "RESOLVED");
  }

  @Test
  void withTheCaseEndsWhatNobodyNeedsAnyMore() {
    String id = cases.start(CATEGORY, Lane.STANDARD);
    followUp.requested(id, left("network-maintenance"));
    cases.tell(id, "complaint.withdrawn", Map.of("withdrawalReason", "MISTAKE"));
    cases.assertEnded(id, "WITHDRAWN");
  }

  @Test
  void aClosedCaseRunsAnotherRoundInThatDepartmentOnce() {
    String id = closed();
    FollowUp late = left("network-maintenance");
    assertThat(followUp.requested(id, late)).isTrue();
    CaseFile again = cases.file(id);
    assertThat(again.isOpen()).isTrue();
    assertThat(again.round).isEqualTo(2);
    assertThat(again.leadDepartment).isEqualTo("network-maintenance");
    assertThat(cases.items(id, "task_verify")).isEmpty();
    assertThat(cases.item(id, "task_process").getString("department"))
        .isEqualTo("network-maintenance");
    assertThat(told(id, "case.started")).isEqualTo(2);
    assertThat(followUp.requested(id, late)).isFalse();
    cases.process(id);
    cases.complete(id, "task_review", "approved", Map.of());
    cases.inform(id);
    cases.answerCallback(id, "SATISFIED");
    assertThat(cases.file(id).disposition).isEqualTo("RESOLVED");
    assertThat(followUp.requested(id, late)).isFalse();
    assertThat(cases.file(id).isOpen()).isFalse();
  }

  @Test
  void whatIsLeftOnADuplicateIsDoneOnTheTicketThatItRepeats() {
    String first = cases.start(CATEGORY, Lane.STANDARD);
    String duplicate = cases.start(CATEGORY, Lane.STANDARD);
    cases.complete(duplicate, "task_verify", "duplicate", Map.of("duplicateOf", "261122-000001-4"));
    repeated.add(first, duplicate, "T-2", Lane.STANDARD);
    followUp.requested(duplicate, left("network-maintenance"));
    assertThat(cases.items(first, "task_followUp")).hasSize(1);
    assertThat(cases.file(duplicate).isOpen()).isFalse();
  }

  @Test
  void withoutACaseItIsToldOnceMoreLater() {
    String nobody = Ids.next();
    FollowUp left = left("network-maintenance");
    assertThatThrownBy(() -> followUp.requested(nobody, left))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatADiagramDoesNotTakeWaitsForTheEndOfTheCase() {
    int before = Owner.active("complaint-lifecycle");
    String id;
    try {
      owner()
          .contentType("application/xml")
          .body(withoutVisits().getBytes(StandardCharsets.UTF_8))
          .queryParam("reason", "visits are not followed up")
          .post("/api/v1/processes/deployments")
          .then()
          .statusCode(201);
      id = cases.start(CATEGORY, Lane.STANDARD);
    } finally {
      owner()
          .contentType("application/json")
          .body(Map.of("reason", "back again"))
          .post(PROCESS + "/versions/{v}/activation", before)
          .then()
          .statusCode(200);
    }
    assertThat(followUp.requested(id, left("network-maintenance"))).isFalse();
    assertThat(lines(id, "message.late")).isEqualTo(1);
    cases.complete(id, "task_verify", "enquiry", Map.of("answer", "It is 30 days."));
    await().atMost(Duration.ofSeconds(60)).until(() -> cases.file(id).isOpen());
    assertThat(cases.file(id).round).isEqualTo(2);
    assertThat(cases.item(id, "task_process").getString("department"))
        .isEqualTo("network-maintenance");
  }

  private static FollowUp left(String department) {
    return new FollowUp(Ids.next(), department, "SOON", LocalDate.parse("2026-12-04"));
  }

  private String closed() {
    String id = cases.start(CATEGORY, Lane.STANDARD);
    cases.verifyAndProcess(id);
    cases.inform(id);
    cases.answerCallback(id, "SATISFIED");
    cases.assertEnded(id, "RESOLVED");
    return id;
  }

  /** The bundled diagram as it was before it took up what visits left. */
  private static String withoutVisits() {
    return HostileDiagrams.bundled()
        .replaceAll("(?s) *<bpmn:subProcess id=\"sub_visited\".*?</bpmn:subProcess>\n", "")
        .replaceAll(" *<bpmn:message id=\"message_followUpRequested\"[^\n]*\n", "")
        .replaceAll(
            "(?s) *<bpmndi:BPMNShape id=\"(sub_visited|start_visited|task_followUp|end_followedUp)_di\""
                + ".*?</bpmndi:BPMNShape>\n",
            "")
        .replaceAll(
            "(?s) *<bpmndi:BPMNEdge id=\"flow_(start_visited|task_followUp)_\\w+\".*?</bpmndi:BPMNEdge>\n",
            "");
  }

  private static RequestSpecification owner() {
    return given()
        .header("Authorization", "Bearer " + Tokens.of("owner.wang", null, "process-owner"));
  }

  private static long told(String complaintId, String type) {
    return count(
        "select count(*) from outbox where aggregateid = ?1 and type = ?2", complaintId, type);
  }

  private static long lines(String complaintId, String type) {
    return count(
        "select count(*) from timeline_entry where complaint_id = ?1 and type = ?2",
        complaintId,
        type);
  }

  private static long count(String query, String... parameters) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              var asked = Panache.getEntityManager().createNativeQuery(query);
              for (String parameter : List.of(parameters)) {
                asked.setParameter(List.of(parameters).indexOf(parameter) + 1, parameter);
              }
              return ((Number) asked.getSingleResult()).longValue();
            });
  }
}
