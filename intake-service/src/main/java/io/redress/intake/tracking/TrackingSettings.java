package io.redress.intake.tracking;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/** How customers follow their tickets. */
@ConfigMapping(prefix = "redress.tracking")
interface TrackingSettings {
  /** Wrong codes for one ticket number before further tries are refused. */
  @WithDefault("10")
  int tries();

  /**
   * Wrong codes from one client address, over all tickets, before further tries are refused. Off,
   * because behind a proxy or a website of the operator all customers have one address, and one of
   * them could lock out all; on where the service is told the clients' own ({@code
   * quarkus.http.proxy}). A code has 58 random bits: guessing is hopeless either way.
   */
  OptionalInt triesByClient();

  /** What customers are answered in whose languages are not spoken here: en or zh. */
  @WithDefault("en")
  String language();

  /** How long the wrong ones count; afterwards counting starts again. */
  @WithDefault("PT15M")
  Duration window();
}
