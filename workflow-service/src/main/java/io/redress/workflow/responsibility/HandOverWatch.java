package io.redress.workflow.responsibility;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.redress.workflow.casefile.CaseFiles;
import io.redress.workflow.casefile.CaseWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Lets offers lapse that nobody answered in time, each once: every replica looks, and acts with the
 * case locked on what still waits then.
 */
@ApplicationScoped
class HandOverWatch {
  private static final Logger LOG = Logger.getLogger(HandOverWatch.class);
  private static final int BATCH = 200;

  private final HandOvers handOvers;
  private final EndHandOver end;
  private final CaseFiles files;
  private final CaseWork work;
  private final Clock clock;

  HandOverWatch(HandOvers handOvers, EndHandOver end, CaseFiles files, CaseWork work, Clock clock) {
    this.handOvers = handOvers;
    this.end = end;
    this.files = files;
    this.work = work;
    this.clock = clock;
  }

  @Scheduled(
      every = "${redress.hand-over.look-every:5s}",
      delayed = "${redress.hand-over.look-every:5s}",
      identity = "hand-overs",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    String after = "";
    List<HandOver> batch;
    do {
      String last = after;
      batch =
          QuarkusTransaction.requiringNew()
              .call(() -> handOvers.lapsed(clock.instant(), last, BATCH));
      for (HandOver offer : batch) {
        lapse(offer);
        after = offer.id;
      }
    } while (batch.size() == BATCH);
  }

  private void lapse(HandOver offer) {
    try {
      work.change(
          () -> {
            end.lapsed(files.locked(offer.complaintId));
            return null;
          });
    } catch (RuntimeException failed) {
      LOG.warnf(failed, "The offer of complaint %s lapses later", offer.complaintId);
    }
  }
}
