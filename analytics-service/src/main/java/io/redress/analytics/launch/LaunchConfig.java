package io.redress.analytics.launch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How launches are watched. */
@ConfigMapping(prefix = "redress.launches")
public interface LaunchConfig {
  /** How long a launch is watched unless it says else: complaints of the first two bills. */
  @Min(7)
  @Max(180)
  @WithDefault("60")
  int watchDays();

  /**
   * How far days of a new product scatter at least (variance by mean): nothing is known of it, and
   * pure chance would be too little.
   */
  @DecimalMin("1")
  @DecimalMax("20")
  @WithDefault("1.5")
  double scatter();
}
