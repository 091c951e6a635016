package io.redress.intake.importing;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Bounds and pace of imports. */
@ConfigMapping(prefix = "redress.import")
public interface ImportSettings {
  /** Largest file; a little less than {@code quarkus.http.limits.max-body-size}. */
  @WithDefault("200M")
  MemorySize maxFile();

  /**
   * Lines that are committed together. More are faster, and make a registration for one of their
   * customers wait longer.
   */
  @WithDefault("100")
  int batch();

  /** How long a server that says nothing more keeps an import to itself. */
  @WithDefault("PT30S")
  Duration lease();

  /** Refusals kept for one import; those beyond are only counted. */
  @WithDefault("10000")
  int keptRefusals();

  /** An upload that stopped this long ago is cleared away. */
  @WithDefault("PT1H")
  Duration keepBroken();
}
