package io.redress.intake.promise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.Session;

/** What is needed from customers. To be changed while the complaint's row is locked. */
@ApplicationScoped
public class Asks {
  private final Session entities;

  @Inject
  Asks(Session entities) {
    this.entities = entities;
  }

  /** What the customer of an issue is asked for and has not answered. */
  public Optional<Ask> open(String complaintId, Instant now) {
    return entities
        .createQuery(
            "from Ask where complaintId = :complaintId and endedAt is null and (dueAt is null or"
                + " dueAt >= :now)",
            Ask.class)
        .setParameter("complaintId", complaintId)
        .setParameter("now", now)
        .getResultStream()
        .findFirst();
  }

  /** What the customer of an issue was asked for last, answered or not. */
  public Optional<Ask> last(String complaintId) {
    return Optional.ofNullable(entities.find(Ask.class, complaintId));
  }

  /** Whatever was asked until then is no longer needed: the customer answered. */
  public void end(String complaintId, Instant at) {
    Ask ask = entities.find(Ask.class, complaintId);
    if (ask != null && ask.endedAt == null && !ask.askedAt.isAfter(at)) {
      ask.endedAt = at;
    }
  }

  void ask(String complaintId, String question, Instant dueAt, Instant at) {
    Ask ask = entities.find(Ask.class, complaintId);
    if (ask == null) {
      ask = new Ask(complaintId, question, dueAt, at);
      entities.persist(ask);
    } else if (at.isAfter(ask.askedAt)) {
      ask.ask(question, dueAt, at);
    }
    Wait wait = entities.find(Wait.class, complaintId);
    if (wait != null) {
      ask.awaitedBy(wait);
    }
  }

  /** The workflow waits for the answer, or until another time than it told before. */
  void awaited(String complaintId, Instant startedAt, Instant dueAt, Instant at) {
    Wait wait = entities.find(Wait.class, complaintId);
    if (wait == null) {
      wait = new Wait(complaintId, startedAt, dueAt, at);
      entities.persist(wait);
    } else {
      wait.told(startedAt, dueAt, at);
    }
    Ask ask = entities.find(Ask.class, complaintId);
    if (ask != null) {
      ask.awaitedBy(wait);
    }
  }
}
