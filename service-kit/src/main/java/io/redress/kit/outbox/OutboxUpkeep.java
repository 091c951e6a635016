package io.redress.kit.outbox;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Keeps the outbox small and its backlog visible. Deletes events published longer than {@code
 * redress.outbox.keep} ago, never an unpublished one, in steps of 1,000 rows with a bounded number
 * of steps per run. The gauges {@code redress.outbox.pending} and {@code redress.outbox.lag} are
 * refreshed every 15 seconds.
 */
@Startup
@Singleton
public class OutboxUpkeep {
  private static final Logger LOG = Logger.getLogger(OutboxUpkeep.class);
  private static final int STEP = 1_000;
  private static final int STEPS = 100;
  private static final String PURGE =
      "DELETE FROM outbox WHERE published_at < ? ORDER BY published_at LIMIT " + STEP;
  private static final String BACKLOG =
      "SELECT COUNT(*), MIN(`timestamp`) FROM outbox " + OutboxTable.UNPUBLISHED;

  private final AgroalDataSource dataSource;
  private final Clock clock;
  private final OutboxConfig config;
  private final AtomicLong pending = new AtomicLong();
  private final AtomicLong lagMillis = new AtomicLong();

  @Inject
  OutboxUpkeep(
      AgroalDataSource dataSource, Clock clock, OutboxConfig config, MeterRegistry metrics) {
    this.dataSource = dataSource;
    this.clock = clock;
    this.config = config;
    Gauge.builder("redress.outbox.pending", pending, AtomicLong::doubleValue)
        .description("Committed events that the broker has not acknowledged")
        .register(metrics);
    Gauge.builder("redress.outbox.lag", lagMillis, millis -> millis.doubleValue() / 1_000)
        .description("Age of the oldest pending event")
        .baseUnit("seconds")
        .register(metrics);
  }

  /** Deletes what was kept long enough; returns how many rows. */
  @Scheduled(
      every = "1h",
      delayed = "1m",
      identity = "outbox-purge",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void purgeHourly() {
    try {
      purge();
    } catch (SQLException away) {
      LOG.warnf("The outbox was not purged, next try in an hour: %s", away.getMessage());
    }
  }

  int purge() throws SQLException {
    LocalDateTime before =
        LocalDateTime.ofInstant(clock.instant().minus(config.keep()), ZoneOffset.UTC);
    int deleted = 0;
    try (Connection connection = dataSource.getConnection();
        PreparedStatement delete = connection.prepareStatement(PURGE)) {
      delete.setObject(1, before);
      for (int step = 0; step < STEPS; step++) {
        int rows = delete.executeUpdate();
        deleted += rows;
        if (rows < STEP) {
          break;
        }
      }
    }
    return deleted;
  }

  @Scheduled(
      every = "15s",
      delayed = "5s",
      identity = "outbox-backlog",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void measureRegularly() {
    try {
      measure();
    } catch (SQLException away) {
      LOG.debugf("The backlog of the outbox is not known: %s", away.getMessage());
    }
  }

  void measure() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(BACKLOG);
        ResultSet row = select.executeQuery()) {
      row.next();
      pending.set(row.getLong(1));
      LocalDateTime oldest = row.getObject(2, LocalDateTime.class);
      Instant now = clock.instant();
      lagMillis.set(
          oldest == null ? 0 : Duration.between(oldest.toInstant(ZoneOffset.UTC), now).toMillis());
    }
  }
}
