package io.redress.kit.outbox;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.producer.Producer;
import org.eclipse.microprofile.config.Config;

/**
 * Brings committed events of the {@link Outbox} to the broker: woken after each commit, and by a
 * poll when a wake-up was lost or another replica's event is waiting.
 *
 * <p>One thread with one database connection of its own serves each key range. It owns the range by
 * an advisory lock of that connection, so of all replicas one publishes a range, and whoever loses
 * the connection loses range and work together.
 *
 * <p><b>Why at least once.</b> A row is marked only after the broker acknowledged it, by its own
 * number. Killed before the mark, the row is sent again by the next owner, with the same event
 * identifier.
 *
 * <p><b>Why first seen in order.</b> An owner sends a key's rows in the order of their numbers, one
 * at a time ({@link KeyOrderedSender}), always starting at the first that is not marked. A former
 * owner whose connection broke may still have records under way beside the new owner's. Each of the
 * two streams is in order and without gaps, and so whichever stream brings an event first has
 * brought all earlier ones of that key before: only repetitions are out of order, and consumers
 * drop those.
 *
 * <p><b>Why nothing waits for another's fault.</b> An event that the broker refuses for what it is
 * (larger than it takes) holds its own key only ({@link HeldKeys}), however many rows that key has:
 * the others are read behind them. It is tried again until it is taken, or taken out by hand.
 *
 * <p>The broker or the database may be away at start and at any time: commits go on (as far as the
 * database does), the relay tries again with a growing pause, and catches up by itself.
 */
@Singleton
public class OutboxRelay {
  private final OutboxConfig config;
  private final AgroalDataSource dataSource;
  private final Config settings;
  private final Clock clock;
  private final Counter published;
  private final List<KeyRangeLoop> loops = new CopyOnWriteArrayList<>();
  private Producer<String, byte[]> producer;

  @Inject
  OutboxRelay(
      OutboxConfig config,
      AgroalDataSource dataSource,
      Config settings,
      Clock clock,
      MeterRegistry metrics) {
    this.config = config;
    this.dataSource = dataSource;
    this.settings = settings;
    this.clock = clock;
    this.published =
        Counter.builder("redress.outbox.published")
            .description("Events that reached the broker")
            .register(metrics);
    Gauge.builder("redress.outbox.held", this, OutboxRelay::held)
        .description("Keys that wait because the broker refuses the first of their events")
        .register(metrics);
  }

  /** Says that there may be something to publish. Cheap; returns at once. */
  public void wake() {
    loops.forEach(KeyRangeLoop::wake);
  }

  /** Why the last attempt to publish failed, by the exception's type; empty while all is well. */
  public Optional<String> trouble() {
    return loops.stream().map(KeyRangeLoop::trouble).flatMap(Optional::stream).findFirst();
  }

  /** How many keys wait because the broker refuses the first of their events. */
  public int held() {
    return loops.stream().mapToInt(KeyRangeLoop::held).sum();
  }

  synchronized void start(@Observes StartupEvent event) {
    if (config.enabled()) {
      start();
    }
  }

  synchronized void stop(@Observes ShutdownEvent event) {
    stop();
  }

  synchronized void start() {
    int ranges = config.publishers();
    if (ranges < 1 || ranges > Outbox.BUCKETS) {
      throw new IllegalStateException("redress.outbox.publishers must be 1 to " + Outbox.BUCKETS);
    }
    if (!loops.isEmpty()) {
      return;
    }
    producer = RelayProducer.create(settings, config.source());
    RelayConnections connections = new RelayConnections(dataSource);
    for (int range = 0; range < ranges; range++) {
      OutboxTable table = new OutboxTable(range, ranges);
      HeldKeys held = new HeldKeys(config.backOff());
      OutboxPublisher publisher =
          new OutboxPublisher(table, new KeyOrderedSender(producer), clock, held);
      KeyRangeLoop loop =
          new KeyRangeLoop(range, connections, table, publisher, config, published::increment);
      loops.add(loop);
      loop.start();
    }
  }

  synchronized void stop() {
    loops.forEach(KeyRangeLoop::stop);
    loops.clear();
    if (producer != null) {
      producer.close(RelayProducer.CLOSE_PATIENCE);
      producer = null;
    }
  }
}
