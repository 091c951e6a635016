package io.redress.analytics.rebuild;

import io.redress.analytics.problem.AnalyticsProblem;
import io.redress.kit.id.Ids;
import io.redress.kit.idempotency.Idempotency;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.hibernate.exception.ConstraintViolationException;

/** Asks for a rebuild; at most one runs at a time. */
@ApplicationScoped
public class RequestRebuild {
  @Inject Rebuilds rebuilds;
  @Inject Idempotency idempotency;
  @Inject Clock clock;

  /**
   * @param key may be null; the same key again gives the same rebuild
   * @return the id of the rebuild
   * @throws ProblemException when one is running
   */
  @Transactional
  public String request(String key, RebuildRequest request, String user) {
    return idempotency
        .once(key, "request-rebuild", request, () -> add(request.reason(), user))
        .resourceId();
  }

  private String add(String reason, String user) {
    rebuilds
        .running()
        .ifPresent(
            running -> {
              throw ProblemException.of(
                      AnalyticsProblem.REBUILD_RUNNING,
                      "Rebuild " + running.id() + " has not ended.")
                  .with("rebuild", "/api/v1/rebuilds/" + running.id());
            });
    var rebuild =
        Rebuild.requested(Ids.next(), reason, user, clock.instant().truncatedTo(ChronoUnit.MICROS));
    try {
      rebuilds.add(rebuild);
    } catch (ConstraintViolationException e) {
      throw ProblemException.of(
          AnalyticsProblem.REBUILD_RUNNING, "Another rebuild was asked for at the same moment.");
    }
    return rebuild.id();
  }
}
