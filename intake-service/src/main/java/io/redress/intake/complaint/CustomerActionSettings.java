package io.redress.intake.complaint;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much customers may write about their own ticket without an agent. */
@ConfigMapping(prefix = "redress.customer-actions")
interface CustomerActionSettings {
  /** Messages and urges together; more than anybody needs who has something to say. */
  @WithDefault("20")
  int most();

  /** Within how long. */
  @WithDefault("PT24H")
  Duration window();
}
