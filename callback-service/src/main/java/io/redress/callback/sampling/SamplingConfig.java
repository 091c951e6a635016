package io.redress.callback.sampling;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import java.util.Map;

/** What share of the cases that need not be called is called all the same. */
@ConfigMapping(prefix = "redress.callback.sampling")
interface SamplingConfig {

  /** Names the draw. Changing it draws another sample from then on; decided cases stay decided. */
  @WithDefault("redress-1")
  @NotBlank
  String seed();

  /**
   * 45 % keeps a month's share within a few points at a branch's volume without calling everyone.
   */
  @WithDefault("0.45")
  @DecimalMin("0")
  @DecimalMax("1")
  double share();

  /** Other shares by stratum, {@code LANE/category-group}, for small or closely watched strata. */
  Map<String, @DecimalMin("0") @DecimalMax("1") Double> strata();
}
