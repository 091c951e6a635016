package io.redress.local.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The figures know each distinct event once, and no consumer set an event aside. */
final class FactsComplete implements Invariant {
  private static final String OWN_TOPIC = "redress.analytics";

  @Override
  public List<String> violations(Evidence evidence) {
    List<String> found = new ArrayList<>();
    Set<String> published = new HashSet<>();
    evidence.events().stream()
        .filter(event -> !event.topic().equals(OWN_TOPIC))
        .forEach(event -> published.add(event.id()));
    Set<String> facts =
        new HashSet<>(evidence.database().column("select event_id from analytics.event_fact"));
    published.removeAll(facts);
    if (!published.isEmpty()) {
      found.add(
          "analytics lacks "
              + published.size()
              + " events, for one "
              + published.iterator().next());
    }
    evidence.events().forEach(event -> facts.remove(event.id()));
    if (!facts.isEmpty()) {
      found.add("analytics has " + facts.size() + " facts that nobody published");
    }
    for (String schema : Database.SCHEMAS) {
      evidence
          .database()
          .rows(
              "select type, event_id, reason, detail from "
                  + schema
                  + ".inbox_set_aside where replayed_at is null")
          .forEach(row -> found.add(schema + " set an event aside: " + String.join(" ", row)));
    }
    return found;
  }
}
