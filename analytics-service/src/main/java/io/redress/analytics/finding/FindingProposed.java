package io.redress.analytics.finding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/** {@code finding.proposed}: somebody named a weak spot. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FindingProposed(
    String findingId,
    WeakSpot weakSpot,
    SourceRequest.Kind source,
    String category,
    String department,
    String by,
    Instant at) {
  static final String TYPE = "finding.proposed";

  static FindingProposed of(Finding finding) {
    return new FindingProposed(
        finding.id(),
        finding.weakSpot(),
        finding.source().kind(),
        finding.category(),
        finding.department(),
        finding.proposedBy(),
        finding.proposedAt());
  }
}
