package io.redress.callback.plan;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How callbacks whose time is over are found and closed. */
@ConfigMapping(prefix = "redress.callback.elapse")
interface ElapseConfig {

  /** A closing is late by at most this: as late as the engine's timers. */
  @WithDefault("5s")
  Duration every();

  /** Rows changed, and locked, by one transaction. */
  @WithDefault("50")
  @Min(1)
  @Max(1000)
  int batch();

  /**
   * Transactions of one run: after a long stop the closings leave at 100 a second and replica
   * instead of all at once, so that the lifecycle takes them beside its other work.
   */
  @WithDefault("10")
  @Min(1)
  @Max(1000)
  int batches();
}
