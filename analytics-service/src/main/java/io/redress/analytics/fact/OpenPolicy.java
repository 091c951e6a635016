package io.redress.analytics.fact;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Since when a complaint is no longer open. A repeat ticket and an enquiry never are: they have no
 * lifecycle of their own. One that began again after its latest end is open again.
 */
final class OpenPolicy {
  private OpenPolicy() {}

  /** Null while it is open, and before its registration is known. */
  static Instant endedAt(ComplaintFact fact) {
    var registration = fact.registration().orElse(null);
    if (registration == null) {
      return null;
    }
    if (!"NEW".equals(registration.type()) || !"COMPLAINT".equals(fact.nature())) {
      return registration.registeredAt();
    }
    return Stream.of(fact.closing().map(Closing::closedAt), fact.onTheSpotAt(), fact.withdrawnAt())
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder())
        .filter(end -> fact.startedAt().filter(end::isBefore).isEmpty())
        .orElse(null);
  }
}
