package io.redress.callback.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;

/** All messages to customers. */
@ApplicationScoped
public class Messages {

  private final EntityManager entities;

  Messages(EntityManager entities) {
    this.entities = entities;
  }

  /** The messages about one thing, the first one first; at most 20. */
  public List<Message> about(String referenceId) {
    return entities
        .createQuery("from Message m where m.referenceId = :reference order by m.id", Message.class)
        .setParameter("reference", referenceId)
        .setMaxResults(20)
        .getResultList();
  }

  void add(Message message) {
    entities.persist(message);
  }

  Message lock(String id) {
    return entities.find(Message.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Messages whose time has come, the longest waiting first, locked; those of others left out. */
  @SuppressWarnings("unchecked")
  List<Message> lockDue(Instant now, int limit) {
    return entities
        .createNativeQuery(
            "select * from outgoing_message where next_attempt_at <= :now order by next_attempt_at"
                + " limit :limit for update skip locked",
            Message.class)
        .setParameter("now", now)
        .setParameter("limit", limit)
        .getResultList();
  }
}
