package io.redress.callback.plan;

import io.redress.callback.order.ComplaintEvents;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All callbacks. */
@ApplicationScoped
public class Callbacks {

  private final EntityManager entities;
  private final ComplaintEvents events;

  Callbacks(EntityManager entities, ComplaintEvents events) {
    this.entities = entities;
    this.events = events;
  }

  /**
   * The callback, locked against everyone else until the transaction ends, after its complaint.
   *
   * @throws ProblemException not-found
   */
  public Callback lock(String id) {
    return lock(id, complaintOf(id));
  }

  /** The same where the complaint is known: one statement less. */
  public Callback lock(String id, String complaintId) {
    events.lock(complaintId);
    return entities.find(Callback.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Not the callback itself: what is read before the lock may be outdated after it. */
  private String complaintOf(String id) {
    return entities
        .createQuery("select c.complaintId from Callback c where c.id = :id", String.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .orElseThrow(
            () -> ProblemException.of(CommonProblem.NOT_FOUND, "There is no such callback."));
  }

  /** Whether this person worked on the case. */
  public boolean handledBy(Callback callback, String user) {
    return !entities
        .createQuery(
            "select 1 from Callback c join c.handlers h where c.id = :id and h = :user",
            Integer.class)
        .setParameter("id", callback.id)
        .setParameter("user", user)
        .getResultList()
        .isEmpty();
  }

  /** Whether there is such a callback, of this branch. */
  public boolean isOfBranch(String id, String branch) {
    Callback found = entities.find(Callback.class, id);
    return found != null && branch.equals(found.branch);
  }

  boolean exists(String complaintId, int round) {
    return !entities
        .createQuery(
            "select 1 from Callback c where c.complaintId = :complaint and c.round = :round",
            Integer.class)
        .setParameter("complaint", complaintId)
        .setParameter("round", round)
        .getResultList()
        .isEmpty();
  }

  void add(Callback callback) {
    entities.persist(callback);
  }

  /**
   * Open callbacks of a complaint up to a round, locked after it. The index is named: through one
   * over what changes, such as the time of the next change, the entry would be locked before its
   * row, and whoever changes the row locks them the other way round.
   */
  @SuppressWarnings("unchecked")
  List<Callback> lockOpen(String complaintId, int rounds) {
    events.lock(complaintId);
    return entities
        .createNativeQuery(
            "select * from callback force index (callback_once) where complaint_id = :complaint"
                + " and round <= :rounds and next_change_at is not null order by round for update",
            Callback.class)
        .setParameter("complaint", complaintId)
        .setParameter("rounds", rounds)
        .getResultList();
  }

  /**
   * Callbacks whose time has come, the most urgent first: those that somebody has are left out, and
   * those of cases that this person worked on.
   */
  @SuppressWarnings("unchecked")
  List<String> due(String user, Instant now, int limit) {
    return entities
        .createNativeQuery(
            """
            select c.id from callback c
            where c.state = 'PLANNED' and c.not_before <= :now
              and (c.claimed_until is null or c.claimed_until <= :now)
              and not exists (select 1 from callback_handler h
                              where h.callback_id = c.id and h.user_name = :user)
            order by c.due_at, c.id limit :limit
            """,
            String.class)
        .setParameter("now", now)
        .setParameter("user", user)
        .setParameter("limit", limit)
        .getResultList();
  }

  /** The callback, locked, if it is still to be made and nobody has it or is taking it now. */
  @SuppressWarnings("unchecked")
  Optional<Callback> lockIfFree(String id, Instant now) {
    List<Callback> free =
        entities
            .createNativeQuery(
                """
                select * from callback where id = :id and state = 'PLANNED'
                  and not_before <= :now and (claimed_until is null or claimed_until <= :now)
                for update skip locked
                """,
                Callback.class)
            .setParameter("id", id)
            .setParameter("now", now)
            .getResultList();
    return free.stream().findFirst();
  }

  /**
   * Callbacks whose state time has changed, the longest waiting first, locked with their
   * complaints. Those that another replica works on are left out, and those of complaints that
   * somebody does.
   */
  @SuppressWarnings("unchecked")
  List<Callback> lockElapsed(Instant now, int limit) {
    List<Callback> due =
        entities
            .createNativeQuery(
                "select * from callback where next_change_at <= :now order by next_change_at"
                    + " limit :limit for update skip locked",
                Callback.class)
            .setParameter("now", now)
            .setParameter("limit", limit)
            .getResultList();
    return events.free(due, Callback::complaintId);
  }
}
