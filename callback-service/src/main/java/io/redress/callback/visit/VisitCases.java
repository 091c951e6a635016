package io.redress.callback.visit;

import io.redress.callback.order.ComplaintEvents;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The cases of each day, folded from events of two topics whose order is not known: each event
 * brings its part, whatever came before.
 */
@ApplicationScoped
public class VisitCases {

  private static final String COLUMNS =
      """
      select c.complaint_id, c.ticket_number, c.branch, c.category, c.tier, c.repeated,
             c.escalation_level,
             (select count(*) from visit_case n where n.active_on = c.active_on
               and n.branch = c.branch and n.category_group = c.category_group) as alike
      from visit_case c
      """;

  private final ComplaintEvents events;
  private final EntityManager entities;
  private final VisitsConfig config;
  private final Zone zone;

  VisitCases(ComplaintEvents events, EntityManager entities, VisitsConfig config, Zone zone) {
    this.events = events;
    this.entities = entities;
    this.config = config;
    this.zone = zone;
  }

  /** A complaint was registered. */
  public record Registered(
      String complaintId,
      String ticketNumber,
      String branch,
      String category,
      String tier,
      Instant registeredAt) {}

  /** Folds a registration, in the current transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void registered(Registered event) {
    int dot = event.category().indexOf('.');
    write(
            """
            insert into visit_case (complaint_id, ticket_number, branch, category, category_group,
              tier, repeated, escalation_level, active_on, closed)
            values (:complaint, :ticket, :branch, :category, :group, :tier, false, 0, :day, false)
            on duplicate key update ticket_number = values(ticket_number),
              branch = values(branch), category = values(category),
              category_group = values(category_group), tier = values(tier),
              active_on = greatest(coalesce(active_on, values(active_on)), values(active_on))
            """,
            event.complaintId())
        .setParameter("ticket", event.ticketNumber())
        .setParameter("branch", event.branch())
        .setParameter("category", event.category())
        .setParameter("group", dot < 0 ? event.category() : event.category().substring(0, dot))
        .setParameter("tier", event.tier())
        .setParameter("day", day(event.registeredAt()))
        .executeUpdate();
  }

  /** Folds that the issue was reported again. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void repeated(String complaintId, Instant at) {
    write(
            """
            insert into visit_case (complaint_id, repeated, escalation_level, active_on, closed)
            values (:complaint, true, 0, :day, false)
            on duplicate key update repeated = true, closed = false,
              active_on = greatest(coalesce(active_on, values(active_on)), values(active_on))
            """,
            complaintId)
        .setParameter("day", day(at))
        .executeUpdate();
  }

  /** Folds an escalation. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void escalated(String complaintId, int level, Instant at) {
    write(
            """
            insert into visit_case (complaint_id, repeated, escalation_level, active_on, closed)
            values (:complaint, false, :level, :day, false)
            on duplicate key update
              escalation_level = greatest(escalation_level, values(escalation_level)),
              active_on = greatest(coalesce(active_on, values(active_on)), values(active_on))
            """,
            complaintId)
        .setParameter("level", level)
        .setParameter("day", day(at))
        .executeUpdate();
  }

  /** Folds that the case is over. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void closed(String complaintId, Instant at) {
    write(
            """
            insert into visit_case (complaint_id, repeated, escalation_level, active_on, closed)
            values (:complaint, false, 0, :day, true)
            on duplicate key update closed = true
            """,
            complaintId)
        .setParameter("day", day(at))
        .executeUpdate();
  }

  /** Folds that it began again. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void reopened(String complaintId, Instant at) {
    write(
            """
            insert into visit_case (complaint_id, repeated, escalation_level, active_on, closed)
            values (:complaint, false, 0, :day, false)
            on duplicate key update closed = false,
              active_on = greatest(coalesce(active_on, values(active_on)), values(active_on))
            """,
            complaintId)
        .setParameter("day", day(at))
        .executeUpdate();
  }

  /** The open cases of a day, at most 1000. */
  List<CaseLine> of(LocalDate day, String branch) {
    Query query =
        entities
            .createNativeQuery(
                COLUMNS
                    + " where c.active_on = :day and not c.closed and c.category is not null"
                    + (branch == null ? "" : " and c.branch = :branch")
                    + " order by c.complaint_id limit 1000",
                Tuple.class)
            .setParameter("day", day);
    return lines(branch == null ? query : query.setParameter("branch", branch));
  }

  /** One case; empty where nothing or not enough is known of it. */
  List<CaseLine> one(String complaintId) {
    return lines(
        entities
            .createNativeQuery(
                COLUMNS + " where c.complaint_id = :complaint and c.category is not null",
                Tuple.class)
            .setParameter("complaint", complaintId));
  }

  @SuppressWarnings("unchecked")
  private List<CaseLine> lines(Query query) {
    List<Tuple> rows = query.getResultList();
    return rows.stream().map(this::line).toList();
  }

  private CaseLine line(Tuple row) {
    return new CaseLine(
        row.get("complaint_id", String.class),
        row.get("ticket_number", String.class),
        row.get("branch", String.class),
        row.get("category", String.class),
        row.get("tier", String.class),
        flag(row.get("repeated")),
        row.get("escalation_level", Number.class).intValue(),
        row.get("alike", Number.class).intValue() >= config.concentration());
  }

  private static boolean flag(Object value) {
    return value instanceof Number number ? number.intValue() != 0 : Boolean.TRUE.equals(value);
  }

  /** Before the complaint's row here, which some write on their way to others. */
  private Query write(String sql, String complaintId) {
    events.lock(complaintId);
    return entities.createNativeQuery(sql).setParameter("complaint", complaintId);
  }

  private LocalDate day(Instant at) {
    return zone.at(at).toLocalDate();
  }
}
