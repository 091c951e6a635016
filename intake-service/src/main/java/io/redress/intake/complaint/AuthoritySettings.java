package io.redress.intake.complaint;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What may be granted on the spot, without the process. */
@ConfigMapping(prefix = "redress.authority")
interface AuthoritySettings {
  /** The currency of the limits; compensation in another one is above every limit. */
  @WithDefault("CNY")
  String currency();

  /** An agent's limit in minor units: a small error is put right in one call. */
  @WithDefault("10000")
  long agent();

  /** A supervisor's limit in minor units. */
  @WithDefault("50000")
  long supervisor();
}
