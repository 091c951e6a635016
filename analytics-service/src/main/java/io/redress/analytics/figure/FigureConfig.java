package io.redress.analytics.figure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Bounds of what one request may ask for. */
@ConfigMapping(prefix = "redress.figures")
public interface FigureConfig {
  /** Longest period of one answer: a year and the days to compare its ends with. */
  @Min(1)
  @Max(4000)
  @WithDefault("400")
  int longestPeriodDays();

  /** Most groups of one answer: a year of days by all categories, still a few megabytes. */
  @Min(1)
  @Max(100_000)
  @WithDefault("10000")
  int mostGroups();

  /** Length of the period that ends today, where a request names none. */
  @Min(1)
  @Max(400)
  @WithDefault("30")
  int usualPeriodDays();
}
