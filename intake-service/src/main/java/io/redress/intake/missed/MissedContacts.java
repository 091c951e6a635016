package io.redress.intake.missed;

import io.redress.kit.id.Ids;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** All promises to call back, and the calls that they were made for. */
@ApplicationScoped
class MissedContacts {
  private final Session entities;

  @Inject
  MissedContacts(Session entities) {
    this.entities = entities;
  }

  /** Notes a call for a promise; false when it was noted before, or is being noted right now. */
  boolean isNew(MissedCall call, String contactId, Instant now) {
    return entities
            .createNativeMutationQuery(
                "insert ignore into missed_call (source, call_id, contact_id, reason, at, queue,"
                    + " waited_seconds, skill, recorded_at) values (:source, :call, :contact,"
                    + " :reason, :at, :queue, :waited, :skill, :now)")
            .setParameter("source", call.source())
            .setParameter("call", call.callId())
            .setParameter("contact", contactId)
            .setParameter("reason", call.reason().name())
            .setParameter("at", call.at())
            .setParameter("queue", call.queue())
            .setParameter("waited", call.waitedSeconds())
            .setParameter("skill", call.skill())
            .setParameter("now", now)
            .executeUpdate()
        == 1;
  }

  /** The promise that a noted call belongs to. */
  MissedContact of(String source, String callId) {
    return entities
        .createNativeQuery(
            "select contact_id from missed_call where source = :source and call_id = :call",
            String.class)
        .setParameter("source", source)
        .setParameter("call", callId)
        .getResultStream()
        .findFirst()
        .map(this::get)
        .orElseThrow();
  }

  /**
   * The open promise of a customer, locked until the transaction ends; made when there is none.
   *
   * @param id of the promise, if it is made
   */
  MissedContact lockOpen(String id, String customer, String branch, MissedCall call) {
    entities
        .createNativeMutationQuery(
            "insert into missed_contact (id, customer, open_for, open, branch, reason, contacts,"
                + " first_at, last_at, promised_by, due_at, status, attempts, version) values (:id,"
                + " :customer, :customer, true, :branch, :reason, 0, :at, :at, :at, :at,"
                + " 'WAITING', 0, 0) on duplicate key update version = version")
        .setParameter("id", id)
        .setParameter("customer", customer)
        .setParameter("branch", branch)
        .setParameter("reason", call.reason().name())
        .setParameter("at", call.at())
        .executeUpdate();
    return locked("open_for", customer).orElseThrow();
  }

  /** Notes that a call belongs to a promise that was there. */
  void belongs(MissedCall call, String contactId) {
    entities
        .createNativeMutationQuery(
            "update missed_call set contact_id = :contact where source = :source and call_id ="
                + " :call")
        .setParameter("contact", contactId)
        .setParameter("source", call.source())
        .setParameter("call", call.callId())
        .executeUpdate();
  }

  /**
   * The promise, as it is now and unlocked.
   *
   * @throws ProblemException not-found
   */
  MissedContact get(String id) {
    return Optional.ofNullable(Ids.isValid(id) ? entities.find(MissedContact.class, id) : null)
        .orElseThrow(MissedContacts::notFound);
  }

  /**
   * The promise, locked until the transaction ends.
   *
   * @throws ProblemException not-found
   */
  MissedContact lock(String id) {
    return (Ids.isValid(id) ? locked("id", id) : Optional.<MissedContact>empty())
        .orElseThrow(MissedContacts::notFound);
  }

  /** Writes what is pending, so that the version is the one that clients will see. */
  MissedContact written(MissedContact contact) {
    entities.flush();
    return contact;
  }

  /** Open promises that nobody tried to keep in time, and that are not noted as broken. */
  @Transactional
  List<String> broken(Instant now, int most) {
    return ids(
        "select id from missed_contact where open = true and due_at < :time and attempts = 0 and"
            + " breached_at is null order by due_at",
        now,
        most);
  }

  /** Callbacks that somebody claimed before then and said nothing more of. */
  @Transactional
  List<String> abandoned(Instant before, int most) {
    return ids(
        "select id from missed_contact where open = true and status = 'CLAIMED' and claimed_at <"
            + " :time",
        before,
        most);
  }

  /** Ended promises of before then whose number is still there lose it; how many. */
  @Transactional
  int forgetNumbers(Instant before, int most) {
    return entities
        .createNativeMutationQuery(
            "update missed_contact set number = null where open = false and closed_at < :before and"
                + " number is not null limit "
                + most)
        .setParameter("before", before)
        .executeUpdate();
  }

  private List<String> ids(String select, Instant time, int most) {
    return entities
        .createNativeQuery(select, String.class)
        .setParameter("time", time)
        .setMaxResults(most)
        .getResultList();
  }

  private Optional<MissedContact> locked(String column, String value) {
    return entities
        .createNativeQuery(
            "select * from missed_contact where " + column + " = :value for update",
            MissedContact.class)
        .setParameter("value", value)
        .getResultStream()
        .findFirst();
  }

  private static ProblemException notFound() {
    return ProblemException.of(
        CommonProblem.NOT_FOUND, "There is no missed contact of yours with this id.");
  }
}
