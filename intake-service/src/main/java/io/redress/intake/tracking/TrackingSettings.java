package io.redress.intake.tracking;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often a tracking code may be guessed. */
@ConfigMapping(prefix = "redress.tracking")
interface TrackingSettings {
  /** Wrong codes for one ticket number before further tries are refused. */
  @WithDefault("10")
  int tries();

  /** How long the wrong ones count; afterwards counting starts again. */
  @WithDefault("PT15M")
  Duration window();
}
