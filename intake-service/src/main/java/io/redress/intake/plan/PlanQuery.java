package io.redress.intake.plan;

import java.time.LocalDate;

/**
 * What is looked for. Texts are words, never a query language.
 *
 * @param words at least half of them must occur, unless the category does instead
 * @param more further words, which only rank; {@code null} for none
 * @param category code of a leaf or group that is preferred, or {@code null}
 * @param group of that leaf, or {@code null}
 * @param categoryAlone whether being filed under category or group is enough
 * @param status of the versions
 * @param day today, for what is stale
 * @param inForce whether it must be valid today
 * @param first the plan that comes first, whatever its words and categories are; {@code null} for
 *     none
 * @param limit 1 or more
 */
public record PlanQuery(
    String words,
    String more,
    String category,
    String group,
    boolean categoryAlone,
    PlanStatus status,
    LocalDate day,
    boolean inForce,
    Long first,
    int limit) {

  /** Without the words: they may be a customer's. */
  @Override
  public String toString() {
    return "PlanQuery[" + category + ", " + status + "]";
  }
}
