package io.redress.kit.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.kit.failure.Failure;
import io.redress.kit.failure.Redacted;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Handles an event after all that was set aside, once its cause is removed. The event's effect, its
 * inbox row and the mark on the kept event commit together; an event that was handled meanwhile is
 * only marked. Later events of the same aggregate may have been handled before it: handlers that
 * mind the order compare times or versions.
 */
@Singleton
class ReplaySetAside {
  private static final Logger LOG = Logger.getLogger(ReplaySetAside.class);

  private final SetAside setAside;
  private final EventHandlers handlers;
  private final Inbox inbox;

  @Inject
  ReplaySetAside(SetAside setAside, EventHandlers handlers, Inbox inbox) {
    this.setAside = setAside;
    this.handlers = handlers;
    this.inbox = inbox;
  }

  /**
   * Replays the event.
   *
   * @throws ProblemException not-found without such an event, event-erased for one whose content
   *     was erased, event-still-fails when it fails again
   */
  void replay(String id) {
    try {
      QuarkusTransaction.requiringNew().run(() -> replayInTransaction(id));
    } catch (RuntimeException failed) {
      Throwable cause = Detail.cause(failed);
      if (cause instanceof ProblemException problem) {
        throw problem;
      }
      if (Failure.of(failed).isTransient()) {
        throw failed;
      }
      LOG.errorf(Redacted.of(cause), "Event set aside as %s fails again", id);
      throw ProblemException.of(CommonProblem.EVENT_STILL_FAILS, Detail.of(cause));
    }
  }

  private void replayInTransaction(String id) {
    try {
      ConsumerRecord<String, byte[]> record =
          setAside
              .lock(id)
              .orElseThrow(
                  () -> ProblemException.of(CommonProblem.NOT_FOUND, "No such event set aside."));
      IncomingEvent event = CloudEvents.read(record);
      EventHandler handler =
          handlers
              .of(event.type())
              .orElseThrow(() -> new PoisonException("No handler knows the type"));
      inbox.handleInTransaction(event, handler);
      setAside.markReplayed(id);
    } catch (SQLException | JsonProcessingException failed) {
      throw new ReplayFailedException(failed);
    }
  }

  private static final class ReplayFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ReplayFailedException(Exception cause) {
      super(cause);
    }
  }
}
