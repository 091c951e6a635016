package io.redress.analytics.customer;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A checked question for high-frequency customers.
 *
 * @param at the instant that all is told of
 * @param branch whose reports made them so; null for any
 */
record FrequentQuery(CustomerState state, Instant at, String branch) {
  FrequentQuery {
    at = at.truncatedTo(ChronoUnit.MICROS);
  }

  FrequentQuery at(Instant other) {
    return new FrequentQuery(state, other, branch);
  }

  FrequentQuery in(CustomerState other) {
    return new FrequentQuery(other, at, branch);
  }

  /** The last full hour, up to which complaints are set against each other. */
  Instant lastHour() {
    return at.truncatedTo(ChronoUnit.HOURS);
  }
}
