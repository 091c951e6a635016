package io.redress.analytics.finding;

import java.time.Instant;
import java.time.LocalDate;

/** {@code finding.planned}: it was taken up, or something else is done about it from now on. */
record FindingPlanned(
    String findingId,
    WeakSpot weakSpot,
    String owner,
    String figure,
    Better better,
    LocalDate date,
    String by,
    Instant at) {
  static final String TYPE = "finding.planned";

  static FindingPlanned of(Finding finding, String by, Instant at) {
    return new FindingPlanned(
        finding.id(),
        finding.weakSpot(),
        finding.owner(),
        finding.target().figure(),
        finding.target().better(),
        finding.date(),
        by,
        at);
  }
}
