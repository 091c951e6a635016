package io.redress.workflow.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.kit.time.Zone;
import io.redress.workflow.calendar.Part;
import io.redress.workflow.deadline.Deadline;
import io.redress.workflow.deadline.Explanation;
import io.redress.workflow.deadline.Explanation.Stretch;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One deadline of a case, explained.
 *
 * @param calendar code of the calendar it is counted on; absent for a timer that counts on none
 * @param zone in which the times are shown: the calendar's, or else the operator's
 * @param promised whether a raised lane's promise bounds it: it is never due later than that
 * @param shortest whether a minute is counted, the least there is, because that part of the clock
 *     would be less
 * @param clockSeconds what has to be counted until it is due
 * @param countedSeconds what has been counted by now, or was when it ended
 * @param intervals from its begin to its due time, or to where it ended before; without a gap
 */
@Schema(name = "DeadlineView")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeadlineView(
    String deadline,
    String element,
    int percent,
    int round,
    String department,
    OffsetDateTime startedAt,
    OffsetDateTime dueAt,
    Deadline.State state,
    OffsetDateTime endedAt,
    String calendar,
    Integer calendarVersion,
    String zone,
    boolean promised,
    boolean shortest,
    long clockSeconds,
    long countedSeconds,
    List<IntervalView> intervals) {

  /** What the clock did. */
  public enum What {
    COUNTED,
    PAUSED,
    SKIPPED,
    /** Several intervals that are not shown one by one. */
    SUMMARY
  }

  /**
   * What the clock did for a while, and why.
   *
   * @param why absent for a summary
   * @param name of the day, where the calendar names it
   * @param intervals how many there are in it; more than one for a summary only
   */
  @Schema(name = "DeadlineInterval")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record IntervalView(
      OffsetDateTime from,
      OffsetDateTime to,
      What what,
      Part.Why why,
      String name,
      int intervals,
      long countedSeconds,
      long pausedSeconds,
      long skippedSeconds) {}

  static DeadlineView of(Deadline deadline, Explanation explanation, Zone operator) {
    ZoneId zone = Optional.ofNullable(explanation.zone()).orElse(operator.id());
    return new DeadlineView(
        deadline.name,
        deadline.element,
        deadline.percent,
        deadline.round,
        deadline.department,
        operator.at(deadline.startedAt),
        operator.at(deadline.dueAt),
        deadline.state,
        operator.at(deadline.endedAt),
        explanation.calendar(),
        explanation.version(),
        zone.getId(),
        explanation.promised(),
        explanation.shortest(),
        explanation.clockSeconds(),
        explanation.countedSeconds(),
        explanation.stretches().stream().map(stretch -> interval(stretch, zone)).toList());
  }

  private static IntervalView interval(Stretch stretch, ZoneId zone) {
    return new IntervalView(
        stretch.from().atZone(zone).toOffsetDateTime(),
        stretch.to().atZone(zone).toOffsetDateTime(),
        what(stretch),
        stretch.why(),
        stretch.name(),
        stretch.intervals(),
        stretch.counted(),
        stretch.paused(),
        stretch.skipped());
  }

  private static What what(Stretch stretch) {
    if (stretch.why() == null) {
      return What.SUMMARY;
    }
    if (stretch.why() == Part.Why.PAUSED) {
      return What.PAUSED;
    }
    return stretch.why().counted() ? What.COUNTED : What.SKIPPED;
  }
}
