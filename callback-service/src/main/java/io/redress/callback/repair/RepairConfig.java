package io.redress.callback.repair;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Map;

/** How relationships are judged and repaired. */
@ConfigMapping(prefix = "redress.callback.repair")
interface RepairConfig {

  /** What lies further back does not count. */
  @WithDefault("90d")
  Duration memory();

  /** What a complaint of a category tells by itself: pain points by the category's code. */
  Map<String, PainPoint> categories();

  /** What answers tell: pain points by the code of a reason for not being satisfied. */
  Map<String, PainPoint> reasons();

  /** Work on a ticket that took longer lets the customer down. */
  @WithDefault("48h")
  Duration longWork();

  /** A plan is made by itself from this damage level on; slighter damage is for staff to judge. */
  @WithDefault("2")
  @Min(1)
  @Max(5)
  int planFrom();

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
