package io.redress.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.id.Ids;
import io.redress.kit.outbox.Outbox;
import io.redress.workflow.casefile.CaseFiles;
import io.redress.workflow.casefile.Lane;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** What is told of a complaint by several at once is written in the order of their commits. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class RepairOrderTest {
  @Inject RepairDriver repairs;
  @Inject CaseDriver cases;
  @Inject CaseFiles files;
  @Inject Outbox outbox;
  @Inject EntityManager entities;

  @Test
  void aStepIsToldOverdueAfterWhatItsCaseTellsMeanwhile() throws Exception {
    String complaint = cases.start("basic-communication.weak-signal", Lane.STANDARD);
    String step = repairs.plan(Ids.next(), complaint, null, "agent").get(0);

    assertTellsLast(complaint, step, "case_file", () -> files.locked(complaint));
  }

  @Test
  void stepsOfAPlanAreToldOneAfterTheOtherAlsoWithoutACase() throws Exception {
    String complaint = Ids.next();
    List<String> steps = repairs.plan(Ids.next(), complaint, null, "agent", "agent");

    assertTellsLast(
        complaint,
        steps.get(1),
        "repair_work",
        () ->
            entities
                .createNativeQuery("select step_id from repair_work where step_id = ?1 for update")
                .setParameter(1, steps.get(0))
                .getResultList());
  }

  /** Whoever holds the lock writes an event only once the step has come to wait for it. */
  private void assertTellsLast(String complaint, String step, String locked, Runnable lock)
      throws Exception {
    CompletableFuture<?> told =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  lock.run();
                  CompletableFuture<?> telling =
                      CompletableFuture.runAsync(() -> repairs.fire(step, "timer_due"));
                  LockWait.on(locked);
                  outbox.append(complaint, "repairWork.done", done(complaint, step));
                  return telling;
                });
    told.get(20, TimeUnit.SECONDS);

    assertThat(types(complaint)).endsWith("repairWork.done", "repairWork.overdue");
  }

  private static Map<String, Object> done(String complaint, String step) {
    return Map.of(
        "complaintId", complaint,
        "ticketNumber", "T-1",
        "planId", Ids.next(),
        "stepId", step,
        "kind", "APOLOGY",
        "by", "agent.lin",
        "at", "2026-11-26T08:00:00Z");
  }

  private List<String> types(String complaint) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                entities
                    .unwrap(Session.class)
                    .createNativeQuery(
                        "select type from outbox where aggregateid = ?1 order by seq", String.class)
                    .setParameter(1, complaint)
                    .getResultList());
  }
}
