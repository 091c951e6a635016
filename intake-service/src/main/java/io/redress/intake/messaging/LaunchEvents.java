package io.redress.intake.messaging;

import io.redress.intake.launch.KnownLaunches;
import io.redress.kit.inbox.EventHandler;
import io.redress.kit.inbox.IncomingEvent;
import io.redress.kit.inbox.PoisonException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Keeps which plan answers complaints about what was launched, while the launch is watched. */
@ApplicationScoped
class LaunchEvents implements EventHandler {
  private static final Set<String> ENDS = Set.of("launch.watched", "launch.closed");

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
      launches.ended(event.as(LaunchEnded.class).launchId());
      return;
    }
    LaunchTold told = event.as(LaunchTold.class);
    if (told.isOnTheMarket()) {
      if (told.date() == null) {
        throw new PoisonException("The data does not fit at 'date': nothing is launched on no day");
      }
      launches.onTheMarket(told.launchId(), told.content(), told.at());
    }
  }
}
