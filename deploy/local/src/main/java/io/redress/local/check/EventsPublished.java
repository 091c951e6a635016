package io.redress.local.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every committed event reaches the broker, per complaint in the order of its commit. */
final class EventsPublished implements Invariant {
  @Override
  public List<String> violations(Evidence evidence) {
    List<String> found = new ArrayList<>();
    Database database = evidence.database();
    for (String schema : Database.SCHEMAS) {
      long waiting =
          database.number("select count(*) from " + schema + ".outbox where published_at is null");
      if (waiting > 0) {
        found.add(schema + " has " + waiting + " events that are not published");
      }
      compare(
          schema,
          committed(database, schema),
          firstSeen(evidence.events(), "redress." + schema),
          found);
    }
    return found;
  }

  private static void compare(
      String schema,
      Map<String, List<String>> committed,
      Map<String, List<String>> published,
      List<String> found) {
    Set<String> complaints = new HashSet<>(committed.keySet());
    complaints.addAll(published.keySet());
    for (String complaint : complaints) {
      List<String> inTable = committed.getOrDefault(complaint, List.of());
      List<String> inTopic = published.getOrDefault(complaint, List.of());
      if (!inTable.equals(inTopic)) {
        found.add(
            schema
                + " events of complaint "
                + complaint
                + (new HashSet<>(inTable).equals(new HashSet<>(inTopic))
                    ? " came in another order"
                    : ": " + inTable.size() + " committed, " + inTopic.size() + " published"));
      }
    }
  }

  private static Map<String, List<String>> committed(Database database, String schema) {
    Map<String, List<String>> ids = new HashMap<>();
    database
        .rows("select aggregateid, id from " + schema + ".outbox order by seq")
        .forEach(row -> ids.computeIfAbsent(row.get(0), k -> new ArrayList<>()).add(row.get(1)));
    return ids;
  }

  /** Distinct event ids per key, in the order in which each was first seen. */
  static Map<String, List<String>> firstSeen(List<LoggedEvent> events, String topic) {
    Map<String, List<String>> ids = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    for (LoggedEvent event : events) {
      if (event.topic().equals(topic) && seen.add(event.id())) {
        ids.computeIfAbsent(event.key(), k -> new ArrayList<>()).add(event.id());
      }
    }
    return ids;
  }
}
