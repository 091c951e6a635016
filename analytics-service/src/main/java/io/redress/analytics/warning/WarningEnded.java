package io.redress.analytics.warning;

import java.time.Instant;

/** {@code warning.ended}: a series has been usual again for long enough. */
record WarningEnded(String warningId, SeriesKind kind, String key, int rises, Instant at) {
  static final String TYPE = "warning.ended";

  static WarningEnded of(Warning warning) {
    return new WarningEnded(
        warning.id(),
        warning.series().kind(),
        warning.series().key(),
        warning.rises(),
        warning.endedAt().orElseThrow());
  }
}
