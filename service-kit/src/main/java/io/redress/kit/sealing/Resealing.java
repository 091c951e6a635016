package io.redress.kit.sealing;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.redress.kit.failure.Failure;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Checks the keys at the start, and keeps stored values sealed with the one that writes: after an
 * upgrade those that are plain, after a rotation those of the key before. In the background, in
 * small steps with pauses, on whichever replica is free. The gauge {@code
 * redress.sealing.tables.left} tells when an older key can be taken out: at 0. A service without
 * sealed columns needs no key and does nothing here.
 */
@Singleton
public class Resealing {
  private static final Logger LOG = Logger.getLogger(Resealing.class);

  private final SealedTables tables;
  private final Instance<Sealing> sealing;
  private final Instance<SealedByHand> byHand;
  private final SealingProgress progress;
  private final MeterRegistry metrics;
  private final SealingConfig config;
  private final AgroalDataSource dataSource;
  private final Clock clock;
  private final AtomicInteger left = new AtomicInteger();
  private volatile boolean stopping;

  @Inject
  Resealing(
      SealedTables tables,
      Instance<Sealing> sealing,
      @Any Instance<SealedByHand> byHand,
      SealingProgress progress,
      MeterRegistry metrics,
      SealingConfig config,
      AgroalDataSource dataSource,
      Clock clock) {
    this.tables = tables;
    this.sealing = sealing;
    this.byHand = byHand;
    this.progress = progress;
    this.metrics = metrics;
    this.config = config;
    this.dataSource = dataSource;
    this.clock = clock;
  }

  /** A service whose keys do not fit what it stores does not start. */
  void check(@Observes StartupEvent start) throws SQLException {
    if (!tables.all().isEmpty()) {
      new SealingKeys(
              dataSource,
              sealing.get(),
              tables.all(),
              () -> byHand.stream().allMatch(values -> values.left() == 0),
              clock)
          .check();
      left.set(tables.all().size());
      metrics.gauge("redress.sealing.tables.left", left);
    }
  }

  @Scheduled(
      every = "${redress.sealing.look:10s}",
      delayed = "${redress.sealing.look:10s}",
      identity = "resealing",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    try {
      for (SealedTable table : tables.all()) {
        run(table);
      }
      for (SealedByHand values : byHand) {
        run(values);
      }
      if (!tables.all().isEmpty()) {
        left.set(progress.left(tables.all().size(), sealing.get().writingKey()));
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException failed) {
      if (!Failure.of(failed).isTransient()) {
        throw failed;
      }
      LOG.debugf("Sealing goes on in a moment: %s", failed.getClass().getName());
    }
  }

  private void run(SealedTable table) throws InterruptedException {
    Resealer resealer =
        new Resealer(dataSource, sealing.get(), config.batch(), config.settle(), clock);
    while (!stopping && resealer.step(table)) {
      Thread.sleep(config.pause().toMillis());
    }
  }

  private void run(SealedByHand values) throws InterruptedException {
    while (!stopping && values.sealAnew()) {
      Thread.sleep(config.pause().toMillis());
    }
  }

  void stop(@Observes ShutdownEvent end) {
    stopping = true;
  }
}
