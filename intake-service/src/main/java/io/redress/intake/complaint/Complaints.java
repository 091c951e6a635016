package io.redress.intake.complaint;

import io.redress.intake.frequency.HighFrequency;
import io.redress.intake.ticket.TrackingCode;
import io.redress.kit.id.Ids;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** All complaints. */
@ApplicationScoped
public class Complaints {
  private final Session entities;

  @Inject
  Complaints(Session entities) {
    this.entities = entities;
  }

  void add(Complaint complaint) {
    entities.persist(complaint);
  }

  /** The complaint with this id, as it is now and unlocked. */
  Optional<Complaint> find(String id) {
    return Ids.isValid(id)
        ? Optional.ofNullable(entities.find(Complaint.class, id))
        : Optional.empty();
  }

  /**
   * The complaint with this id, as it is now and unlocked.
   *
   * @throws ProblemException not-found
   */
  Complaint get(String id) {
    return find(id).orElseThrow(Complaints::notFound);
  }

  /** What opens the complaint with this canonical ticket number to its customer. */
  public Optional<TicketKey> keyOf(String ticketNumber) {
    return entities
        .createQuery(
            "select id, trackingCode from Complaint where ticketNumber = :number", Object[].class)
        .setParameter("number", ticketNumber)
        .getResultStream()
        .findFirst()
        .map(row -> new TicketKey((String) row[0], new TrackingCode((String) row[1])));
  }

  /** The complaint with this canonical ticket number, unlocked. */
  public Optional<Complaint> ofTicket(String ticketNumber) {
    return entities
        .createQuery("from Complaint where ticketNumber = :number", Complaint.class)
        .setParameter("number", ticketNumber)
        .getResultStream()
        .findFirst();
  }

  /** The latest complaints of a customer, newest first. */
  public List<Complaint> latest(String customer, int most) {
    return entities
        .createQuery(
            "from Complaint where customer = :customer order by registeredAt desc, id desc",
            Complaint.class)
        .setParameter("customer", customer)
        .setMaxResults(most)
        .getResultList();
  }

  /** A complaint by its numbers alone. */
  public record Ticket(String id, String number) {}

  /** All complaints of a customer, the oldest first. */
  public List<Ticket> ticketsOf(String customer) {
    return entities
        .createQuery(
            "select id, ticketNumber from Complaint where customer = :customer order by"
                + " registeredAt, id",
            Tuple.class)
        .setParameter("customer", customer)
        .getResultStream()
        .map(row -> new Ticket(row.get(0, String.class), row.get(1, String.class)))
        .toList();
  }

  /**
   * A complaint together with the first report of its issue, whose row is locked until the
   * transaction ends: whoever changes anything of an issue comes through here.
   *
   * @throws ProblemException not-found
   */
  Issue lock(String id) {
    String issueId = issueOf(id).orElseThrow(Complaints::notFound);
    while (true) {
      Complaint first = lockFirst(issueId).orElseThrow(Complaints::notFound);
      Complaint addressed = id.equals(first.id) ? first : get(id);
      if (addressed.issueId.equals(first.id)) {
        return new Issue(addressed, first);
      }
      // While we waited for the lock it was parted from the issue, or joined another one.
      issueId = addressed.issueId;
      entities.detach(first);
      entities.detach(addressed);
    }
  }

  /**
   * The pseudonym of a complaint's customer; reads nothing else, so that it can be locked before
   * the complaint is.
   *
   * @throws ProblemException not-found
   */
  String customerOf(String id) {
    if (!Ids.isValid(id)) {
      throw notFound();
    }
    return entities
        .createQuery("select customer from Complaint where id = :id", String.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .orElseThrow(Complaints::notFound);
  }

  /** Those of its customer that are linked to a complaint, its repeats included, oldest first. */
  List<Complaint> linkedTo(Complaint complaint, int most) {
    return entities
        .createQuery(
            "from Complaint where customer = :customer and relatedId = :id and id <> :id"
                + " order by registeredAt, id",
            Complaint.class)
        .setParameter("customer", complaint.customer)
        .setParameter("id", complaint.id)
        .setMaxResults(most)
        .getResultList();
  }

  /** The repeats of a locked first report. */
  List<Complaint> repeatsOf(String issueId) {
    return entities
        .createQuery("from Complaint where issueId = :issueId and id <> :issueId", Complaint.class)
        .setParameter("issueId", issueId)
        .getResultList();
  }

  /** Locks the first report of an issue; nothing of it may have been read in this transaction. */
  Optional<Complaint> lockFirst(String issueId) {
    List<Complaint> rows =
        entities
            .createNativeQuery("select * from complaint where id = :id for update", Complaint.class)
            .setParameter("id", issueId)
            .getResultList();
    return rows.stream().findFirst();
  }

  /**
   * Locks the first report of an issue until the transaction ends, for what others keep of it.
   *
   * @return false when there is none with this id
   */
  public boolean lockIssue(String issueId) {
    return lockFirst(issueId).isPresent();
  }

  /** The issue of a complaint; reads nothing else, so that its first report can be locked. */
  Optional<String> issueOf(String id) {
    if (!Ids.isValid(id)) {
      return Optional.empty();
    }
    return entities
        .createQuery("select issueId from Complaint where id = :id", String.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** Gives the repeats of a locked first report its state; one statement. */
  void mirror(Complaint first) {
    entities
        .createNativeMutationQuery(
            "update complaint set status = :status, disposition = :disposition, closed_at ="
                + " :closedAt, withdrawn_at = :withdrawnAt, withdrawal_reason = :reason, updated_at"
                + " = :updatedAt, version = version + 1 where issue_id = :issueId and id <>"
                + " :issueId")
        .setParameter("status", first.status)
        .setParameter("disposition", first.disposition)
        .setParameter("closedAt", first.closedAt)
        .setParameter("withdrawnAt", first.withdrawnAt)
        .setParameter(
            "reason", first.withdrawalReason == null ? null : first.withdrawalReason.name())
        .setParameter("updatedAt", first.updatedAt)
        .setParameter("issueId", first.id)
        .executeUpdate();
  }

  /** Corrects the counts of one complaint after an earlier report arrived late; one statement. */
  void recount(String id, HighFrequency counted) {
    entities
        .createNativeMutationQuery(
            "update complaint set high_frequency = :active, last_7_days = :short, last_30_days ="
                + " :long, version = version + 1 where id = :id and (high_frequency <> :active or"
                + " last_7_days <> :short or last_30_days <> :long)")
        .setParameter("active", counted.active())
        .setParameter("short", counted.last7Days())
        .setParameter("long", counted.last30Days())
        .setParameter("id", id)
        .executeUpdate();
  }

  /** Writes what is pending and forgets what was read, so that the next reads see the tables. */
  void settle() {
    entities.flush();
    entities.clear();
  }

  /** Writes what is pending, so that versions are those that clients will see. */
  Complaint refreshed(Complaint complaint) {
    entities.flush();
    entities.refresh(complaint);
    return complaint;
  }

  private static ProblemException notFound() {
    return ProblemException.of(CommonProblem.NOT_FOUND, "There is no complaint with this id.");
  }
}
