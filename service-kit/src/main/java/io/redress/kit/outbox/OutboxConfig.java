package io.redress.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a service publishes its events. */
@ConfigMapping(prefix = "redress.outbox")
public interface OutboxConfig {
  /**
   * Short name of the producing service: events go to the topic {@code redress.<source>} with the
   * CloudEvents source {@code /<source>}.
   */
  String source();

  /** Whether this process publishes. Off where Debezium reads the table instead. */
  @WithDefault("true")
  boolean enabled();

  /**
   * Key ranges that are published in parallel, 1 to 64. One carries several thousand events a
   * second. All replicas of a service must have the same number: stop all before changing it.
   */
  @WithDefault("1")
  int publishers();

  /** How often the table is looked at when nobody woke the relay: the lag after a lost wake-up. */
  @WithDefault("500ms")
  Duration poll();

  /** Longest pause between attempts while the broker or the database is away. */
  @WithDefault("5s")
  Duration backOff();

  /** How long published events stay in the table, for an operator who must replay them. */
  @WithDefault("P7D")
  Duration keep();
}
