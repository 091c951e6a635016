package io.redress.kit.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.redress.kit.failure.Failure;
import io.redress.kit.failure.Redacted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Takes in events, each with its effect exactly once.
 *
 * <p><b>Promises.</b> {@link #receive} returns when the event's effect is committed together with
 * its row in the table {@code inbox}, or was committed earlier (a repetition), or the event is of
 * no use to this service, or it is set aside. So the record may be acknowledged after the return
 * and never before; a process killed in between gets the event again, without a second effect.
 *
 * <p><b>Failures.</b> While the database is away, on lock conflicts and on whatever the handler
 * marks as {@link io.redress.kit.failure.TransientFailure}, the event is tried until it works and
 * those behind it wait: their order matters more. Any other failure is tried {@code
 * redress.inbox.attempts} times, then the event is set aside ({@link SetAside}) and those behind it
 * go on. A malformed event, one that breaks its contract and one of an unknown type are set aside
 * at once.
 *
 * <p>Nothing of an event but its identifiers is logged.
 */
@ApplicationScoped
public class Inbox {
  private static final Logger LOG = Logger.getLogger(Inbox.class);

  private final EventHandlers handlers;
  private final InboxTable table;
  private final SetAside setAside;
  private final InboxConfig config;
  private final MeterRegistry metrics;
  private final CountDownLatch stopping = new CountDownLatch(1);

  @Inject
  Inbox(
      EventHandlers handlers,
      InboxTable table,
      SetAside setAside,
      InboxConfig config,
      MeterRegistry metrics) {
    this.handlers = handlers;
    this.table = table;
    this.setAside = setAside;
    this.config = config;
    this.metrics = metrics;
  }

  /**
   * Handles one record; blocks for as long as it takes.
   *
   * @throws InterruptedReceiptException when the service stops first; the record must then not be
   *     acknowledged
   */
  public void receive(ConsumerRecord<String, byte[]> record) {
    String type = CloudEvents.header(record, "ce_type");
    if (type != null && handlers.isIgnored(type)) {
      count("ignored");
      return;
    }
    IncomingEvent event;
    try {
      event = CloudEvents.read(record);
    } catch (PoisonException malformed) {
      setAside(record, Reason.MALFORMED, malformed.getMessage());
      return;
    }
    Optional<EventHandler> handler = handlers.of(event.type());
    if (handler.isEmpty()) {
      setAside(record, Reason.UNKNOWN_TYPE, "No handler knows this type");
      return;
    }
    try {
      boolean first = untilItWorks(() -> handle(event, handler.get()), config.attempts());
      count(first ? "handled" : "repeated");
    } catch (GivenUp givenUp) {
      Throwable cause = givenUp.getCause();
      boolean poison = cause instanceof PoisonException;
      LOG.errorf(
          Redacted.of(cause), "Event %s of type %s cannot be handled", event.id(), event.type());
      setAside(record, poison ? Reason.POISON : Reason.FAILED, Detail.of(cause));
    }
  }

  /** Handles an event in one transaction with its inbox row; false for a repetition. */
  boolean handle(IncomingEvent event, EventHandler handler) {
    return QuarkusTransaction.requiringNew().call(() -> handleInTransaction(event, handler));
  }

  boolean handleInTransaction(IncomingEvent event, EventHandler handler) throws SQLException {
    if (!table.isNew(event)) {
      return false;
    }
    handler.handle(event);
    return true;
  }

  void stop(@Observes ShutdownEvent event) {
    stopping.countDown();
  }

  private void setAside(ConsumerRecord<String, byte[]> record, Reason reason, String detail) {
    boolean first;
    try {
      first = untilItWorks(() -> setAside.keep(record, reason, detail), Integer.MAX_VALUE);
    } catch (GivenUp notStored) {
      throw new IllegalStateException("Event could not be set aside", notStored.getCause());
    }
    if (first) {
      count("set-aside");
      LOG.errorf(
          "Event set aside: %s, %s[%d]@%d, type %s",
          reason,
          record.topic(),
          record.partition(),
          record.offset(),
          CloudEvents.header(record, "ce_type"));
    }
  }

  private <T> T untilItWorks(Callable<T> work, int attempts) throws GivenUp {
    long pause = config.firstPause().toMillis();
    for (int lasting = 0; ; ) {
      try {
        return work.call();
      } catch (Throwable failed) {
        // An error, too: what leaves here ends the channel, and everything behind waits for ever.
        Failure failure = Failure.of(failed);
        Throwable cause = Detail.cause(failed);
        if (cause instanceof PoisonException || !failure.isTransient() && ++lasting >= attempts) {
          throw new GivenUp(cause);
        }
        LOG.warnf("An event is tried again after %d ms: %s", pause, cause.getClass().getName());
      }
      await(pause);
      pause = Math.min(pause * 2, config.backOff().toMillis());
    }
  }

  private void await(long millis) {
    try {
      if (stopping.await(millis, TimeUnit.MILLISECONDS)) {
        throw new InterruptedReceiptException();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptedReceiptException();
    }
  }

  private void count(String outcome) {
    metrics.counter("redress.inbox.events", "outcome", outcome).increment();
  }

  private static final class GivenUp extends Exception {
    private static final long serialVersionUID = 1L;

    GivenUp(Throwable cause) {
      super(null, cause, false, false);
    }
  }
}
