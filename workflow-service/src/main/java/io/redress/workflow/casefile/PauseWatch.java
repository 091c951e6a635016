package io.redress.workflow.casefile;

import io.quarkus.scheduler.Scheduled;
import io.redress.workflow.deadline.CasePauses;
import io.redress.workflow.deadline.ClockStops;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * Tells of pauses that ran out. Nothing depends on it but those who listen: clocks run again at the
 * pause's end whether it is told or not. Every replica looks; the case's lock lets one tell.
 */
@ApplicationScoped
class PauseWatch {
  private final CasePauses pauses;
  private final ClockStops stops;
  private final DueCases due;
  private final Clock clock;

  PauseWatch(CasePauses pauses, ClockStops stops, DueCases due, Clock clock) {
    this.pauses = pauses;
    this.stops = stops;
    this.due = due;
    this.clock = clock;
  }

  @Scheduled(
      every = "${redress.pauses.look-every:5s}",
      delayed = "${redress.pauses.look-every:5s}",
      identity = "pauses-that-ran-out",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    due.each(
        "The end of pause",
        (after, most) -> pauses.ranOut(clock.instant(), after, most),
        pause -> pause.id,
        pause -> pause.complaintId,
        (file, pause) -> stops.ranOut(file, pause.id));
  }
}
