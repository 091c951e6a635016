package io.redress.analytics.warning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * {@code warning.raised}: a series rose above what is usual, or an open warning rose further.
 *
 * @param launchId of the launch that it is about; null for others
 * @param category of a launch: whose complaints rose; null for those that name it, and for others
 * @param rises how often it has risen further since it was raised first; 0 the first time
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WarningRaised(
    String warningId,
    SeriesKind kind,
    String key,
    String launchId,
    String category,
    Instant since,
    Instant hour,
    long counted,
    double usual,
    double times,
    int rises,
    Instant at) {
  static final String TYPE = "warning.raised";

  static WarningRaised of(Warning warning, Scope scope, Instant at) {
    var launchId = warning.series().launchId().orElse(null);
    return new WarningRaised(
        warning.id(),
        warning.series().kind(),
        warning.series().key(),
        launchId,
        launchId == null ? null : scope.categoryOrGroup(),
        warning.since(),
        warning.risenAt().orElse(warning.hour()),
        warning.counted(),
        rounded(warning.usual()),
        rounded(warning.times()),
        warning.rises(),
        at);
  }

  private static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
