package io.redress.intake.frequency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/**
 * The ledgers of all customers. Reading one costs as much as that customer reported in the asked
 * time, whatever the table holds: an index range, cut at {@value #MOST} lines.
 */
@ApplicationScoped
public class Reports {
  /** More reports of one number in a month are counted as this many. */
  public static final int MOST = 1000;

  private final EntityManager entities;

  @Inject
  Reports(EntityManager entities) {
    this.entities = entities;
  }

  /** The customer's lines from this instant on, newest first. */
  public List<Report> since(String customer, Instant from) {
    return entities
        .createQuery(
            "from Report where customer = :customer and registeredAt >= :from"
                + " order by registeredAt desc, serial desc",
            Report.class)
        .setParameter("customer", customer)
        .setParameter("from", from)
        .setMaxResults(MOST)
        .getResultList();
  }

  /**
   * The customer's lines between two instants, both included, oldest first; at most twice {@value
   * #MOST}.
   */
  public List<Report> between(String customer, Instant from, Instant to) {
    return entities
        .createQuery(
            "from Report where customer = :customer and registeredAt between :from and :to"
                + " order by registeredAt, serial",
            Report.class)
        .setParameter("customer", customer)
        .setParameter("from", from)
        .setParameter("to", to)
        .setMaxResults(2 * MOST)
        .getResultList();
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

  /** From now on a report is an issue of its own. */
  public void part(String complaintId, boolean counted) {
    entities
        .createQuery(
            "update Report set issueId = complaintId, counted = :counted"
                + " where complaintId = :complaintId")
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
