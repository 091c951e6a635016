package io.redress.analytics.backlog;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When the backlog of a day is counted. */
@ConfigMapping(prefix = "redress.backlog")
public interface BacklogConfig {
  /** How long after the end of a day: its last events take their time. */
  @WithDefault("PT15M")
  Duration grace();
}
