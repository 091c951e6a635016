package io.redress.workflow.flow;

import io.redress.kit.time.Zone;
import io.redress.workflow.calendars.Calendars;
import io.redress.workflow.flow.FlowView.ElementFlow;
import io.redress.workflow.flow.FlowView.Passed;
import io.redress.workflow.flow.FlowView.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hibernate.Session;

/** Reads the counts of a version: three statements, and a row for each element and day. */
@ApplicationScoped
class ReadFlow {
  private static final String NOW =
      "select element, calendar, calendar_version, waiting, begun_work_sum, begun_work_least"
          + " from flow_now where process_key = ?1 and process_version = ?2";
  private static final String DAYS =
      "select element, sum(passed), sum(cancelled), sum(waited_seconds), max(longest_seconds)"
          + " from flow_day where process_key = ?1 and process_version = ?2 and day between ?3 and"
          + " ?4 group by element";

  private final Session session;
  private final Calendars calendars;
  private final WorkedTime worked;
  private final Zone zone;

  ReadFlow(Session session, Calendars calendars, WorkedTime worked, Zone zone) {
    this.session = session;
    this.calendars = calendars;
    this.worked = worked;
    this.zone = zone;
  }

  /** The flow of a version, with what went on from a day to a day. */
  @Transactional
  FlowView of(String key, int version, LocalDate from, LocalDate to) {
    FlowTurn turn = session.find(FlowTurn.class, FlowTurn.ONE);
    Map<String, Waiting> waiting =
        turn.countedAt == null ? Map.of() : waiting(key, version, turn.countedAt);
    Map<String, Passed> passed = passed(key, version, from, to);
    TreeSet<String> elements = new TreeSet<>(waiting.keySet());
    elements.addAll(passed.keySet());
    Map<String, ElementFlow> flow = new TreeMap<>();
    for (String element : elements) {
      flow.put(
          element,
          new ElementFlow(
              waiting.getOrDefault(element, Waiting.NONE),
              passed.getOrDefault(element, Passed.NONE)));
    }
    return new FlowView(key, version, zone.at(turn.countedAt), from, to, flow);
  }

  /** How long all have waited is how many there are times now, less when each began. */
  private Map<String, Waiting> waiting(String key, int version, Instant now) {
    Map<String, Waiting> sums = new HashMap<>();
    for (Object[] row :
        session
            .createNativeQuery(NOW, Object[].class)
            .setParameter(1, key)
            .setParameter(2, version)
            .getResultList()) {
      long worked = this.worked.at(calendars.of((String) row[1], (int) number(row[2])), now);
      long count = number(row[3]);
      // Until they are divided, the mean holds the sum.
      Waiting here = new Waiting(count, count * worked - number(row[4]), worked - number(row[5]));
      sums.merge((String) row[0], here, ReadFlow::sum);
    }
    sums.replaceAll(
        (element, all) ->
            new Waiting(
                all.count(),
                Math.max(0, all.meanSeconds() / all.count()),
                Math.max(0, all.longestSeconds())));
    return sums;
  }

  private static Waiting sum(Waiting one, Waiting other) {
    return new Waiting(
        one.count() + other.count(),
        one.meanSeconds() + other.meanSeconds(),
        Math.max(one.longestSeconds(), other.longestSeconds()));
  }

  private Map<String, Passed> passed(String key, int version, LocalDate from, LocalDate to) {
    Map<String, Passed> found = new HashMap<>();
    for (Object[] row :
        session
            .createNativeQuery(DAYS, Object[].class)
            .setParameter(1, key)
            .setParameter(2, version)
            .setParameter(3, from)
            .setParameter(4, to)
            .getResultList()) {
      long count = number(row[1]);
      found.put(
          (String) row[0],
          new Passed(
              count, number(row[2]), count == 0 ? 0 : number(row[3]) / count, number(row[4])));
    }
    return found;
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
