package io.redress.workflow.responsibility;

import io.quarkus.scheduler.Scheduled;
import io.redress.workflow.casefile.DueCases;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * Lets offers lapse that nobody answered in time, each once: every replica looks, and acts with the
 * case locked on what still waits then.
 */
@ApplicationScoped
class HandOverWatch {
  private final HandOvers handOvers;
  private final EndHandOver end;
  private final DueCases due;
  private final Clock clock;

  HandOverWatch(HandOvers handOvers, EndHandOver end, DueCases due, Clock clock) {
    this.handOvers = handOvers;
    this.end = end;
    this.due = due;
    this.clock = clock;
  }

  @Scheduled(
      every = "${redress.hand-over.look-every:5s}",
      delayed = "${redress.hand-over.look-every:5s}",
      identity = "hand-overs",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    due.each(
        "The lapse of offer",
        (after, most) -> handOvers.lapsed(clock.instant(), after, most),
        offer -> offer.id,
        offer -> offer.complaintId,
        (file, offer) -> end.lapsed(file));
  }
}
