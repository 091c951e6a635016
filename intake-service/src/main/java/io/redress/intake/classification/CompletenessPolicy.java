package io.redress.intake.classification;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Completeness is the share of its leaf's fields that are filled; a leaf without any is complete.
 */
public final class CompletenessPolicy {
  private CompletenessPolicy() {}

  public static Completeness of(Collection<DetailField> required, Set<DetailField> filled) {
    if (required.isEmpty()) {
      return new Completeness(1, List.of());
    }
    List<DetailField> missing = required.stream().filter(field -> !filled.contains(field)).toList();
    double share = (required.size() - missing.size()) / (double) required.size();
    return new Completeness(Math.round(share * 100) / 100.0, missing);
  }
}
