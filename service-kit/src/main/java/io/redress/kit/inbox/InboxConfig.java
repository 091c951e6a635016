package io.redress.kit.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How a service takes in events. */
@ConfigMapping(prefix = "redress.inbox")
public interface InboxConfig {
  /**
   * Types that are known and of no use to this service, exact ({@code stage.left}) or by prefix
   * ({@code deadline.*}); one of them that has a handler is handled. Anything else without a
   * handler is set aside: a new type of a producer must not vanish unseen.
   */
  Optional<List<String>> ignored();

  /** How often an event is tried whose handling fails for a lasting reason. */
  @WithDefault("3")
  int attempts();

  /** Pause before the second attempt; doubles up to {@link #backOff()}. */
  @WithDefault("100ms")
  Duration firstPause();

  /** Longest pause between attempts, for lasting and for passing reasons. */
  @WithDefault("5s")
  Duration backOff();
}
