package io.redress.intake.promise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** What customers were promised. A repeat has none of its own: ask for the first of its issue. */
@ApplicationScoped
public class Promises {
  private final Session entities;

  @Inject
  Promises(Session entities) {
    this.entities = entities;
  }

  /** The promises of an issue, the latest due first. */
  public List<Promise> of(String complaintId, int most) {
    return entities
        .createQuery(
            "from Promise where complaintId = :complaintId order by dueAt desc, id desc",
            Promise.class)
        .setParameter("complaintId", complaintId)
        .setMaxResults(most)
        .getResultList();
  }

  /** The promise of an issue that is due next; those past their time are broken. */
  public Optional<Promise> next(String complaintId, Instant now) {
    return entities
        .createQuery(
            "from Promise where complaintId = :complaintId and dueAt >= :now and state = :open"
                + " order by dueAt, id",
            Promise.class)
        .setParameter("complaintId", complaintId)
        .setParameter("now", now)
        .setParameter("open", PromiseState.OPEN)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /**
   * What was promised on some issues: first what is still open, the first due first, then what
   * ended, the latest due first. What is open may be past due, see {@link Promise#state(Instant)}.
   */
  public List<Promise> ofIssues(Collection<String> complaintIds, int most) {
    if (complaintIds.isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery(
            "from Promise where complaintId in (:complaintIds) order by case when state = :open"
                + " then 0 else 1 end, case when state = :open then dueAt end, dueAt desc, id",
            Promise.class)
        .setParameter("complaintIds", complaintIds)
        .setParameter("open", PromiseState.OPEN)
        .setMaxResults(most)
        .getResultList();
  }

  /** The promise with this id, or a new one that is not kept yet. */
  Promise obtain(String id, String complaintId, PromiseKind kind, int round) {
    Promise known = entities.find(Promise.class, id);
    return known == null ? new Promise(id, complaintId, kind, round) : known;
  }

  void keep(Promise promise) {
    if (!entities.contains(promise)) {
      entities.persist(promise);
    }
  }

  /** A round of a complaint's case, kept from now on. */
  PromiseRound round(String complaintId, int number) {
    PromiseRound known = entities.find(PromiseRound.class, PromiseRound.idOf(complaintId, number));
    if (known != null) {
      return known;
    }
    PromiseRound round = new PromiseRound(complaintId, number);
    entities.persist(round);
    return round;
  }

  /** Looks again at what became of the promises up to a round. */
  void settle(String complaintId, int lastRound) {
    List<PromiseRound> rounds = rounds(complaintId);
    entities
        .createQuery(
            "from Promise where complaintId = :complaintId and round <= :round", Promise.class)
        .setParameter("complaintId", complaintId)
        .setParameter("round", lastRound)
        .getResultList()
        .forEach(promise -> promise.settle(RoundFacts.of(rounds, promise.round)));
  }

  /** What is known of the rounds of a complaint's case, in their order. */
  List<PromiseRound> rounds(String complaintId) {
    return entities
        .createQuery(
            "from PromiseRound where complaintId = :complaintId order by round", PromiseRound.class)
        .setParameter("complaintId", complaintId)
        .getResultList();
  }
}
