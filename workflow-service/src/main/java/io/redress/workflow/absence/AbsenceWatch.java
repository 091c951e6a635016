package io.redress.workflow.absence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.redress.workflow.workitem.RedirectWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * When an absence begins, gives what the person holds to whoever stands in. Every replica looks; an
 * item that another has given away is not given again. What fails is tried at the next look.
 */
@ApplicationScoped
class AbsenceWatch {
  private static final Logger LOG = Logger.getLogger(AbsenceWatch.class);
  private static final int BATCH = 100;

  private final Absences absences;
  private final RedirectWork redirect;
  private final Clock clock;

  AbsenceWatch(Absences absences, RedirectWork redirect, Clock clock) {
    this.absences = absences;
    this.redirect = redirect;
    this.clock = clock;
  }

  @Scheduled(
      every = "${redress.absences.look-every:5s}",
      delayed = "${redress.absences.look-every:5s}",
      identity = "absences",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    Instant now = clock.instant();
    List<Absence> begun =
        QuarkusTransaction.requiringNew().call(() -> absences.toRedirect(now, BATCH));
    for (Absence absence : begun) {
      if (!absence.untilAt.isAfter(now) || redirect.allOf(absence.person)) {
        QuarkusTransaction.requiringNew()
            .run(() -> absences.update("redirectAt = null where id = ?1", absence.id));
        LOG.infof("What waited for absence %s has gone to others", absence.id);
      }
    }
  }
}
