package io.redress.callback.repair;

import io.redress.kit.id.Ids;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What happened to each complaint, as far as it damages the relationship. Folded from events whose
 * order is not known: an escalation may be told before the registration.
 */
@ApplicationScoped
class DamageLog {

  /** Whose complaint it is. */
  record Complaint(String complaintId, String ticketNumber, String customer, String branch) {}

  /** A pain point as it was captured. */
  record Captured(String complaintId, String point, String source, String by, Instant at) {}

  private static final String MERGE =
      """
      insert into damage_fact (complaint_id, customer, ticket_number, branch, happened_at, repeats,
        escalation_level, gap, dissatisfied, satisfied)
      values (:complaint, :customer, :ticket, :branch, :at, :repeats, :level, :gap, :dissatisfied,
        :satisfied)
      on duplicate key update
        customer = coalesce(values(customer), customer),
        ticket_number = coalesce(values(ticket_number), ticket_number),
        branch = coalesce(values(branch), branch),
        happened_at = greatest(happened_at, values(happened_at)),
        repeats = repeats + values(repeats),
        escalation_level = greatest(escalation_level, values(escalation_level)),
        gap = greatest(gap, values(gap)),
        dissatisfied = values(dissatisfied) or (dissatisfied and not values(satisfied)),
        satisfied = values(satisfied) or (satisfied and not values(dissatisfied))
      """;

  private final EntityManager entities;

  DamageLog(EntityManager entities) {
    this.entities = entities;
  }

  /** What an event adds to a complaint. */
  record Addition(
      Complaint complaint,
      int repeats,
      int escalationLevel,
      int gap,
      boolean dissatisfied,
      boolean satisfied,
      Instant at) {}

  void add(Addition added) {
    entities
        .createNativeQuery(MERGE)
        .setParameter("complaint", added.complaint().complaintId())
        .setParameter("customer", added.complaint().customer())
        .setParameter("ticket", added.complaint().ticketNumber())
        .setParameter("branch", added.complaint().branch())
        .setParameter("at", added.at())
        .setParameter("repeats", added.repeats())
        .setParameter("level", added.escalationLevel())
        .setParameter("gap", added.gap())
        .setParameter("dissatisfied", added.dissatisfied())
        .setParameter("satisfied", added.satisfied())
        .executeUpdate();
  }

  /** Keeps a pain point; the same of the same complaint again changes nothing. */
  void capture(String customer, Captured captured) {
    entities
        .createNativeQuery(
            """
            insert into pain_point (id, customer, complaint_id, point, source, recorded_by, recorded_at)
            values (:id, :customer, :complaint, :point, :source, :by, :at)
            on duplicate key update recorded_at = greatest(recorded_at, values(recorded_at))
            """)
        .setParameter("id", Ids.next())
        .setParameter("customer", customer)
        .setParameter("complaint", captured.complaintId())
        .setParameter("point", captured.point())
        .setParameter("source", captured.source())
        .setParameter("by", captured.by())
        .setParameter("at", captured.at())
        .executeUpdate();
  }

  /** Whose complaint it is; empty while its registration is not known here. */
  Optional<Complaint> complaint(String complaintId) {
    return rows(
            entities
                .createNativeQuery(
                    "select complaint_id, ticket_number, customer, branch from damage_fact"
                        + " where complaint_id = :complaint and customer is not null",
                    Tuple.class)
                .setParameter("complaint", complaintId))
        .stream()
        .map(DamageLog::complaint)
        .findFirst();
  }

  /**
   * The same, if this branch may see it.
   *
   * @param branch null for any
   * @throws ProblemException not-found
   */
  Complaint require(String complaintId, String branch) {
    return complaint(complaintId)
        .filter(found -> branch == null || branch.equals(found.branch()))
        .orElseThrow(
            () -> ProblemException.of(CommonProblem.NOT_FOUND, "There is no such complaint."));
  }

  /** The latest complaint of a customer; empty where there is none. */
  Optional<Complaint> latest(String customer) {
    return rows(
            entities
                .createNativeQuery(
                    "select complaint_id, ticket_number, customer, branch from damage_fact"
                        + " where customer = :customer order by happened_at desc limit 1",
                    Tuple.class)
                .setParameter("customer", customer))
        .stream()
        .map(DamageLog::complaint)
        .findFirst();
  }

  /** What counts of a customer since then. */
  DamageFacts facts(String customer, Instant since) {
    Tuple sums =
        rows(entities
                .createNativeQuery(
                    """
                        select coalesce(sum(repeats), 0) as repeats,
                          coalesce(max(escalation_level), 0) as level,
                          coalesce(max(gap), 0) as gap,
                          coalesce(sum(case when dissatisfied then 1 else 0 end), 0) as bad,
                          coalesce(sum(case when satisfied then 1 else 0 end), 0) as good,
                          count(*) as complaints,
                          (select count(distinct point) from pain_point p
                           where p.customer = :customer and p.recorded_at >= :since) as points
                        from damage_fact where customer = :customer and happened_at >= :since
                        """,
                    Tuple.class)
                .setParameter("customer", customer)
                .setParameter("since", since))
            .get(0);
    return new DamageFacts(
        number(sums, "points"),
        number(sums, "gap"),
        number(sums, "repeats"),
        number(sums, "level"),
        number(sums, "complaints"),
        number(sums, "good"),
        number(sums, "bad"));
  }

  /** The pain points of a customer, the latest first, at most 100. */
  List<Captured> painPoints(String customer) {
    return rows(
            entities
                .createNativeQuery(
                    "select complaint_id, point, source, recorded_by, recorded_at from pain_point"
                        + " where customer = :customer order by recorded_at desc, id limit 100",
                    Tuple.class)
                .setParameter("customer", customer))
        .stream()
        .map(
            row ->
                new Captured(
                    row.get("complaint_id", String.class),
                    row.get("point", String.class),
                    row.get("source", String.class),
                    row.get("recorded_by", String.class),
                    instant(row.get("recorded_at"))))
        .toList();
  }

  @SuppressWarnings("unchecked")
  private static List<Tuple> rows(Query query) {
    return query.getResultList();
  }

  private static Complaint complaint(Tuple row) {
    return new Complaint(
        row.get("complaint_id", String.class),
        row.get("ticket_number", String.class),
        row.get("customer", String.class),
        row.get("branch", String.class));
  }

  private static Instant instant(Object value) {
    if (value instanceof Instant instant) {
      return instant;
    }
    return value instanceof java.time.LocalDateTime time
        ? time.toInstant(java.time.ZoneOffset.UTC)
        : ((java.sql.Timestamp) value).toInstant();
  }

  private static int number(Tuple row, String column) {
    return row.get(column, Number.class).intValue();
  }
}
