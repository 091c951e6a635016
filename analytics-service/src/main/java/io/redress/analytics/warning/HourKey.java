package io.redress.analytics.warning;

import io.redress.analytics.fact.ComplaintFact;
import io.redress.analytics.fact.Registration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * One row of the counts by hour. {@code area} is the district, else the branch, and empty where
 * neither is known.
 */
record HourKey(Instant hour, String categoryGroup, String category, String area)
    implements Comparable<HourKey> {
  private static final Comparator<HourKey> ORDER =
      Comparator.comparing(HourKey::hour)
          .thenComparing(HourKey::categoryGroup)
          .thenComparing(HourKey::category)
          .thenComparing(HourKey::area);

  /** Where a complaint is counted, as what it was corrected to; enquiries are in no hour. */
  static Optional<HourKey> of(ComplaintFact fact) {
    var enquiry =
        fact.closing().filter(closing -> "ENQUIRY".equals(closing.disposition())).isPresent();
    return fact.registration()
        .filter(registration -> "COMPLAINT".equals(fact.nature()) && !enquiry)
        .map(registration -> of(fact, registration));
  }

  private static HourKey of(ComplaintFact fact, Registration registration) {
    var branch = Objects.requireNonNullElse(registration.branch(), "");
    return new HourKey(
        registration.registeredAt().truncatedTo(ChronoUnit.HOURS),
        fact.categoryGroup(),
        fact.category(),
        Objects.requireNonNullElse(registration.district(), branch));
  }

  @Override
  public int compareTo(HourKey other) {
    return ORDER.compare(this, other);
  }
}
