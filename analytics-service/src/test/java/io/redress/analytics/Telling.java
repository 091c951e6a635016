package io.redress.analytics;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.kit.id.Ids;
import io.redress.kit.inbox.IncomingEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The events of one complaint as they are told, one after the other. */
public abstract class Telling<T extends Telling<T>> {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String complaintId;
  private final String ticketNumber;
  private final List<IncomingEvent> events = new ArrayList<>();
  private Instant now;

  Telling(String complaintId, Instant at) {
    this.complaintId = complaintId;
    this.ticketNumber = "261122-" + complaintId.substring(complaintId.length() - 8);
    this.now = at;
  }

  public String complaintId() {
    return complaintId;
  }

  public String ticketNumber() {
    return ticketNumber;
  }

  public List<IncomingEvent> events() {
    return List.copyOf(events);
  }

  public T after(Duration time) {
    now = now.plus(time);
    return self();
  }

  Instant now() {
    return now;
  }

  @SuppressWarnings("unchecked")
  private T self() {
    return (T) this;
  }

  Map<String, Object> data() {
    var data = new LinkedHashMap<String, Object>();
    data.put("complaintId", complaintId);
    data.put("ticketNumber", ticketNumber);
    data.put("at", now.toString());
    return data;
  }

  /** Of these further members, each a name and a value; what is null is left out. */
  T add(String source, String type, Object... members) {
    var data = data();
    for (var at = 0; at < members.length; at += 2) {
      if (members[at + 1] != null) {
        data.put((String) members[at], members[at + 1]);
      }
    }
    return add(source, type, data);
  }

  T add(String source, String type, Map<String, Object> data) {
    events.add(
        new IncomingEvent(Ids.next(), type, source, complaintId, now, JSON.valueToTree(data)));
    now = now.plusMillis(1);
    return self();
  }
}
