package io.redress.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.testing.Contracts;
import io.redress.workflow.casefile.CustomerSignal;
import io.redress.workflow.casefile.Lane;
import io.redress.workflow.deadline.Deadline;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a step of the lifecycle does beside leading on: what is told, what ends, what is raised. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class LifecycleEffectsTest {
  private static final String WEAK_SIGNAL = "basic-communication.weak-signal";

  @Inject CaseDriver cases;
  @Inject CustomerSignal signal;

  @Test
  void anApprovedAnswerTellsWhichPlanItWasMadeWithAndWhetherItFitted() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    cases.complete(id, "task_verify", "complaint", Map.of());
    cases.completeAll(id, "task_cooperate", "done", Map.of("contribution", "measured on site"));
    Map<String, Object> answer =
        new HashMap<>(Map.of("cause", "cell overload", "measure", "carrier added"));
    answer.put("plan", "call 13800001234");
    cases.tryComplete(id, "task_process", "resolved", answer).then().statusCode(400);
    answer.put("plan", "p-000123/2");
    answer.put("planFitted", true);
    cases.complete(id, "task_process", "resolved", answer);
    cases.complete(id, "task_review", "approved", Map.of());
    String told = told(id, "resolution.approved", "");
    assertThat(told).contains("\"plan\":\"P-000123/2\"").contains("\"planFitted\":true");
    assertThat(Contracts.of("workflow-service").violations("resolution.approved", told)).isEmpty();
  }

  @Test
  void theWaitForTheCustomerIsToldToBeginAsTheCustomerIsAsked() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    cases.complete(id, "task_verify", "incomplete", Map.of("question", "Which street?"));
    JsonPath asked = JsonPath.from(told(id, "customer.asked", ""));
    JsonPath wait = JsonPath.from(told(id, "deadline.set", "customerAnswer"));
    assertThat(wait.getString("startedAt")).isEqualTo(asked.getString("at"));
    assertThat(wait.getString("dueAt")).isEqualTo(asked.getString("dueAt"));
    cases.tell(id, "complaint.withdrawn", Map.of());
    cases.assertEnded(id, "WITHDRAWN");
  }

  @Test
  void aLateCallbackAnswerChangesNothing() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    cases.verifyAndProcess(id);
    cases.inform(id);
    cases.fire(id, "timer_callbackWait");
    cases.answerCallback(id, "DISSATISFIED");
    cases.assertEnded(id, "NOT_REACHED");
  }

  @Test
  void aMissedReportAfterAGivenOneEndsTheRightDeadline() {
    String id = cases.start(WEAK_SIGNAL, Lane.EMERGENCY);
    cases.complete(id, "task_firstContact", "contacted", Map.of());
    cases.fire(id, "timer_progressSoon");
    cases.complete(id, "task_reportProgress", "reported", Map.of());
    cases.fire(id, "timer_progressSoon");
    cases.fire(id, "timer_progressDue");
    assertThat(deadlines(id, Deadline.State.RUNNING))
        .filteredOn(deadline -> deadline.element.equals("timer_progressDue"))
        .hasSize(1);
    cases.tell(id, "complaint.withdrawn", Map.of());
    cases.assertEnded(id, "WITHDRAWN");
  }

  @Test
  void urgingTwiceRaisesTheLaneAndBringsTheDeadlinesForward() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    var before = cases.timer(id, "timer_resolveLevel2").getDuedate();
    assertThat(cases.tell(id, "complaint.urged", Map.of("urges", 1L))).isTrue();
    assertThat(cases.timer(id, "timer_resolveLevel2").getDuedate()).isEqualTo(before);
    QuarkusTransaction.requiringNew()
        .run(() -> signal.deliver(id, "complaint.urged", Map.of("urges", 2L), Lane.GREEN));
    assertThat(cases.file(id).lane).isEqualTo(Lane.GREEN);
    var raised = cases.timer(id, "timer_resolveLevel2").getDuedate();
    assertThat(Duration.between(raised.toInstant(), before.toInstant()))
        .isEqualTo(Duration.ofHours(24));
    assertThat(deadlines(id, Deadline.State.RUNNING))
        .filteredOn(deadline -> deadline.element.equals("timer_resolveLevel2"))
        .extracting(deadline -> deadline.dueAt)
        .containsExactly(raised.toInstant());
    assertThat(cases.item(id, "task_verify").getString("lane")).isEqualTo("GREEN");
  }

  /** The one event of a type in which a text stands. */
  private static String told(String complaintId, String type, String text) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                (String)
                    Panache.getEntityManager()
                        .createNativeQuery(
                            "select payload from outbox where aggregateid = ?1 and type = ?2 and"
                                + " payload like concat('%', ?3, '%')")
                        .setParameter(1, complaintId)
                        .setParameter(2, type)
                        .setParameter(3, text)
                        .getSingleResult());
  }

  private static List<Deadline> deadlines(String id, Deadline.State state) {
    return QuarkusTransaction.requiringNew()
        .call(() -> Deadline.list("complaintId = ?1 and state = ?2", id, state));
  }
}
