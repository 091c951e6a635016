package io.redress.workflow.flow;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.hibernate.query.CommonQueryContract;
import org.hibernate.query.MutationQuery;

/**
 * How many cases wait at each element and since when, kept by what has changed: a wait remembers
 * where it is counted. What begins is added, what ended or moved is taken away again, and the first
 * of those that are left is looked up in the order of an index. Callers hold the turn and the
 * waits' locks.
 */
@ApplicationScoped
class WaitingCounts {
  private static final String PLACE =
      " process_key = ?1 and process_version = ?2 and element = ?3 and calendar = ?4 and"
          + " calendar_version = ?5";
  private static final String ADD =
      "insert into flow_now (process_key, process_version, element, calendar, calendar_version,"
          + " waiting, begun_work_sum, begun_work_least) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"
          + " on duplicate key update waiting = waiting + values(waiting), begun_work_sum ="
          + " begun_work_sum + values(begun_work_sum), begun_work_least = least(begun_work_least,"
          + " values(begun_work_least))";
  private static final String FIRST =
      "select begun_work from element_wait where ended_at is null and"
          + PLACE
          + " order by begun_work limit 1";
  private static final String SINCE = "update flow_now set begun_work_least = ?6 where" + PLACE;
  private static final String NONE_LEFT = "delete from flow_now where waiting <= 0 and" + PLACE;
  private static final String COUNTED =
      "update element_wait set counted_version = process_version, counted_element = element where"
          + " id in (:ids)";

  /** What is counted together. */
  private record Place(
      String process, int version, String element, String calendar, int calendarVersion) {}

  private static final class Change {
    private long waiting;
    private long begun;
    private long first = Long.MAX_VALUE;
    private boolean left;
  }

  private final Session session;

  WaitingCounts(Session session) {
    this.session = session;
  }

  /** Counts waits as they are now; those that ended are about to go. */
  void count(List<ElementWait> changed) {
    Map<Place, Change> changes = new HashMap<>();
    for (ElementWait wait : changed) {
      if (wait.countedElement != null) {
        Change change = of(changes, wait, wait.countedVersion, wait.countedElement);
        change.waiting--;
        change.begun -= wait.begunWork;
        change.left = true;
      }
      if (wait.endedAt == null) {
        Change change = of(changes, wait, wait.processVersion, wait.element);
        change.waiting++;
        change.begun += wait.begunWork;
        change.first = Math.min(change.first, wait.begunWork);
      }
    }
    List<String> lasting =
        changed.stream().filter(wait -> wait.endedAt == null).map(wait -> wait.id).toList();
    if (!lasting.isEmpty()) {
      session.createNativeMutationQuery(COUNTED).setParameterList("ids", lasting).executeUpdate();
    }
    changes.forEach(this::write);
  }

  private static Change of(
      Map<Place, Change> changes, ElementWait wait, int version, String element) {
    return changes.computeIfAbsent(
        new Place(wait.processKey, version, element, wait.calendar, wait.calendarVersion),
        first -> new Change());
  }

  private void write(Place place, Change change) {
    at(ADD, place)
        .setParameter(6, change.waiting)
        .setParameter(7, change.begun)
        .setParameter(8, change.first)
        .executeUpdate();
    if (change.left) {
      on(session.createNativeQuery(FIRST, Long.class), place)
          .getResultStream()
          .findFirst()
          .ifPresent(first -> at(SINCE, place).setParameter(6, first).executeUpdate());
      at(NONE_LEFT, place).executeUpdate();
    }
  }

  private MutationQuery at(String sql, Place place) {
    return on(session.createNativeMutationQuery(sql), place);
  }

  private static <Q extends CommonQueryContract> Q on(Q query, Place place) {
    query
        .setParameter(1, place.process())
        .setParameter(2, place.version())
        .setParameter(3, place.element())
        .setParameter(4, place.calendar())
        .setParameter(5, place.calendarVersion());
    return query;
  }
}
