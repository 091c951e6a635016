package io.redress.analytics.warning;

import java.time.Instant;

/** {@code warning.acknowledged}: somebody looked at it and said what will be done; not what. */
record WarningAcknowledged(
    String warningId, SeriesKind kind, String key, String by, Assessment assessment, Instant at) {
  static final String TYPE = "warning.acknowledged";

  static WarningAcknowledged of(Warning warning) {
    return new WarningAcknowledged(
        warning.id(),
        warning.series().kind(),
        warning.series().key(),
        warning.acknowledgedBy(),
        warning.assessment(),
        warning.acknowledgedAt().orElseThrow());
  }
}
