package io.redress.intake.network;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** The network map. */
@ConfigMapping(prefix = "redress.network")
public interface NetworkSettings {
  /** Groups and leaves about coverage: their reports are compared with what is known. */
  @WithDefault("basic-communication,network-construction")
  List<String> coverage();

  /** Faults, works and plans in memory at most; each costs a registration under a microsecond. */
  @WithDefault("10000")
  int kept();

  /** How long faults, works and plans stay on the map after their end. */
  @WithDefault("P400D")
  Duration keepEnded();

  /** Largest file of a bulk load. */
  @WithDefault("100M")
  MemorySize maxFile();

  /** Items that are committed together; others who change the map wait for as long. */
  @WithDefault("500")
  int batch();

  /** Refusals that are answered; those beyond are only counted. */
  @WithDefault("1000")
  int shownRefusals();
}
