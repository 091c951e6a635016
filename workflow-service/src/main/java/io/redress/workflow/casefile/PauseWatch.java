package io.redress.workflow.casefile;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.redress.workflow.deadline.CasePause;
import io.redress.workflow.deadline.CasePauses;
import io.redress.workflow.deadline.ClockStops;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Tells of pauses that ran out. Nothing depends on it but those who listen: clocks run again at the
 * pause's end whether it is told or not. Every replica looks; the case's lock lets one tell.
 */
@ApplicationScoped
class PauseWatch {
  private static final Logger LOG = Logger.getLogger(PauseWatch.class);
  private static final int BATCH = 200;

  private final CasePauses pauses;
  private final ClockStops stops;
  private final CaseFiles files;
  private final CaseWork work;
  private final Clock clock;

  PauseWatch(CasePauses pauses, ClockStops stops, CaseFiles files, CaseWork work, Clock clock) {
    this.pauses = pauses;
    this.stops = stops;
    this.files = files;
    this.work = work;
    this.clock = clock;
  }

  @Scheduled(
      every = "${redress.pauses.look-every:5s}",
      delayed = "${redress.pauses.look-every:5s}",
      identity = "pauses-that-ran-out",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    String after = "";
    List<CasePause> batch;
    do {
      String last = after;
      batch =
          QuarkusTransaction.requiringNew().call(() -> pauses.ranOut(clock.instant(), last, BATCH));
      for (CasePause pause : batch) {
        tell(pause);
        after = pause.id;
      }
    } while (batch.size() == BATCH);
  }

  private void tell(CasePause pause) {
    try {
      work.change(
          () -> {
            stops.ranOut(files.locked(pause.complaintId), pause.id);
            return null;
          });
    } catch (RuntimeException failed) {
      LOG.warnf(failed, "The end of pause %s is told later", pause.id);
    }
  }
}
