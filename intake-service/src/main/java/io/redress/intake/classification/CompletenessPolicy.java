package io.redress.intake.classification;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Completeness is the share of its leaf's fields that are filled; a leaf without any is complete.
 */
public final class CompletenessPolicy {
  private CompletenessPolicy() {}

  /**
   * @param known what is known of each field; {@code null} or absent when nothing is
   */
  public static Completeness of(Collection<DetailField> required, Map<DetailField, ?> known) {
    return of(
        required,
        known.entrySet().stream()
            .filter(field -> field.getValue() != null)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet()));
  }

  public static Completeness of(Collection<DetailField> required, Set<DetailField> filled) {
    if (required.isEmpty()) {
      return new Completeness(1, List.of());
    }
    List<DetailField> missing = required.stream().filter(field -> !filled.contains(field)).toList();
    double share = (required.size() - missing.size()) / (double) required.size();
    return new Completeness(Math.round(share * 100) / 100.0, missing);
  }
}
