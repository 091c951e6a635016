package io.redress.analytics.finding;

import java.time.Instant;

/** {@code finding.adopted} and {@code finding.declined}: how it ended; why stays in analytics. */
record FindingEnded(String findingId, WeakSpot weakSpot, String by, Instant at) {
  static FindingEnded of(Finding finding, String by) {
    return new FindingEnded(finding.id(), finding.weakSpot(), by, finding.endedAt());
  }

  static String type(Finding finding) {
    return finding.state() == FindingState.ADOPTED ? "finding.adopted" : "finding.declined";
  }
}
