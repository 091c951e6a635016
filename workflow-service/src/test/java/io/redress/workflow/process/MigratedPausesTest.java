package io.redress.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cases that wait for their customer, moved to a version that differs there. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class MigratedPausesTest {
  private static final String LEVEL_2 = "timer_resolveLevel2";
  private static final String WAIT = "timer_waitForCustomer";

  @Inject CaseDriver cases;
  @Inject ClockDriver clocks;
  @Inject VersionDriver versions;
  @Inject MigrationDriver migrations;

  private int from;

  @BeforeEach
  void active() {
    from = versions.active();
  }

  @Test
  void aCaseStaysPausedAndItsClocksRunAgainWhenThePauseEnds() {
    int to =
        versions.deployBeside(
            MigratingDiagrams.with(
                MigratingDiagrams.clock("'resolve', 80"),
                MigratingDiagrams.clock("'resolve', 70")));
    String id = migrations.processed();
    Instant before = clocks.due(id, LEVEL_2);
    Staff.supervisor()
        .body(Map.of("reason", "the customer is travelling"))
        .post("/api/v1/cases/{id}/pauses", id)
        .then()
        .statusCode(201);
    Instant paused = clocks.due(id, LEVEL_2);
    assertThat(paused).isAfter(before);

    String migration = migrations.moved(from, to, List.of(id), Map.of());

    assertThat(clocks.due(id, LEVEL_2)).isEqualTo(paused);
    assertThat(clocks.due(id, "timer_resolveLevel1"))
        .isEqualTo(paused.minus(Duration.ofHours(48).multipliedBy(3).dividedBy(10)));
    assertKept(id);
    Staff.supervisor().post("/api/v1/cases/{id}/resumption", id).then().statusCode(200);
    assertThat(clocks.due(id, LEVEL_2)).isBetween(before, before.plusSeconds(60));
    migrations.undone(migration);
    assertThat(clocks.due(id, LEVEL_2)).isBetween(before, before.plusSeconds(60));
    assertKept(id);
    cases.process(id);
    toTheEnd(id);
  }

  @Test
  void aCaseThatWaitsForItsCustomerByADurationIsPausedNoMoreAndTheCustomerIsStillAsked() {
    int to =
        versions.deployBeside(
            MigratingDiagrams.timer(WAIT, MigratingDiagrams.clock("'customerAnswer'"), "PT48H"));
    String id = cases.start("basic-communication.weak-signal", Lane.STANDARD);
    Instant running = clocks.due(id, LEVEL_2);
    cases.complete(id, "task_verify", "incomplete", Map.of("question", "Which street?"));
    Instant paused = clocks.due(id, LEVEL_2);
    Instant until = clocks.due(id, WAIT);
    String migration = migrations.moved(from, to, List.of(id), Map.of());
    assertAsked(id, 2);
    assertThat(clocks.due(id, LEVEL_2)).isBetween(running, running.plusSeconds(60));
    assertKept(id);
    migrations.undone(migration);
    assertAsked(id, 3);
    assertThat(clocks.due(id, WAIT)).isBetween(until.minusSeconds(1), until);
    assertThat(clocks.due(id, LEVEL_2)).isBetween(paused.minusSeconds(60), paused);
    assertKept(id);
    assertThat(cases.tell(id, "complaint.updated", Map.of())).isTrue();
    cases.complete(id, "task_verify", "complaint", Map.of());
    cases.process(id);
    toTheEnd(id);
  }

  private void toTheEnd(String id) {
    if (!cases.items(id, "task_process").isEmpty()) {
      cases.process(id);
    }
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

  /** The last of what was told says until when the case waits, behind the end of the deadline. */
  private void assertAsked(String id, int times) {
    List<String> told = migrations.told(id, "customer.asked");
    assertThat(told).hasSize(times);
    JsonPath last = JsonPath.from(told.get(times - 1));
    assertThat(last.getString("question")).isEqualTo("Which street?");
    assertThat(Instant.parse(last.getString("dueAt")))
        .isCloseTo(clocks.due(id, WAIT), within(1, ChronoUnit.SECONDS));
    List<Instant> cancelled =
        migrations.told(id, "deadline.cancelled").stream()
            .map(JsonPath::from)
            .filter(end -> end.getString("deadline").equals("customerAnswer"))
            .map(end -> Instant.parse(end.getString("at")))
            .toList();
    assertThat(cancelled).hasSize(1).allMatch(Instant.parse(last.getString("at"))::isAfter);
    assertThat(Contracts.of("workflow-service").violations("customer.asked", told.get(times - 1)))
        .isEmpty();
  }
}
