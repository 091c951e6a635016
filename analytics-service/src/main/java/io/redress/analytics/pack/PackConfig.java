package io.redress.analytics.pack;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** Where the definitions of packs are: what a regulator wants changes without a release. */
@ConfigMapping(prefix = "redress.packs")
public interface PackConfig {
  /** Those that come with the service, by name. */
  @WithDefault("telecom-regulator,power-hotline,city-hotline")
  List<String> builtIn();

  /** A folder of further ones, each in a file NAME.json; one with a known name takes its place. */
  Optional<String> directory();
}
