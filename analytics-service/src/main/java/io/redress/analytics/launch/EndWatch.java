package io.redress.analytics.launch;

import io.redress.analytics.warning.WatchConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jboss.logging.Logger;

/** Ends the watch of a launch after its last day, when that day has been judged. */
@ApplicationScoped
class EndWatch {
  private static final Logger LOG = Logger.getLogger(EndWatch.class);
  private static final String WATCH = "watch";

  @Inject Launches launches;
  @Inject LaunchWatch watch;
  @Inject TellLaunch tell;
  @Inject WatchConfig config;
  @Inject Clock clock;

  /** Launches whose last day is over. */
  @Transactional
  List<String> over() {
    var now = clock.instant().minus(config.grace());
    return launches.launched().stream()
        .filter(launch -> !launch.endsAt().isAfter(now))
        .map(Launch::id)
        .toList();
  }

  /** Ends the watch of one of them, unless somebody did or its last day waits to be judged. */
  @Transactional
  boolean end(String id) {
    var launch = launches.lock(id);
    if (launch.state() != LaunchState.LAUNCHED || !watch.isJudged(launch, launch.endsAt())) {
      return false;
    }
    launch.watched();
    watch.end(launch);
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    launches.add(new LaunchStep(launch, LaunchAction.WATCHED, WATCH, null, now));
    tell.of(launch, LaunchAction.WATCHED, null, now);
    LOG.infof("Launch watched to the end: launchId=%s", id);
    return true;
  }
}
