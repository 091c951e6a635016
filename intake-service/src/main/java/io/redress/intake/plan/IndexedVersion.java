package io.redress.intake.plan;

import java.time.Instant;
import java.util.Set;

/**
 * A version of a plan as it is found.
 *
 * @param groups of the categories that it is filed under
 * @param publishedAt {@code null} if it never was
 */
public record IndexedVersion(
    long serial,
    int version,
    PlanStatus status,
    PlanContent content,
    Set<String> groups,
    Instant publishedAt) {
  public IndexedVersion {
    groups = Set.copyOf(groups);
  }

  PlanNumber number() {
    return new PlanNumber(serial);
  }
}
