package io.redress.intake.frequency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a number counts as high-frequency. */
@ConfigMapping(prefix = "redress.frequency")
interface FrequencySettings {
  /** Rolling window that shows that something is wrong right now. */
  @WithDefault("P7D")
  Duration shortWindow();

  /** Reports in the short window that make a customer high-frequency. */
  @WithDefault("3")
  int shortReports();

  /** Rolling window that shows that something keeps being wrong. */
  @WithDefault("P30D")
  Duration longWindow();

  /** Reports in the long window that make a customer high-frequency. */
  @WithDefault("8")
  int longReports();

  /** How long a number that was high-frequency and no longer is stays known as inactive. */
  @WithDefault("P365D")
  Duration memory();
}
