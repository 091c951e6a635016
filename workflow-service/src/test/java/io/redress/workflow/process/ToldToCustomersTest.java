package io.redress.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.testing.Contracts;
import io.redress.workflow.casefile.Lane;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** What becomes of each whole deadline is told, and what is needed from the customer. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class ToldToCustomersTest {
  private static final String WEAK_SIGNAL = "basic-communication.weak-signal";
  private static final Contracts OWN = Contracts.of("workflow-service");

  @Inject CaseDriver cases;

  @Test
  void everyDeadlineThatWasSetIsEndedByExactlyOneEvent() {
    String id = cases.start(WEAK_SIGNAL, Lane.EMERGENCY);
    cases.complete(id, "task_firstContact", "contacted", Map.of());
    cases.fire(id, "timer_progressSoon");
    cases.complete(id, "task_reportProgress", "reported", Map.of());
    cases.fire(id, "timer_progressSoon");
    cases.verifyAndProcess(id);
    cases.inform(id);
    cases.answerCallback(id, "SATISFIED");
    assertThat(ends(id, "firstContact")).containsExactly("deadline.met");
    assertThat(ends(id, "progress")).containsExactly("deadline.met", "deadline.cancelled");
    assertThat(ends(id, "resolve")).containsExactly("deadline.met");
    assertThat(ends(id, "callbackWait")).containsExactly("deadline.met");
    List<String> set =
        told(id, "deadline.set").stream().filter(this::isWhole).map(this::of).toList();
    assertThat(set)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            List.of("deadline.met", "deadline.breached", "deadline.cancelled").stream()
                .flatMap(type -> told(id, type).stream())
                .map(this::of)
                .toList());
  }

  @Test
  void aWithdrawalCancelsWhatWasDue() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    cases.tell(id, "complaint.withdrawn", Map.of("withdrawalReason", "MISTAKE"));
    assertThat(ends(id, "firstContact")).containsExactly("deadline.cancelled");
    assertThat(ends(id, "resolve")).containsExactly("deadline.cancelled");
    told(id, "deadline.cancelled")
        .forEach(
            event -> assertThat(OWN.violations("deadline.cancelled", event.prettify())).isEmpty());
  }

  @Test
  void theCustomerIsToldWhatIsMissingAndUntilWhen() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    cases.complete(
        id, "task_verify", "incomplete", Map.of("question", "Which street? Is it 13800001234?"));
    JsonPath asked = told(id, "customer.asked").get(0);
    assertThat(asked.getString("question")).isEqualTo("Which street? Is it 138****1234?");
    assertThat(
            Duration.between(
                Instant.parse(asked.getString("at")), Instant.parse(asked.getString("dueAt"))))
        .isBetween(Duration.ofHours(72), Duration.ofHours(72).plusSeconds(1));
    assertThat(OWN.violations("customer.asked", asked.prettify())).isEmpty();
    cases.tell(id, "complaint.updated", Map.of());
    assertThat(ends(id, "customerAnswer")).containsExactly("deadline.cancelled");
    cases.complete(id, "task_verify", "incomplete", Map.of("question", "Which floor?"));
    cases.fire(id, "timer_waitForCustomer");
    assertThat(ends(id, "customerAnswer"))
        .containsExactly("deadline.cancelled", "deadline.cancelled", "deadline.breached");
  }

  private List<String> ends(String id, String clock) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                Panache.getEntityManager()
                    .unwrap(Session.class)
                    .createNativeQuery(
                        "select type from outbox where aggregateid = ?1 and type in"
                            + " ('deadline.met', 'deadline.breached', 'deadline.cancelled') and"
                            + " payload like ?2 order by seq",
                        String.class)
                    .setParameter(1, id)
                    .setParameter(2, "%\"deadline\":\"" + clock + "\"%")
                    .getResultStream()
                    .toList());
  }

  private List<JsonPath> told(String id, String type) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                Panache.getEntityManager()
                    .unwrap(Session.class)
                    .createNativeQuery(
                        "select payload from outbox where aggregateid = ?1 and type = ?2 order by"
                            + " seq",
                        String.class)
                    .setParameter(1, id)
                    .setParameter(2, type)
                    .getResultStream()
                    .map(JsonPath::from)
                    .toList());
  }

  private boolean isWhole(JsonPath event) {
    return event.getInt("percent") == 100;
  }

  private String of(JsonPath event) {
    return event.getString("deadlineId");
  }
}
