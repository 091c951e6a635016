package io.redress.analytics.warning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * {@code warning.raised}: a series rose above what is usual, or an open warning rose further.
 *
 * @param launchId of the launch that it is about; null for others
 * @param category of a launch: whose complaints rose, null for those that name it; of an area: what
 *     is watched there; null for others
 * @param product of a launch: as complaints name it, where those that do rose; null for others
 * @param areas districts or branches of a launch; null for all, and for others
 * @param rises how often it has risen further since it was raised first; 0 the first time
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WarningRaised(
    String warningId,
    SeriesKind kind,
    String key,
    String launchId,
    String category,
    String product,
    List<String> areas,
    Instant since,
    Instant hour,
    long counted,
    double usual,
    double times,
    int rises,
    Instant at) {
  static final String TYPE = "warning.raised";

  /** Bound of the contract; where nothing is usual, anything is more often without end. */
  private static final double MOST = 1e9;

  static WarningRaised of(Warning warning, Scope scope, Instant at) {
    var launchId = warning.series().launchId().orElse(null);
    var kind = warning.series().kind();
    var told = kind == SeriesKind.LAUNCH || kind == SeriesKind.AREA;
    return new WarningRaised(
        warning.id(),
        kind,
        warning.series().key(),
        launchId,
        told ? scope.categoryOrGroup() : null,
        scope.product(),
        launchId == null || scope.areas().isEmpty() ? null : scope.areas(),
        warning.since(),
        warning.risenAt().orElse(warning.hour()),
        warning.counted(),
        rounded(warning.usual()),
        rounded(warning.times()),
        warning.rises(),
        at);
  }

  private static double rounded(double value) {
    return Math.min(MOST, Math.round(value * 100) / 100.0);
  }
}
