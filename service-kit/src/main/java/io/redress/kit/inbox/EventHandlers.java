package io.redress.kit.inbox;

import io.quarkus.arc.All;
import io.quarkus.arc.ClientProxy;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which bean handles which type. Two for one type stop the service at start. */
@Singleton
class EventHandlers {
  private final Map<String, EventHandler> byType = new HashMap<>();
  private final List<String> ignored;

  @Inject
  EventHandlers(@All List<EventHandler> handlers, InboxConfig config) {
    this.ignored = config.ignored().orElse(List.of());
    for (EventHandler handler : handlers) {
      for (String type : handler.types()) {
        EventHandler other = byType.put(type, handler);
        if (other != null) {
          throw new IllegalStateException(
              "The event type %s has two handlers: %s and %s"
                  .formatted(type, name(other), name(handler)));
        }
      }
    }
  }

  void check(@Observes StartupEvent event) {
    // Being called means that the constructor found one handler for each type.
  }

  Optional<EventHandler> of(String type) {
    return Optional.ofNullable(byType.get(type));
  }

  /** Whether a type is known and not wanted: named as ignored, and without a handler. */
  boolean isIgnored(String type) {
    return !byType.containsKey(type)
        && ignored.stream()
            .anyMatch(
                known ->
                    known.endsWith("*")
                        ? type.startsWith(known.substring(0, known.length() - 1))
                        : type.equals(known));
  }

  private static String name(EventHandler handler) {
    return ClientProxy.unwrap(handler).getClass().getSimpleName();
  }
}
