package io.redress.callback.channel;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where customers' numbers are asked for. */
@ConfigMapping(prefix = "redress.callback.intake")
interface IntakeConfig {

  /** The intake service, without a path; without it no number is known here. */
  Optional<URI> address();

  /**
   * A file with a bearer token of the role caller for the audience redress, read anew each time:
   * the platform that puts it there renews it.
   */
  Optional<Path> tokenFile();

  @WithDefault("5s")
  Duration timeout();
}
