package io.redress.workflow.process;

import io.redress.workflow.deadline.DeadlineBook.TimerClock;
import io.redress.workflow.deadline.MigrateDeadlines;
import io.redress.workflow.migration.PlannedMoves.Change;
import io.redress.workflow.migration.PlannedMoves.TimerMove;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/** What becomes of the timers of a diagram in another version. */
final class TimerDifference {
  private TimerDifference() {}

  /** Those of both versions, in the order of their files. */
  static List<TimerMove> of(
      ProcessDefinitionEntity source,
      ProcessDefinitionEntity target,
      Map<String, String> elements) {
    List<TimerMove> moves = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (ActivityImpl from : DiagramParts.all(source)) {
      WrittenTimer was = DiagramParts.timer(from).orElse(null);
      if (was != null) {
        String there = elements.get(from.getId());
        ActivityImpl to = there == null ? null : target.findActivity(there);
        if (to == null) {
          moves.add(new TimerMove(from.getId(), null, Change.REMOVED, was.text(), null));
        } else {
          taken.add(to.getId());
          String is = DiagramParts.timer(to).map(WrittenTimer::text).orElse(null);
          moves.add(
              new TimerMove(
                  from.getId(),
                  to.getId(),
                  Change.valueOf(change(from, to).name()),
                  was.text(),
                  is));
        }
      }
    }
    for (ActivityImpl to : DiagramParts.all(target)) {
      if (!taken.contains(to.getId())) {
        DiagramParts.timer(to)
            .ifPresent(
                is -> moves.add(new TimerMove(null, to.getId(), Change.NEW, null, is.text())));
      }
    }
    return moves;
  }

  /** What becomes of a timer where another one takes its place. */
  static MigrateDeadlines.Change change(ActivityImpl from, ActivityImpl to) {
    WrittenTimer was = DiagramParts.timer(from).orElse(null);
    WrittenTimer is = DiagramParts.timer(to).orElse(null);
    if (was == null || is == null) {
      return MigrateDeadlines.Change.NEW;
    }
    if (was.equals(is)) {
      return MigrateDeadlines.Change.KEEP;
    }
    return was.duration().isPresent() && is.duration().isPresent()
        ? MigrateDeadlines.Change.SHIFT
        : MigrateDeadlines.Change.RECOMPUTE;
  }

  /** By how much longer it waits. */
  static Duration shift(ActivityImpl from, ActivityImpl to) {
    Duration was = DiagramParts.timer(from).flatMap(WrittenTimer::duration).orElse(Duration.ZERO);
    Duration is = DiagramParts.timer(to).flatMap(WrittenTimer::duration).orElse(Duration.ZERO);
    return is.minus(was);
  }

  /** How long it waits where it was no plain duration and is one now; empty for anything else. */
  static Optional<Duration> length(ActivityImpl from, ActivityImpl to) {
    return change(from, to) == MigrateDeadlines.Change.RECOMPUTE
        ? DiagramParts.timer(to).flatMap(WrittenTimer::duration)
        : Optional.empty();
  }

  /** Whether the engine has to count it: what is no clock and no plain duration. */
  static boolean isLeftToEngine(ActivityImpl from, ActivityImpl to) {
    TimerClock clock = (TimerClock) to.getProperty(TimerListener.CLOCK);
    boolean named = clock != null && !clock.name().equals(to.getId());
    return change(from, to) == MigrateDeadlines.Change.RECOMPUTE
        && !named
        && length(from, to).isEmpty();
  }
}
