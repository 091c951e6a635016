package io.redress.intake.complaint;

import io.redress.intake.personaldata.Tombstone;
import io.redress.intake.ticket.TrackingCode;
import io.redress.kit.id.Ids;
import io.redress.kit.paging.Cursor;
import io.redress.kit.paging.Page;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

  /** The id behind this canonical ticket number. */
  Optional<String> idOf(String ticketNumber) {
    return entities
        .createQuery("select id from Complaint where ticketNumber = :number", String.class)
        .setParameter("number", ticketNumber)
        .getResultStream()
        .findFirst();
  }

  /** The complaint with this canonical ticket number, unlocked. */
  public Optional<Complaint> ofTicket(String ticketNumber) {
    return entities
        .createQuery("from Complaint where ticketNumber = :number", Complaint.class)
        .setParameter("number", ticketNumber)
        .getResultStream()
        .findFirst();
  }

  /** One page of what a customer reported, newest first. */
  Page<Complaint> ofCustomer(String customer, String cursor, int limit) {
    String where = "from Complaint where customer = :customer";
    String order = " order by registeredAt desc, id desc";
    TypedQuery<Complaint> query;
    if (cursor == null) {
      query = entities.createQuery(where + order, Complaint.class);
    } else {
      List<String> keys = Cursor.decode(cursor, 2);
      query =
          entities
              .createQuery(
                  where + " and (registeredAt < :at or registeredAt = :at and id < :id)" + order,
                  Complaint.class)
              .setParameter("at", Cursor.instant(keys.get(0)))
              .setParameter("id", keys.get(1));
    }
    List<Complaint> rows =
        query.setParameter("customer", customer).setMaxResults(limit + 1).getResultList();
    return Page.of(rows, limit, last -> new Object[] {last.registeredAt, last.id});
  }

  /** What a customer has open, newest first. */
  List<Complaint> openOf(String customer, int most) {
    return entities
        .createQuery(
            "from Complaint where customer = :customer and standing.closedAt is null order by registeredAt"
                + " desc, id desc",
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
   * The repeats of those that have a few, newest first, by the first report; one statement. Those
   * that have many are left out.
   */
  Map<String, List<String>> repeatsOf(Collection<Complaint> some) {
    List<String> firsts =
        some.stream()
            .filter(
                it ->
                    it.insistence.repeats > 0
                        && it.insistence.repeats <= ComplaintSummary.MOST_REPEATS)
            .map(Complaint::id)
            .toList();
    if (firsts.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery(
            "select issueId, id from Complaint where issueId in (:firsts) and id <> issueId order"
                + " by registeredAt desc, id desc",
            Object[].class)
        .setParameter("firsts", firsts)
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                row -> (String) row[0],
                Collectors.mapping(row -> (String) row[1], Collectors.toList())));
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
    return findCustomerOf(id).orElseThrow(Complaints::notFound);
  }

  /** The same; empty where there is no such complaint. */
  Optional<String> findCustomerOf(String id) {
    return Ids.isValid(id)
        ? entities
            .createQuery("select customer from Complaint where id = :id", String.class)
            .setParameter("id", id)
            .getResultStream()
            .findFirst()
        : Optional.empty();
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

  /** Whether the customer of a complaint that is locked was erased. */
  public boolean isErased(String lockedId) {
    return Tombstone.is(entities.find(Complaint.class, lockedId).customer);
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
    Standing standing = first.standing;
    entities
        .createNativeMutationQuery(
            "update complaint set lane = :lane, urges = :urges, status = :status, disposition ="
                + " :disposition, closed_at = :closedAt, withdrawn_at = :withdrawnAt,"
                + " withdrawal_reason = :reason, responsible_person = :person,"
                + " responsible_department = :department, updated_at = :updatedAt, version = version + 1"
                + " where issue_id = :issueId and id <> :issueId")
        .setParameter("lane", first.lane.name())
        .setParameter("urges", first.insistence.urges)
        .setParameter("status", standing.status)
        .setParameter("disposition", standing.disposition)
        .setParameter("closedAt", standing.closedAt)
        .setParameter("withdrawnAt", standing.withdrawnAt)
        .setParameter(
            "reason", standing.withdrawalReason == null ? null : standing.withdrawalReason.name())
        .setParameter("person", first.responsiblePerson)
        .setParameter("department", first.responsibleDepartment)
        .setParameter("updatedAt", first.updatedAt)
        .setParameter("issueId", first.id)
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
