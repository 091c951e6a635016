package io.redress.callback.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * Rounds closed without a callback ever having been asked for. Kept because a request that was set
 * aside may be replayed after the closing: a customer whose case is over is not called.
 */
@ApplicationScoped
class Closures {

  private final EntityManager entities;

  Closures(EntityManager entities) {
    this.entities = entities;
  }

  /** Whether the case was closed in this round or a later one. */
  boolean covers(String complaintId, int round) {
    return !entities
        .createNativeQuery(
            "select 1 from case_closure where complaint_id = :complaint and rounds >= :round")
        .setParameter("complaint", complaintId)
        .setParameter("round", round)
        .getResultList()
        .isEmpty();
  }

  void keep(CaseClosed closed) {
    entities
        .createNativeQuery(
            """
            insert into case_closure (complaint_id, rounds, closed_at)
            values (:complaint, :rounds, :at)
            on duplicate key update rounds = greatest(rounds, values(rounds))
            """)
        .setParameter("complaint", closed.complaintId())
        .setParameter("rounds", closed.rounds())
        .setParameter("at", closed.closedAt())
        .executeUpdate();
  }
}
