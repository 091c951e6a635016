package io.redress.callback.plan;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;

/** When and how often customers are called; times of day are those of {@code redress.zone}. */
@ConfigMapping(prefix = "redress.callback.calling")
interface CallingConfig {

  /** Nobody is called before breakfast. */
  @WithDefault("08:00")
  LocalTime from();

  /** Nor late in the evening. Excluded; must be after {@code from}. */
  @WithDefault("21:00")
  LocalTime to();

  /**
   * Who does not answer at noon may in the evening: another attempt soon after says nothing new.
   */
  @WithDefault("4h")
  Duration gap();

  /** A fourth call is a nuisance. */
  @WithDefault("3")
  @Min(1)
  @Max(20)
  int attempts();

  /** Counted from the first attempt: the impression of how the case was handled fades. */
  @WithDefault("72h")
  Duration window();

  /** Counted from the request; the lifecycle waits no longer than that either. */
  @WithDefault("7d")
  Duration expiry();

  /** The same as plain values. */
  default CallingRules rules(ZoneId zone) {
    return new CallingRules(from(), to(), zone, gap(), attempts(), window(), expiry());
  }
}
