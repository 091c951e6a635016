package io.redress.intake.network;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Takes what ended long ago off the map, so that searches do not read it for ever. */
@ApplicationScoped
class ClearEnded {
  private static final int AT_ONCE = 200;

  private final NetworkItems items;
  private final NetworkSettings settings;
  private final Clock clock;

  @Inject
  ClearEnded(NetworkItems items, NetworkSettings settings, Clock clock) {
    this.items = items;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(
      every = "1h",
      delayed = "5m",
      identity = "network-ended",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void clear() {
    int removed = AT_ONCE;
    while (removed == AT_ONCE) {
      removed = items.removeEnded(clock.instant().minus(settings.keepEnded()), AT_ONCE);
    }
  }
}
