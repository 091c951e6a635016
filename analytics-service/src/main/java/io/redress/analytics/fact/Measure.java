package io.redress.analytics.fact;

import java.time.Instant;
import java.util.Comparator;

/**
 * Something that was tried for a customer.
 *
 * @param code of what exactly, empty where an event does not say
 */
public record Measure(Instant at, MeasureKind kind, String code) implements Comparable<Measure> {
  private static final Comparator<Measure> ORDER =
      Comparator.comparing(Measure::at).thenComparing(Measure::kind).thenComparing(Measure::code);

  @Override
  public int compareTo(Measure other) {
    return ORDER.compare(this, other);
  }
}
