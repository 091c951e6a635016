package io.redress.intake.tracking;

import io.redress.intake.problem.IntakeProblem;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

/**
 * Counts wrong codes by ticket number (or by client), on all servers together, and in the same way
 * for numbers that do not exist: what it refuses tells nothing.
 */
@ApplicationScoped
class FailedTries {
  private final Session entities;
  private final TrackingSettings settings;
  private final Clock clock;

  @Inject
  FailedTries(Session entities, TrackingSettings settings, Clock clock) {
    this.entities = entities;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Lets a try pass.
   *
   * @param most wrong ones that are still let pass within the window
   * @throws ProblemException too-many-tries, with the seconds to wait
   */
  void admit(String tried, int most) {
    Instant now = clock.instant();
    List<Instant> blockedSince =
        entities
            .createNativeQuery(
                "select since from tracking_failure where ticket_number = :ticket and failures >="
                    + " :tries and since > :start",
                Instant.class)
            .setParameter("ticket", tried)
            .setParameter("tries", most)
            .setParameter("start", now.minus(settings.window()))
            .getResultList();
    if (!blockedSince.isEmpty()) {
      Duration left = Duration.between(now, blockedSince.get(0).plus(settings.window()));
      throw ProblemException.of(
              IntakeProblem.TOO_MANY_TRIES, "Further tries are refused for a while.")
          .with("retryAfter", Math.max(1, left.toSeconds()));
    }
  }

  /** Counts a wrong one, and clears away what no longer counts. */
  void count(String tried) {
    Instant now = clock.instant();
    Instant start = now.minus(settings.window());
    entities
        .createNativeMutationQuery(
            "delete from tracking_failure where since <= :start order by since limit 10")
        .setParameter("start", start)
        .executeUpdate();
    entities
        .createNativeMutationQuery(
            "insert into tracking_failure (ticket_number, failures, since) values (:ticket, 1,"
                + " :now) on duplicate key update failures = if(since <= :start, 1, failures + 1),"
                + " since = if(since <= :start, :now, since)")
        .setParameter("ticket", tried)
        .setParameter("now", now)
        .setParameter("start", start)
        .executeUpdate();
  }
}
