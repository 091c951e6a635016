package io.redress.analytics.figure;

import java.time.LocalDate;
import java.util.Comparator;

/** One row of the aggregate layer. {@code branch} is empty where none is known. */
record DayKey(String figure, LocalDate day, String categoryGroup, String category, String branch)
    implements Comparable<DayKey> {
  private static final Comparator<DayKey> ORDER =
      Comparator.comparing(DayKey::figure)
          .thenComparing(DayKey::day)
          .thenComparing(DayKey::categoryGroup)
          .thenComparing(DayKey::category)
          .thenComparing(DayKey::branch);

  @Override
  public int compareTo(DayKey other) {
    return ORDER.compare(this, other);
  }
}
