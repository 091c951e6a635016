package io.redress.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleConsumer;
import org.jboss.logging.Logger;

/** The thread of one key range: owns it while its connection lives, publishes, sleeps, retries. */
final class KeyRangeLoop {
  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
  private static final long SHORTEST_BACK_OFF_MS = 100;
  private static final long STOP_PATIENCE_MS = 20_000;

  private final int range;
  private final RelayConnections connections;
  private final OutboxTable table;
  private final OutboxPublisher publisher;
  private final OutboxConfig config;
  private final DoubleConsumer published;
  private final Semaphore wakeUp = new Semaphore(0);
  private final Thread thread;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private volatile Throwable trouble;
  private volatile Throwable refusal;
  private volatile int held;
  private long backOffMs = SHORTEST_BACK_OFF_MS;

  KeyRangeLoop(
      int range,
      RelayConnections connections,
      OutboxTable table,
      OutboxPublisher publisher,
      OutboxConfig config,
      DoubleConsumer published) {
    this.range = range;
    this.connections = connections;
    this.table = table;
    this.publisher = publisher;
    this.config = config;
    this.published = published;
    this.thread = new Thread(this::run, "outbox-relay-" + range);
    this.thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  void wake() {
    if (wakeUp.availablePermits() == 0) {
      wakeUp.release();
    }
  }

  /** Lets the batch under way end and be marked, then ends the thread. */
  void stop() {
    stopping.countDown();
    wake();
    try {
      thread.join(STOP_PATIENCE_MS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    thread.interrupt();
  }

  Optional<String> trouble() {
    return Optional.ofNullable(trouble)
        .or(() -> Optional.ofNullable(refusal))
        .map(exception -> exception.getClass().getSimpleName());
  }

  /** How many keys wait because the broker refuses the first of their events. */
  int held() {
    return held;
  }

  private void run() {
    try {
      while (!stopped()) {
        try (Connection connection = connections.open()) {
          serve(connection);
        } catch (SQLException lost) {
          failed(lost);
        } catch (RuntimeException | Error unexpected) {
          // Nobody starts this thread again.
          LOG.errorf(unexpected, "The outbox relay of range %d failed", range);
          failed(unexpected);
        }
        saw(0, null);
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve(Connection connection) throws SQLException, InterruptedException {
    while (!stopped() && !table.own(connection)) {
      recovered();
      pause(config.poll().toMillis());
    }
    LOG.debugf("Publishing the outbox, range %d", range);
    publisher.begin(connection);
    while (!stopped()) {
      OutboxPublisher.Batch batch = publisher.publish(connection);
      published.accept(batch.published());
      saw(publisher.held(), batch.stopped() ? refusal : batch.failure());
      if (batch.stopped()) {
        failed(batch.failure());
      } else {
        recovered();
        if (!batch.more()) {
          pause(config.poll().toMillis());
        }
      }
    }
  }

  private void saw(int keys, Throwable why) {
    held = keys;
    refusal = why;
  }

  private void failed(Throwable failure) throws InterruptedException {
    if (trouble == null) {
      LOG.warnf("Events wait in the outbox, trying again until it works: %s", failure.getMessage());
    }
    trouble = failure;
    // New commits do not shorten this pause: they would fail the same way.
    if (stopping.await(backOffMs, TimeUnit.MILLISECONDS)) {
      return;
    }
    backOffMs = Math.min(backOffMs * 2, config.backOff().toMillis());
  }

  private void recovered() {
    if (trouble != null) {
      LOG.info("The outbox is published again");
      trouble = null;
    }
    backOffMs = SHORTEST_BACK_OFF_MS;
  }

  private boolean stopped() {
    return stopping.getCount() == 0;
  }

  private void pause(long millis) throws InterruptedException {
    if (!stopped() && wakeUp.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
      wakeUp.drainPermits();
    }
  }
}
