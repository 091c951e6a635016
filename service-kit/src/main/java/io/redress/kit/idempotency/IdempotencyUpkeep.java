package io.redress.kit.idempotency;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Forgets idempotency keys after {@code redress.idempotency.keep} (default 7 days): longer than any
 * client repeats a request.
 */
@Singleton
public class IdempotencyUpkeep {
  private static final Logger LOG = Logger.getLogger(IdempotencyUpkeep.class);
  private static final int STEPS = 100;
  private static final int STEP = 1_000;

  private final IdempotencyTable table;
  private final Clock clock;
  private final Duration keep;

  @Inject
  IdempotencyUpkeep(
      AgroalDataSource dataSource,
      Clock clock,
      @ConfigProperty(name = "redress.idempotency.keep", defaultValue = "P7D") Duration keep) {
    this.table = new IdempotencyTable(dataSource, clock);
    this.clock = clock;
    this.keep = keep;
  }

  @Scheduled(
      every = "1h",
      delayed = "2m",
      identity = "idempotency-purge",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void purgeHourly() {
    try {
      purge();
    } catch (SQLException away) {
      LOG.warnf("Idempotency keys were not purged, next try in an hour: %s", away.getMessage());
    }
  }

  int purge() throws SQLException {
    int deleted = 0;
    for (int step = 0; step < STEPS; step++) {
      int rows = table.purge(clock.instant().minus(keep));
      deleted += rows;
      if (rows < STEP) {
        break;
      }
    }
    return deleted;
  }
}
