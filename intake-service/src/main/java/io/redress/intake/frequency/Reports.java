package io.redress.intake.frequency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The ledgers of all customers. Reading one costs as much as that customer reported in the asked
 * time, whatever the table holds: an index range, cut at {@value #MOST} lines. So a machine that
 * reports all day costs no more than that, and what lies behind its latest lines is not counted. It
 * is still repeated: {@link #latest} finds it.
 */
@ApplicationScoped
public class Reports {
  /**
   * How many reports are looked at, the asked one included; more in a window count as this many.
   */
  public static final int MOST = 1000;

  private final EntityManager entities;

  @Inject
  Reports(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * The customer's lines from this instant on, newest first; one less than {@value #MOST} at most,
   * as there is one to come.
   */
  public List<ReportLine> since(String customer, Instant from) {
    return lines(
            "customer = :customer and registeredAt >= :from order by registeredAt desc, serial desc")
        .setParameter("customer", customer)
        .setParameter("from", from)
        .setMaxResults(MOST - 1)
        .getResultList();
  }

  /** The customer's lines between two instants, both included, newest first. */
  public List<ReportLine> between(String customer, Instant from, Instant to) {
    return lines(
            "customer = :customer and registeredAt between :from and :to"
                + " order by registeredAt desc, serial desc")
        .setParameter("customer", customer)
        .setParameter("from", from)
        .setParameter("to", to)
        .setMaxResults(MOST)
        .getResultList();
  }

  /**
   * The customer's latest counted line in one of these categories between two instants, both
   * included; found by its index, whatever else the customer reported.
   */
  public Optional<ReportLine> latest(
      String customer, List<String> categories, Instant from, Instant to) {
    return lines(
            "customer = :customer and category in (:categories) and counted = true and registeredAt"
                + " between :from and :to order by registeredAt desc, serial desc")
        .setParameter("customer", customer)
        .setParameter("categories", categories)
        .setParameter("from", from)
        .setParameter("to", to)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** The customer's line for this complaint, if it was registered at this instant or later. */
  public Optional<ReportLine> of(String customer, String complaintId, Instant from) {
    return lines("complaintId = :complaintId and customer = :customer and registeredAt >= :from")
        .setParameter("complaintId", complaintId)
        .setParameter("customer", customer)
        .setParameter("from", from)
        .getResultStream()
        .findFirst();
  }

  /**
   * The customer's next lines, oldest first.
   *
   * @param after where the previous lines ended; serial 0 to begin at an instant
   */
  public List<ReportLine> following(String customer, Instant after, long serial, Instant to) {
    return lines(
            "customer = :customer and registeredAt between :after and :to and (registeredAt >"
                + " :after or serial > :serial) order by registeredAt, serial")
        .setParameter("customer", customer)
        .setParameter("after", after)
        .setParameter("serial", serial)
        .setParameter("to", to)
        .setMaxResults(MOST)
        .getResultList();
  }

  /** Not the entities: what is held of them in memory may be older than the table. */
  private TypedQuery<ReportLine> lines(String where) {
    return entities.createQuery(
        "select serial, registeredAt, complaintId, issueId, category, counted from Report where "
            + where,
        ReportLine.class);
  }

  /** Enters a line, and with that gives it its serial. */
  public Report enter(Report report) {
    entities.persist(report);
    return report;
  }

  /** Takes back a line that was entered in this transaction. */
  public void takeBack(Report report) {
    entities.remove(report);
    entities.flush();
  }

  /** From now on no report of this issue counts: it was withdrawn, or was no complaint. */
  public void discount(String issueId) {
    count(issueId, false);
  }

  /** Whether the reports of this issue count from now on. */
  public void count(String issueId, boolean counted) {
    entities
        .createQuery("update Report set counted = :counted where issueId = :issueId")
        .setParameter("counted", counted)
        .setParameter("issueId", issueId)
        .executeUpdate();
  }

  /** From now on a report is one of this issue, or an issue of its own. */
  public void move(String complaintId, String issueId, boolean counted) {
    entities
        .createQuery(
            "update Report set issueId = :issueId, counted = :counted"
                + " where complaintId = :complaintId")
        .setParameter("issueId", issueId)
        .setParameter("counted", counted)
        .setParameter("complaintId", complaintId)
        .executeUpdate();
  }

  /** From now on the reports of one issue are reports of another one. */
  public void join(String issueId, String into) {
    entities
        .createQuery("update Report set issueId = :into where issueId = :issueId")
        .setParameter("into", into)
        .setParameter("issueId", issueId)
        .executeUpdate();
  }

  /** Files the reports of an issue that are under one category under another. */
  public void refile(String issueId, String before, String after) {
    entities
        .createQuery(
            "update Report set category = :after where issueId = :issueId and category = :before")
        .setParameter("after", after)
        .setParameter("issueId", issueId)
        .setParameter("before", before)
        .executeUpdate();
  }
}
