package io.redress.analytics.launch;

import io.redress.analytics.figure.Period;
import io.redress.kit.outbox.Outbox;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Tells the other services of launches; the caller holds the launch, and its transaction. */
@ApplicationScoped
class TellLaunch {
  @Inject LaunchCounts counts;
  @Inject Outbox outbox;
  @Inject Zone zone;

  /** What somebody did with it. */
  void of(Launch launch, LaunchAction action, String by, Instant at) {
    switch (action) {
      case REGISTERED -> told(launch, "launch.registered", by, at);
      case CHANGED -> told(launch, "launch.changed", by, at);
      case FOUND_READY -> told(launch, "launch.ready", by, at);
      case LAUNCHED -> told(launch, "launch.launched", by, at);
      case WATCHED -> ended(launch, "launch.watched", by, at);
      case CLOSED -> ended(launch, "launch.closed", by, at);
    }
  }

  private void told(Launch launch, String type, String by, Instant at) {
    outbox.append(launch.id(), type, LaunchTold.of(launch, by, at));
  }

  /** With what it brought until the day before. */
  private void ended(Launch launch, String type, String by, Instant at) {
    if (launch.launchedAt() == null) {
      outbox.append(launch.id(), type, LaunchEnded.unlaunched(launch, by, at));
      return;
    }
    var today = zone.day(at).atStartOfDay(zone.id()).toInstant();
    var named = counts.of(new Period(launch.date(), launch.date()), today);
    var found = ExpectationGroup.of(launch, named.getOrDefault(launch.id(), 0L), today, zone);
    outbox.append(launch.id(), type, LaunchEnded.of(launch, found, by, at));
  }
}
