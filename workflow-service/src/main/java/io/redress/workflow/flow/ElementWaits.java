package io.redress.workflow.flow;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.redress.workflow.calendars.Calendars;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseStages.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where cases wait: one narrow row for each wait, written in the engine's transaction by a listener
 * on every element that waits. Callers hold the case's lock.
 */
@ApplicationScoped
public class ElementWaits implements PanacheRepositoryBase<ElementWait, String> {
  private final Calendars calendars;
  private final WorkedTime worked;
  private final Clock clock;

  ElementWaits(Calendars calendars, WorkedTime worked, Clock clock) {
    this.calendars = calendars;
    this.worked = worked;
    this.clock = clock;
  }

  /** A wait begins, counted on the calendar of the case. */
  public void begin(CaseFile file, String element, String visit) {
    String code = file.serviceLevel.calendar();
    Calendars.Version calendar =
        calendars
            .latest(code)
            .orElseThrow(() -> new IllegalStateException("There is no calendar " + code));
    Instant now = file.now(clock);
    ElementWait wait = new ElementWait();
    wait.id = visit;
    wait.complaintId = file.complaintId;
    wait.processKey = file.processKey;
    wait.processVersion = file.processVersion;
    wait.element = element;
    wait.calendar = calendar.code();
    wait.calendarVersion = calendar.version();
    wait.begunAt = now;
    wait.begunWork = worked.at(calendar, now);
    persist(wait);
  }

  /** The case goes on; or, cancelled, another way. */
  public void end(CaseFile file, String visit, boolean cancelled) {
    ElementWait wait = findById(visit);
    if (wait == null || wait.endedAt != null) {
      // It began before waits were written.
      return;
    }
    wait.endedAt = file.now(clock);
    wait.cancelled = cancelled;
    long now = worked.at(calendars.of(wait.calendar, wait.calendarVersion), wait.endedAt);
    wait.waitedSeconds = Math.max(0, now - wait.begunWork);
  }

  /** The case changed to another version of its diagram: this is every element that it is in. */
  public void migrated(CaseFile file, List<Visit> visits) {
    Map<String, String> elements =
        visits.stream().collect(Collectors.toMap(Visit::id, Visit::element));
    for (ElementWait wait : of(file)) {
      String element = elements.get(wait.id);
      if (element == null) {
        end(file, wait.id, true);
      } else {
        wait.element = element;
        wait.processVersion = file.processVersion;
      }
    }
  }

  /** How many cases wait at which element of a version: reads as many entries of an index. */
  public Map<String, Long> waiting(String key, int version) {
    return getEntityManager()
        .createQuery(
            "select w.element, count(w) from ElementWait w where w.endedAt is null and"
                + " w.processKey = :key and w.processVersion = :version group by w.element",
            Object[].class)
        .setParameter("key", key)
        .setParameter("version", version)
        .getResultStream()
        .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
  }

  /** Where a case waits now. */
  public List<ElementWait> of(CaseFile file) {
    return list("complaintId = ?1 and endedAt is null order by id", file.complaintId);
  }
}
