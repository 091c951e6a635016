package io.redress.analytics.customer;

import io.redress.analytics.figure.Dimension;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A checked question for high-frequency customers.
 *
 * @param at the instant that all is told of
 * @param filters the codes of the reports that made them so; what is not in it takes everything
 */
record FrequentQuery(CustomerState state, Instant at, SortedMap<Dimension, String> filters) {
  FrequentQuery {
    at = at.truncatedTo(ChronoUnit.MICROS);
    filters = Collections.unmodifiableSortedMap(new TreeMap<>(filters));
  }

  FrequentQuery at(Instant other) {
    return new FrequentQuery(state, other, filters);
  }

  FrequentQuery in(CustomerState other) {
    return new FrequentQuery(other, at, filters);
  }

  /** The same, whatever the codes of the reports. */
  FrequentQuery ofAll() {
    return new FrequentQuery(state, at, Collections.emptySortedMap());
  }

  /** The last full hour, up to which complaints are set against each other. */
  Instant lastHour() {
    return at.truncatedTo(ChronoUnit.HOURS);
  }
}
