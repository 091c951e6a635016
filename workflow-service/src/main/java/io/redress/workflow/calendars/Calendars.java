package io.redress.workflow.calendars;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.kit.reference.ReferenceChanges;
import io.redress.kit.reference.Snapshot;
import io.redress.workflow.calendar.WorkingCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The calendars on which clocks count. The latest versions are in memory on every replica, and
 * those that departments have of their own; an earlier version is read when it is first asked for,
 * and kept, since versions never change.
 */
@ApplicationScoped
public class Calendars {
  /** Name of the data for {@link ReferenceChanges}. */
  static final String CHANGES = "calendars";

  /** Of the calendar without nights and days off, which is always there and never changes. */
  public static final String ROUND_THE_CLOCK = "round-the-clock";

  /** A version of a calendar, to count on. */
  public record Version(String code, int version, WorkingCalendar calendar) {}

  private record Kept(Map<String, Version> latest, Map<String, String> ofDepartments) {}

  private final CalendarVersions versions;
  private final ObjectMapper json;
  private final Snapshot<Kept> kept;
  private final Map<String, Version> earlier = new ConcurrentHashMap<>();

  Calendars(CalendarVersions versions, ObjectMapper json, ReferenceChanges changes) {
    this.versions = versions;
    this.json = json;
    this.kept = Snapshot.of(CHANGES, changes, this::load);
  }

  /** The latest version of a calendar. */
  public Optional<Version> latest(String code) {
    return Optional.ofNullable(kept.get().latest().get(code));
  }

  /** The codes of all calendars. */
  public Set<String> codes() {
    return kept.get().latest().keySet();
  }

  /** The code of the calendar that a department has of its own. */
  public Optional<String> ofDepartment(String department) {
    return department == null
        ? Optional.empty()
        : Optional.ofNullable(kept.get().ofDepartments().get(department));
  }

  /**
   * A version of a calendar. Needs a transaction when it is not the latest.
   *
   * @throws IllegalStateException when there is none
   */
  public Version of(String code, int version) {
    Version latest = kept.get().latest().get(code);
    if (latest != null && latest.version() == version) {
      return latest;
    }
    return earlier.computeIfAbsent(
        code + ':' + version,
        key ->
            versions
                .of(code, version)
                .map(this::read)
                .orElseThrow(() -> new IllegalStateException("There is no calendar " + key)));
  }

  private Kept load() {
    Map<String, Version> latest = new HashMap<>();
    for (CalendarVersion row : versions.latest()) {
      latest.put(row.code, read(row));
    }
    Map<String, String> departments = new HashMap<>();
    for (DepartmentCalendar row : DepartmentCalendar.<DepartmentCalendar>listAll()) {
      if (row.calendar != null) {
        departments.put(row.department, row.calendar);
      }
    }
    return new Kept(Map.copyOf(latest), Map.copyOf(departments));
  }

  private Version read(CalendarVersion row) {
    return new Version(row.code, row.version, rules(row).toCalendar());
  }

  /** What people wrote. */
  CalendarRules rules(CalendarVersion row) {
    try {
      return json.readValue(row.rules, CalendarRules.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "Calendar " + row.code + " version " + row.version + " cannot be read", e);
    }
  }

  /** What is stored. */
  String text(CalendarRules rules) {
    try {
      return json.writeValueAsString(rules);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A calendar that is no JSON", e);
    }
  }
}
