package io.redress.callback.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Sends nothing more to the customer of a complaint, and forgets where to. */
@ApplicationScoped
public class ForgetAddresses {

  private final EntityManager entities;
  private final Clock clock;

  ForgetAddresses(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /** Forgets, in the current transaction. Done again it changes nothing. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void forget(String complaintId) {
    entities
        .createQuery(
            "update Message set address = null, nextAttemptAt = null, settledAt = :now, state ="
                + " io.redress.callback.channel.MessageState.CANCELLED, version = version + 1 where"
                + " complaintId = :complaint and state ="
                + " io.redress.callback.channel.MessageState.WAITING")
        .setParameter("now", clock.instant())
        .setParameter("complaint", complaintId)
        .executeUpdate();
  }
}
