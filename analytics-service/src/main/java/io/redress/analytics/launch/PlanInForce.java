package io.redress.analytics.launch;

import java.time.LocalDate;
import java.util.Set;

/**
 * What is known of a response plan that is in force. Days are days of the operator's zone, both
 * ends included; null where there is no such bound.
 *
 * @param categories codes of the leaves and groups it is for
 * @param reviewBy afterwards it has to be looked through again
 * @param rulesUntil until when all rules that it rests on are valid
 */
public record PlanInForce(
    Set<String> categories,
    LocalDate validFrom,
    LocalDate validUntil,
    LocalDate reviewBy,
    LocalDate rulesUntil) {
  public PlanInForce {
    categories = Set.copyOf(categories);
  }

  /** Whether it is for this category: for the leaf itself, or its whole group. */
  boolean isFor(String category) {
    var end = category.indexOf('.');
    return categories.contains(category)
        || end > 0 && categories.contains(category.substring(0, end));
  }
}
