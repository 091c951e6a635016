package io.redress.local.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventsPublishedTest {
  @Test
  void aRedeliveredEventCountsWhereItWasFirstSeen() {
    List<LoggedEvent> events =
        List.of(
            event("redress.intake", "1", "a"),
            event("redress.intake", "2", "b"),
            event("redress.workflow", "9", "a"),
            event("redress.intake", "3", "a"),
            event("redress.intake", "1", "a"));
    assertEquals(
        Map.of("a", List.of("1", "3"), "b", List.of("2")),
        EventsPublished.firstSeen(events, "redress.intake"));
  }

  private static LoggedEvent event(String topic, String id, String complaint) {
    return new LoggedEvent(topic, id, "complaint.registered", complaint, "{}", "");
  }
}
