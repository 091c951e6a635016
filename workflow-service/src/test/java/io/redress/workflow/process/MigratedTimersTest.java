package io.redress.workflow.process;

import static io.redress.workflow.process.MigrationDriver.change;
import static io.redress.workflow.process.MigrationDriver.previewed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.time.SuiteClock;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Timers that the later version sets otherwise, has anew, or has no more: what the preview says of
 * them is what becomes of them, and what staff are shown is when the engine lets them come.
 */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class MigratedTimersTest {
  private static final String REVIEW = "timer_reviewDue";
  private static final String LEVEL_1 = "timer_resolveLevel1";
  private static final String LEVEL_2 = "timer_resolveLevel2";
  private static final String REMINDER =
      """
      <bpmn:subProcess id="sub_reminded" triggeredByEvent="true">
        <bpmn:startEvent id="start_reminded" isInterrupting="false">
          <bpmn:outgoing>flow_start_reminded_end_reminded</bpmn:outgoing>
          <bpmn:timerEventDefinition id="start_reminded_definition">
            <bpmn:timeDate xsi:type="bpmn:tFormalExpression">${deadlines.due(execution, 'resolve', 90)}</bpmn:timeDate>
          </bpmn:timerEventDefinition>
        </bpmn:startEvent>
        <bpmn:endEvent id="end_reminded">
          <bpmn:incoming>flow_start_reminded_end_reminded</bpmn:incoming>
        </bpmn:endEvent>
        <bpmn:sequenceFlow id="flow_start_reminded_end_reminded" sourceRef="start_reminded" targetRef="end_reminded" />
      </bpmn:subProcess>
      """;

  @Inject CaseDriver cases;
  @Inject ClockDriver clocks;
  @Inject VersionDriver versions;
  @Inject MigrationDriver migrations;
  @Inject SuiteClock clock;

  @Test
  void aTimerOnAnotherClockIsCountedFromWhereThatClockBegan() {
    int from = versions.active();
    int toResolve =
        versions.deployBeside(MigratingDiagrams.reviewTimer(MigratingDiagrams.clock("'resolve'")));
    int toCallback =
        versions.deployBeside(MigratingDiagrams.reviewTimer(MigratingDiagrams.clock("'callback'")));
    String one = migrations.reviewed();
    String other = migrations.reviewed();
    Map<String, String> before = migrations.waitsFor(one);
    Instant review = clocks.due(other, REVIEW);

    String id = movedAsPreviewed(from, toResolve, one, "RECOMPUTE");
    movedAsPreviewed(from, toCallback, other, "RECOMPUTE");

    assertThat(clocks.due(one, REVIEW)).isEqualTo(clocks.due(one, LEVEL_2));
    assertThat(clocks.due(other, REVIEW)).isEqualTo(review.plus(Duration.ofHours(48 - 12)));
    assertThat(states(one)).containsExactly("review CANCELLED", "resolve RUNNING");
    assertThat(states(other)).containsExactly("review CANCELLED", "callback RUNNING");
    migrations.undone(id);
    assertThat(migrations.waitsFor(one)).isEqualTo(before);
    assertKept(one);
  }

  @Test
  void aClockThatBecomesADurationIsCountedFromWhereTheTimerBeganAndBack() {
    int from = versions.active();
    int to = versions.deployBeside(MigratingDiagrams.reviewTimer("PT30H"));
    String id = migrations.reviewed();
    Map<String, String> before = migrations.waitsFor(id);
    Instant review = clocks.due(id, REVIEW);
    String migration =
        later(Duration.ofHours(5), () -> movedAsPreviewed(from, to, id, "RECOMPUTE"));
    assertThat(clocks.due(id, REVIEW))
        .isCloseTo(review.plus(Duration.ofHours(30 - 12)), within(1, ChronoUnit.SECONDS));
    migrations.undone(migration);
    assertThat(migrations.waitsFor(id)).isEqualTo(before);
    assertKept(id);
  }

  @Test
  void aDurationThatBecomesAClockIsCountedFromWhereTheTimerBegan() {
    int from = versions.deployBeside(MigratingDiagrams.reviewTimer("PT30H"));
    int to = versions.active();
    String id = versions.during(from, migrations::reviewed);
    Instant review = clocks.due(id, REVIEW);
    later(Duration.ofHours(5), () -> movedAsPreviewed(from, to, id, "RECOMPUTE"));
    assertThat(clocks.due(id, REVIEW))
        .isCloseTo(review.minus(Duration.ofHours(30 - 12)), within(1, ChronoUnit.SECONDS));
  }

  @Test
  void aTimerThatIsNewBeginsToWaitAndGoesWithTheWayBack() {
    int from = versions.deployBeside(MigratingDiagrams.withoutReviewTimer());
    int to =
        versions.deployBeside(
            MigratingDiagrams.with("</bpmn:process>", REMINDER + "</bpmn:process>"));
    String id = versions.during(from, migrations::reviewed);
    Map<String, String> before = migrations.waitsFor(id);
    JsonPath preview = preview(from, to, id, REVIEW, "NEW");
    assertThat(previewed(preview, "before", REVIEW)).isNull();
    assertThat(previewed(preview, "after", "start_reminded")).isNotNull();

    String migration = movedAsPreviewed(from, to, id, "NEW");

    Instant level2 = clocks.due(id, LEVEL_2);
    assertThat(clocks.due(id, "start_reminded"))
        .isEqualTo(level2.minus(Duration.ofHours(48).dividedBy(10)));
    assertThat(states(id)).containsExactly("review RUNNING");
    migrations.undone(migration);
    assertThat(migrations.waitsFor(id)).isEqualTo(before);
    assertThat(states(id)).containsExactly("review CANCELLED");
    assertKept(id);
  }

  @Test
  void aTimerThatIsGoneComesNoMoreUntilTheCaseGoesBack() {
    int from = versions.active();
    int to = versions.deployBeside(MigratingDiagrams.withoutReviewTimer());
    String id = migrations.reviewed();
    Map<String, String> before = migrations.waitsFor(id);
    JsonPath preview = preview(from, to, id, REVIEW, "REMOVED");
    assertThat(previewed(preview, "before", REVIEW)).isEqualTo(clocks.due(id, REVIEW));
    assertThat(previewed(preview, "after", REVIEW)).isNull();

    String migration = migrations.moved(from, to, List.of(id), Map.of());

    assertThat(clocks.timers(id)).doesNotContainKey(REVIEW).containsKey(LEVEL_1);
    assertThat(states(id)).containsExactly("review CANCELLED");
    assertKept(id);
    migrations.undone(migration);
    assertThat(migrations.waitsFor(id)).isEqualTo(before);
    assertKept(id);
  }

  @Test
  void aCaseWithoutATimeToResolveHasNoneUntilItGoesBack() {
    int from = versions.active();
    int to = versions.deployBeside(MigratingDiagrams.withoutLevel2());
    String id = migrations.reviewed();
    Instant due = cases.file(id).resolveDueAt;
    assertThat(due).isEqualTo(clocks.due(id, LEVEL_2));

    String migration = migrations.moved(from, to, List.of(id), Map.of());

    assertThat(clocks.timers(id)).doesNotContainKey(LEVEL_2).containsKey(LEVEL_1);
    assertThat(cases.file(id).resolveDueAt).isNull();
    migrations.undone(migration);
    assertThat(cases.file(id).resolveDueAt).isEqualTo(due);
    assertKept(id);
  }

  @Test
  void aTimeToResolveThatIsOverStaysWhatItWas() {
    int from = versions.active();
    int to = versions.deployBeside(MigratingDiagrams.withoutLevel2());
    String id = migrations.reviewed();
    Instant due = cases.file(id).resolveDueAt;
    cases.fire(id, LEVEL_2);

    migrations.moved(from, to, List.of(id), Map.of());

    assertThat(cases.file(id).resolveDueAt).isEqualTo(due);
  }

  @Test
  void aTimerThatHasComeIsNotSetAgain() {
    int from = versions.active();
    int sooner =
        versions.deployBeside(
            MigratingDiagrams.with(
                MigratingDiagrams.clock("'resolve', 80"),
                MigratingDiagrams.clock("'resolve', 70")));
    int without = versions.deployBeside(MigratingDiagrams.withoutLevel1());
    String one = migrations.reviewed();
    String other = migrations.reviewed();
    List.of(one, other).forEach(id -> cases.fire(id, LEVEL_1));

    migrations.moved(from, sooner, List.of(one), Map.of());
    migrations.undone(migrations.moved(from, without, List.of(other), Map.of()));

    for (String id : List.of(one, other)) {
      assertThat(clocks.timers(id)).doesNotContainKey(LEVEL_1).containsKey(LEVEL_2);
      assertThat(cases.jobs(id)).hasSize(clocks.timers(id).size());
      assertThat(migrations.told(id, "deadline.warned")).hasSize(1);
      assertKept(id);
    }
  }

  /** Moves a case to where the preview says that it comes, whenever that is. */
  private String movedAsPreviewed(int from, int to, String id, String change) {
    JsonPath preview = preview(from, to, id, REVIEW, change);
    return later(
        Duration.ofSeconds(90),
        () -> {
          String migration = migrations.moved(from, to, List.of(id), Map.of());
          for (String timer : clocks.timers(id).keySet()) {
            if (!change.equals("NEW") || !timer.equals(REVIEW)) {
              assertThat(clocks.due(id, timer))
                  .as(timer)
                  .isCloseTo(previewed(preview, "after", timer), within(1, ChronoUnit.SECONDS));
            }
          }
          assertKept(id);
          return migration;
        });
  }

  private JsonPath preview(int from, int to, String id, String timer, String change) {
    JsonPath prepared = migrations.prepare(from, to, List.of(id), Map.of());
    assertThat(change(prepared, timer)).isEqualTo(change);
    return migrations.get(prepared.getString("id") + "/cases/" + id);
  }

  /** Engine, tables, and what staff are shown say the same. */
  private void assertKept(String id) {
    migrations.assertConsistent(id);
    clocks.assertExplained(id);
  }

  /** What became of the deadlines of the review's timer, oldest first. */
  private List<String> states(String id) {
    return clocks.deadlines(id).stream()
        .filter(deadline -> deadline.get("element").equals(REVIEW))
        .map(deadline -> deadline.get("deadline") + " " + deadline.get("state"))
        .toList();
  }

  private <T> T later(Duration by, java.util.function.Supplier<T> then) {
    clock.shift(by);
    try {
      return then.get();
    } finally {
      clock.shift(by.negated());
    }
  }
}
