package io.redress.analytics.rebuild;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How a rebuild goes about its work. */
@ConfigMapping(prefix = "redress.rebuild")
interface RebuildConfig {
  /** Complaints made anew in one transaction; consumers wait for those of one batch at most. */
  @Min(1)
  @Max(1000)
  @WithDefault("200")
  int batch();

  /** Old rows deleted in one transaction. */
  @Min(1)
  @Max(100_000)
  @WithDefault("5000")
  int deletions();

  /** Rows of each generation that are compared in one transaction, and held in memory. */
  @Min(1)
  @Max(100_000)
  @WithDefault("5000")
  int comparisons();

  /** Tries of the same batch before a rebuild is given up. */
  @Min(1)
  @Max(1000)
  @WithDefault("10")
  int attempts();
}
