package io.redress.callback.channel;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/** How messages leave. */
@ConfigMapping(prefix = "redress.callback.delivery")
interface DeliveryConfig {

  /** A customer waits seconds for a message, not minutes. */
  @WithDefault("2s")
  Duration every();

  /** Messages of one run and replica: a gateway is not flooded after a long stop. */
  @WithDefault("20")
  @Min(1)
  @Max(500)
  int batch();

  /** So long is a message one sender's own; longer than the longest time a channel takes. */
  @WithDefault("2m")
  Duration lease();

  /**
   * Pauses before it is tried again; given up after the last. A gateway's bad night is outlived.
   */
  @WithDefault("1m,5m,30m,2h,6h")
  List<Duration> retries();

  /** So long nothing is sent on a way whose other side said nothing; other ways go on meanwhile. */
  @WithDefault("1m")
  Duration silence();

  /** Nobody's telephone rings for a message before this time of their day. */
  @WithDefault("08:00")
  LocalTime from();

  /** Nor from this time on. */
  @WithDefault("21:00")
  LocalTime to();

  /** How long it is shown what became of a message. */
  @WithDefault("180d")
  Duration keep();

  /**
   * Whether messages go into the log instead of to customers: for local runs alone. Links are
   * secrets; a log is not the place for them where there are real customers.
   */
  @WithDefault("false")
  boolean log();
}
