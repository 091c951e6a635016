package io.redress.intake.plan;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How plans are suggested and ranked. */
@ConfigMapping(prefix = "redress.plans")
public interface PlanSettings {
  /**
   * After how long a plan that began as a proposal is to be looked through, unless it says else.
   */
  @WithDefault("P180D")
  Duration reviewAfter();

  /** Plans that a registration suggests at most: more than an agent on the line can read. */
  @WithDefault("3")
  int suggested();

  /**
   * What a plan filed under the very category gains; a rare word that matches in a title gains
   * about 5 to 15.
   */
  @WithDefault("4")
  float categoryBoost();

  /** What a plan filed under the group of the category gains, or one filed under a leaf of it. */
  @WithDefault("2")
  float groupBoost();

  /** What a plan gains that was looked through in time: of two alike, the fresh one comes first. */
  @WithDefault("1")
  float freshBoost();
}
