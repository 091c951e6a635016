package io.redress.callback.plan;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * When and how often customers are called; times of day are those of the branch, else of {@code
 * redress.zone}.
 */
@ConfigMapping(prefix = "redress.callback.calling")
interface CallingConfig {

  /** Nobody is called before breakfast. */
  @WithDefault("08:00")
  LocalTime from();

  /** Nor late in the evening. Excluded; must be after {@code from}. */
  @WithDefault("21:00")
  LocalTime to();

  /** Another attempt soon after says nothing new. */
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

  /**
   * The times that cut the day into parts: who did not answer in one is called in another, while
   * one is left.
   */
  @WithDefault("12:00,18:00")
  List<LocalTime> parts();

  /** Zones of branches whose customers live by other hours than those of the business. */
  Map<String, ZoneId> zones();

  /** How long a callback is one caller's own after they took it. */
  @WithDefault("30m")
  Duration claim();

  /** The same as plain values. */
  default CallingRules rules(ZoneId zone) {
    return new CallingRules(from(), to(), zone, gap(), attempts(), window(), expiry(), parts());
  }
}
