package io.redress.callback.repair;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How relationships are judged and repaired. */
@ConfigMapping(prefix = "redress.callback.repair")
interface RepairConfig {

  /** What lies further back does not count. */
  @WithDefault("90d")
  Duration memory();

  /** A plan is made by itself from this damage level on; slighter damage is for staff to judge. */
  @WithDefault("2")
  @Min(1)
  @Max(5)
  int planFrom();

  /** From this damage level on a customer is taken for one who may leave. */
  @WithDefault("3")
  @Min(1)
  @Max(5)
  int declineFrom();

  /** So long is watched what came of a repair; who is silent until then is content, or gone. */
  @WithDefault("90d")
  Duration watch();

  /** What is older is forgotten; longer than {@code memory} and {@code watch}. */
  @WithDefault("400d")
  Duration keep();

  /** Rows changed by one transaction. */
  @WithDefault("50")
  @Min(1)
  @Max(1000)
  int batch();
}
