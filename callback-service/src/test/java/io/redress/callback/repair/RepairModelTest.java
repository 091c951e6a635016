package io.redress.callback.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.redress.callback.repair.DamageLog.Complaint;
import io.redress.kit.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Random sequences of everything that can happen to a repair plan, beside a set of open steps. */
class RepairModelTest {

  private static final Instant NOW = Instant.parse("2026-11-27T02:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

  private static RepairPlan plan() {
    RepairPlan plan = new RepairPlan(new Complaint("c", "t", "p", "north"), Phase.STABLE, 2, NOW);
    plan.want(
        List.of(step(StepKind.APOLOGY), step(StepKind.EXPLANATION), step(StepKind.FOLLOW_UP)),
        TODAY);
    return plan;
  }

  private static RepairTable.Step step(StepKind kind) {
    return new RepairTable.Step(kind, "agent", 3);
  }

  /** An act: 1 to 5 close that step, 6 adds a measure, 7 gives up, 8 measures. */
  @Provide
  Arbitrary<List<Integer>> acts() {
    return Arbitraries.integers().between(1, 8).list().ofMaxSize(20);
  }

  @Property(tries = 1000)
  void aPlanIsDoneWithItsLastStepAndNothingHappensToItAfterwards(
      @ForAll("acts") List<Integer> acts) {
    RepairPlan plan = plan();
    Set<Integer> open = new HashSet<>(Set.of(1, 2, 3));
    PlanState state = PlanState.OPEN;
    boolean measured = false;
    for (int act : acts) {
      if (act <= 5) {
        boolean may = state == PlanState.OPEN && open.contains(act);
        if (may) {
          plan.openStep(act).closed(StepState.DONE, null, "agent.lin", NOW);
          open.remove(act);
          if (plan.finished()) {
            plan.done(NOW, Duration.ofDays(90));
          }
          state = open.isEmpty() ? PlanState.DONE : state;
        } else {
          assertThrows(ProblemException.class, () -> plan.openStep(act));
        }
      } else if (act == 6 && state == PlanState.OPEN) {
        plan.want(List.of(step(StepKind.MEASURE)), TODAY);
        if (plan.steps.size() == 4 && plan.steps.get(3).state == StepState.OPEN) {
          open.add(4);
        }
      } else if (act == 7) {
        if (state == PlanState.OPEN) {
          plan.abandoned("Moved away", NOW);
          state = PlanState.ABANDONED;
        } else {
          assertThrows(ProblemException.class, () -> plan.abandoned("Moved away", NOW));
        }
      } else if (act == 8) {
        if (state == PlanState.DONE && !measured) {
          plan.measured(RepairOutcome.SILENT);
          measured = true;
        } else {
          assertThrows(RuntimeException.class, () -> plan.measured(RepairOutcome.SILENT));
        }
      }
      assertEquals(state, plan.state);
      assertEquals(open.isEmpty(), plan.finished());
      assertEquals(state == PlanState.DONE && !measured, plan.watchedUntil != null);
      assertEquals(plan.steps.stream().map(s -> s.kind).distinct().count(), plan.steps.size());
    }
  }
}
