package io.redress.intake.personaldata;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.redress.kit.failure.Failure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** Forgets who saw what after {@code redress.personal-data.keep-accesses}, in steps. */
@ApplicationScoped
class AccessUpkeep {
  private static final Logger LOG = Logger.getLogger(AccessUpkeep.class);
  private static final int STEP = 1_000;
  private static final int STEPS = 100;

  private final Session entities;
  private final PersonalDataSettings settings;
  private final Clock clock;

  @Inject
  AccessUpkeep(Session entities, PersonalDataSettings settings, Clock clock) {
    this.entities = entities;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(
      every = "1h",
      delayed = "3m",
      identity = "access-purge",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void purgeHourly() {
    try {
      purge();
    } catch (RuntimeException failed) {
      if (!Failure.of(failed).isTransient()) {
        throw failed;
      }
      LOG.warnf("Accesses were not purged, next try in an hour: %s", failed.getClass().getName());
    }
  }

  /** Deletes what was kept long enough. */
  void purge() {
    int steps = 0;
    while (steps < STEPS && QuarkusTransaction.requiringNew().call(this::step) == STEP) {
      steps++;
    }
  }

  private int step() {
    return entities
        .createNativeMutationQuery(
            "delete from personal_data_access where at < :before order by at limit " + STEP)
        .setParameter("before", clock.instant().minus(settings.keepAccesses()))
        .executeUpdate();
  }
}
