package io.redress.intake.messaging;

import io.redress.intake.launch.KnownLaunches;
import io.redress.kit.inbox.EventHandler;
import io.redress.kit.inbox.IncomingEvent;
import io.redress.kit.inbox.PoisonException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.regex.Pattern;

/** Keeps which plan answers complaints about what was launched, while the launch is watched. */
@ApplicationScoped
class LaunchEvents implements EventHandler {
  private static final Set<String> ENDS = Set.of("launch.watched", "launch.closed");
  private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");
  private static final int LONGEST_PRODUCT = 200;
  private static final int LONGEST_PLAN = 20;
  private static final int LONGEST_WATCH = 1000;

  private final KnownLaunches launches;

  @Inject
  LaunchEvents(KnownLaunches launches) {
    this.launches = launches;
  }

  @Override
  public Set<String> types() {
    return Set.of("launch.launched", "launch.changed", "launch.watched", "launch.closed");
  }

  @Override
  public void handle(IncomingEvent event) {
    if (ENDS.contains(event.type())) {
      LaunchEnded end = event.as(LaunchEnded.class);
      launches.ended(id(end.launchId()));
      return;
    }
    LaunchTold told = event.as(LaunchTold.class);
    String id = id(told.launchId());
    if (told.isOnTheMarket()) {
      check(told);
      launches.onTheMarket(id, told.content(), told.at());
    }
  }

  private static String id(String launchId) {
    if (!ID.matcher(launchId).matches()) {
      throw new PoisonException("The data does not fit at 'launchId'");
    }
    return launchId;
  }

  private static void check(LaunchTold told) {
    boolean fits =
        told.date() != null
            && told.watchDays() > 0
            && told.watchDays() <= LONGEST_WATCH
            && told.product().length() <= LONGEST_PRODUCT
            && (told.plan() == null || told.plan().length() <= LONGEST_PLAN);
    if (!fits) {
      throw new PoisonException(
          "The data does not fit at 'date', 'watchDays', 'product' or 'plan'");
    }
  }
}
