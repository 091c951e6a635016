package io.redress.workflow.migration;

import io.redress.workflow.diagram.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What becomes of running cases, element by element. Bounded by the size of a diagram.
 *
 * @param steps at which a case can wait
 * @param timers of both versions
 * @param findings why cases cannot be moved so; none when they can
 */
@Schema(name = "MigrationPlan")
public record PlannedMoves(List<StepMove> steps, List<TimerMove> timers, List<Violation> findings) {
  /**
   * A step at which cases wait.
   *
   * @param to where they go; absent where there is no way
   * @param cases that wait there now
   * @param changes what the step says otherwise: name, stage, department, role, notBy, form, due
   */
  @Schema(name = "MigrationStep")
  public record StepMove(
      String element, String to, String kind, String name, long cases, List<String> changes) {}

  /** What becomes of a timer. */
  @Schema(name = "MigrationTimerChange")
  public enum Change {
    /** It comes when it would have come. */
    KEEP,
    /** It waits for longer or shorter by the difference of the two durations. */
    SHIFT,
    /** When it comes is counted anew: from when its clock, or its wait for a duration, began. */
    RECOMPUTE,
    /** It begins to wait where a case is in its scope, unless it has come there before. */
    NEW,
    /** It comes no more. */
    REMOVED
  }

  /**
   * A timer.
   *
   * @param element of the earlier version; absent for a new one
   * @param to element of the later version; absent for one that is removed
   * @param was what the earlier version says of its time
   * @param is what the later version says
   */
  @Schema(name = "MigrationTimer")
  public record TimerMove(String element, String to, Change change, String was, String is) {}

  /** Rule of the finding that cases wait where there is no way on. */
  static final String NO_WAY = "no-way";

  /** The same with how many cases wait where, and a finding for each step that has no way. */
  PlannedMoves with(Map<String, Long> cases) {
    List<StepMove> counted = new ArrayList<>();
    List<Violation> all = new ArrayList<>(findings);
    for (StepMove step : steps) {
      long here = cases.getOrDefault(step.element(), 0L);
      counted.add(
          new StepMove(step.element(), step.to(), step.kind(), step.name(), here, step.changes()));
      if (here > 0 && step.to() == null) {
        all.add(noWay(step.element(), here));
      }
    }
    return new PlannedMoves(counted, timers, all);
  }

  private static Violation noWay(String element, long cases) {
    return new Violation(
        element,
        NO_WAY,
        "Cases wait here (" + cases + "), and the later version has no such step.",
        "Name the step that takes its place in moves, or leave those cases behind.");
  }
}
