package io.redress.workflow.flow;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * Compares the counts of what waits with the waits themselves, each of which remembers where it is
 * counted, and mends those that differ: replicas of another release that run meanwhile may count
 * otherwise. One look reads all waits once, without locking any, while nobody counts; at a hundred
 * thousand that is a fraction of a second. Where all agree nothing is written.
 */
@ApplicationScoped
class MendCounts {
  private static final Logger LOG = Logger.getLogger(MendCounts.class);

  private static final String TURN =
      "select * from flow_turn where id = " + FlowTurn.ONE + " for update";
  private static final String KEPT =
      "select process_key, process_version, element, calendar, calendar_version, waiting,"
          + " begun_work_sum, begun_work_least from flow_now";

  /** By where each is counted, not by where it is: what has changed since is counted yet. */
  private static final String COUNTED =
      "select process_key, counted_version, counted_element, calendar, calendar_version, count(*),"
          + " sum(begun_work), min(begun_work) from element_wait where counted_element is not null"
          + " group by process_key, counted_version, counted_element, calendar, calendar_version";

  private static final String WRITE =
      "insert into flow_now (process_key, process_version, element, calendar, calendar_version,"
          + " waiting, begun_work_sum, begun_work_least) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"
          + " on duplicate key update waiting = values(waiting), begun_work_sum ="
          + " values(begun_work_sum), begun_work_least = values(begun_work_least)";
  private static final String REMOVE =
      "delete from flow_now where process_key = ?1 and process_version = ?2 and element = ?3 and"
          + " calendar = ?4 and calendar_version = ?5";

  /** What is counted at a place, but for the least: that is looked up when something leaves. */
  private record Count(long waiting, long begun) {}

  private final Session session;

  MendCounts(Session session) {
    this.session = session;
  }

  @Scheduled(
      every = "${redress.flow.mend-every:1h}",
      delayed = "${redress.flow.fold-every:10s}",
      identity = "mend-flow",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    int mended = QuarkusTransaction.requiringNew().call(this::mend);
    if (mended > 0) {
      LOG.warnf("Counts of what waits did not agree with the waits: mended=%d", mended);
    }
  }

  /** Inside a transaction: how many counts were wrong, and are right now. */
  int mend() {
    session.createNativeQuery(TURN, FlowTurn.class).getSingleResult();
    Map<List<Object>, Object[]> counted = byPlace(COUNTED);
    Map<List<Object>, Object[]> kept = byPlace(KEPT);
    int mended = 0;
    for (Map.Entry<List<Object>, Object[]> right : counted.entrySet()) {
      Object[] known = kept.remove(right.getKey());
      if (known == null || !count(known).equals(count(right.getValue()))) {
        execute(WRITE, List.of(right.getValue()));
        mended++;
      }
    }
    for (List<Object> nowhere : kept.keySet()) {
      execute(REMOVE, nowhere);
      mended++;
    }
    return mended;
  }

  private Map<List<Object>, Object[]> byPlace(String query) {
    Map<List<Object>, Object[]> rows = new HashMap<>();
    for (Object[] row : session.createNativeQuery(query, Object[].class).getResultList()) {
      rows.put(List.of(row[0], row[1], row[2], row[3], row[4]), row);
    }
    return rows;
  }

  private static Count count(Object[] row) {
    return new Count(((Number) row[5]).longValue(), ((Number) row[6]).longValue());
  }

  private void execute(String sql, List<Object> values) {
    var statement = session.createNativeMutationQuery(sql);
    for (int at = 0; at < values.size(); at++) {
      statement.setParameter(at + 1, values.get(at));
    }
    statement.executeUpdate();
  }
}
