package io.redress.analytics.subscriber;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Bounds of the files with subscriber numbers. */
@ConfigMapping(prefix = "redress.subscribers")
public interface SubscriberConfig {
  /** Largest file: ten years of three hundred districts. */
  @WithDefault("1M")
  MemorySize maxFile();

  /** Of how many lines that were refused an answer says why; all are counted. */
  @Min(1)
  @Max(10_000)
  @WithDefault("1000")
  int shownRefusals();
}
