package io.redress.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.workflow.casefile.Lane;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Cases whose lane changes between their move and the way back: what a raise promised holds, on
 * whichever version, also for clocks that did not run meanwhile.
 */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class MigrationUndoTest {
  private static final String REVIEW = "timer_reviewDue";
  private static final String LEVEL_1 = "timer_resolveLevel1";
  private static final String LEVEL_2 = "timer_resolveLevel2";
  private static final String LEVEL_3 = "timer_resolveLevel3";

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
  void aRaiseBetweenTheMoveAndItsUndoIsKept() {
    String id = migrations.reviewed();
    Map<String, Instant> before = clocks.timers(id);
    OffsetDateTime item = itemDue(id);
    String migration = migrations.moved(from, otherClocks(), List.of(id), Map.of());
    assertThat(clocks.timers(id)).doesNotContainKey(LEVEL_1);

    ClockDriver.lane(id, "GREEN", "the whole street is out").statusCode(200);
    assertThat(clocks.due(id, LEVEL_2)).isEqualTo(before.get(LEVEL_2).minus(Duration.ofHours(24)));
    migrations.undone(migration);

    assertThat(migrations.states(migration)).containsEntry(id, "UNDONE");
    Map<String, Instant> after = clocks.timers(id);
    assertThat(after.keySet()).isEqualTo(before.keySet());
    assertSooner(before, after, REVIEW, Duration.ofHours(12 - 4));
    assertSooner(before, after, LEVEL_1, Duration.ofMinutes(24 * 60 * 80 / 100));
    assertSooner(before, after, LEVEL_2, Duration.ofHours(24));
    assertSooner(before, after, LEVEL_3, Duration.ofHours(36));
    assertThat(Duration.between(itemDue(id), item)).isEqualTo(Duration.ofHours(12 - 4));
    assertThat(cases.item(id, "task_review").getString("lane")).isEqualTo("GREEN");
    assertKept(id);
    cases.complete(id, "task_review", "approved", Map.of());
    cases.inform(id);
    cases.answerCallback(id, "SATISFIED");
    cases.assertEnded(id, "RESOLVED");
  }

  @Test
  void whatARaisePromisedBeforeTheMoveHoldsAfterItsUndo() {
    String id = migrations.reviewed();
    ClockDriver.lane(id, "GREEN", "the whole street is out").statusCode(200);
    ClockDriver.lane(id, "STANDARD", "it is one house").statusCode(200);
    Map<String, String> before = migrations.waitsFor(id);
    migrations.undone(migrations.moved(from, otherClocks(), List.of(id), Map.of()));
    assertThat(migrations.waitsFor(id)).isEqualTo(before);
    assertKept(id);
  }

  @Test
  void whatARaisePromisedBeforeTheMoveHoldsWhereTheLaneIsLoweredBeforeItsUndo() {
    String id = migrations.reviewed();
    ClockDriver.lane(id, "GREEN", "the whole street is out").statusCode(200);
    Map<String, String> before = migrations.waitsFor(id);
    String migration = migrations.moved(from, otherClocks(), List.of(id), Map.of());
    ClockDriver.lane(id, "STANDARD", "it is one house").statusCode(200);
    migrations.undone(migration);
    assertThat(migrations.waitsFor(id)).isEqualTo(before);
    assertKept(id);
  }

  @Test
  void aLaneLoweredBetweenTheMoveAndItsUndoPromisesNothing() {
    String id = cases.start("basic-communication.weak-signal", Lane.GREEN);
    cases.complete(id, "task_verify", "complaint", Map.of());
    cases.process(id);
    Map<String, Instant> before = clocks.timers(id);
    String migration = migrations.moved(from, otherClocks(), List.of(id), Map.of());
    ClockDriver.lane(id, "STANDARD", "registered by mistake").statusCode(200);
    migrations.undone(migration);
    Map<String, Instant> after = clocks.timers(id);
    assertSooner(after, before, REVIEW, Duration.ofHours(12 - 4));
    assertSooner(after, before, LEVEL_1, Duration.ofMinutes(24 * 60 * 80 / 100));
    assertSooner(after, before, LEVEL_2, Duration.ofHours(24));
    assertKept(id);
  }

  /** Another clock for the review and its item, one level less, and one that comes sooner. */
  private int otherClocks() {
    String later =
        MigratingDiagrams.withoutLevel1()
            .replace(
                MigratingDiagrams.clock("'resolve', 150"),
                MigratingDiagrams.clock("'resolve', 120"))
            .replace(MigratingDiagrams.clock("'review'"), MigratingDiagrams.clock("'callback'"));
    return versions.deployBeside(later);
  }

  private static void assertSooner(
      Map<String, Instant> before, Map<String, Instant> after, String timer, Duration by) {
    assertThat(Duration.between(after.get(timer), before.get(timer))).as(timer).isEqualTo(by);
  }

  private OffsetDateTime itemDue(String id) {
    return OffsetDateTime.parse(cases.item(id, "task_review").getString("dueAt"));
  }

  private void assertKept(String id) {
    migrations.assertConsistent(id);
    clocks.assertExplained(id);
  }
}
