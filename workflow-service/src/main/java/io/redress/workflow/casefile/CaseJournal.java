package io.redress.workflow.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import io.redress.kit.id.Ids;
import io.redress.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says what happened to a case: one line on its timeline and one event, in the transaction of the
 * change. Callers hold the case's lock, so that both stay in the order in which things happened.
 */
@ApplicationScoped
public class CaseJournal {
  private final Outbox outbox;
  private final ObjectMapper json;
  private final Clock clock;

  CaseJournal(Outbox outbox, ObjectMapper json, Clock clock) {
    this.outbox = outbox;
    this.json = json;
    this.clock = clock;
  }

  /** Begins a fact about a case; finish it with {@link Fact#record}. */
  public Fact fact(CaseFile file, String type) {
    return new Fact(file, type);
  }

  /**
   * Says once more what was said last of a type, with some members changed: {@code null} leaves one
   * out. Nothing where it never was said.
   */
  public void again(CaseFile file, String type, Map<String, ?> changed) {
    TimelineEntry.<TimelineEntry>find(
            "complaintId = ?1 and type = ?2 order by id desc", file.complaintId, type)
        .firstResultOptional()
        .ifPresent(
            last -> {
              Fact fact = fact(file, type);
              fact.data.putAll(read(last.data));
              fact.data.keySet().removeAll(changed.keySet());
              changed.forEach(fact::with);
              fact.record();
            });
  }

  /** Notes on the timeline only, for what other services know already. */
  public void note(CaseFile file, String type, Map<String, ?> data) {
    line(file, type, clock.instant(), data);
  }

  /** When something happened. */
  public record Moment(String type, Instant at) {}

  /** When facts of these types happened to a case, oldest first. */
  public List<Moment> moments(String complaintId, Collection<String> types) {
    return TimelineEntry.<TimelineEntry>list(
            "complaintId = ?1 and type in ?2 order by id", complaintId, types)
        .stream()
        .map(entry -> new Moment(entry.type, entry.at))
        .toList();
  }

  private Map<String, Object> read(String data) {
    try {
      return json.readValue(data, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A line of the timeline is no JSON", e);
    }
  }

  private String line(CaseFile file, String type, Instant at, Map<String, ?> data) {
    TimelineEntry entry = new TimelineEntry();
    entry.id = Ids.next();
    entry.complaintId = file.complaintId;
    entry.at = at;
    entry.type = type;
    try {
      entry.data = json.writeValueAsString(data);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("A fact that is no JSON: " + type, e);
    }
    entry.persist();
    return entry.data;
  }

  /** One fact: its members in the order of the event's contract; absent values are left out. */
  public final class Fact {
    private final CaseFile file;
    private final String type;
    private final Map<String, Object> data = new LinkedHashMap<>();

    private Fact(CaseFile file, String type) {
      this.file = file;
      this.type = type;
      data.put("complaintId", file.complaintId);
      data.put("ticketNumber", file.ticketNumber);
    }

    /** Adds a member; {@code null} is left out. */
    public Fact with(String name, Object value) {
      if (value != null) {
        data.put(name, value instanceof Instant at ? at.toString() : value);
      }
      return this;
    }

    /** Writes timeline and event. */
    public void record() {
      String written = line(file, type, clock.instant(), data);
      outbox.append(file.complaintId, type, new RawValue(written));
    }
  }
}
