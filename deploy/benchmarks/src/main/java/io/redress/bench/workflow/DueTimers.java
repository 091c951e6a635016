package io.redress.bench.workflow;

import io.redress.bench.Lab;
import io.redress.bench.measure.Timings;
import io.redress.bench.measure.Waiting;
import io.redress.bench.rows.Filling;
import io.redress.bench.rows.SameRows;
import io.redress.bench.rows.Store;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Timers of late verifications that come due fifty a second, after a moment of rest. */
abstract class DueTimers {
  /** Of the timer that is made to come due. */
  static final String ELEMENT = "timer_verifyDue";

  private static final int A_SECOND = 50;
  private static final Duration REST = Duration.ofSeconds(1);
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final long LOOK_MS = 100;

  final Lab lab;
  final Store store;

  DueTimers(Lab lab, Store store) {
    this.lab = lab;
    this.store = store;
  }

  /** As many timers as that, of which none comes due for a month. */
  final void fill(SameRows started, long timers) throws SQLException, InterruptedException {
    try (var connection = store.connect()) {
      new Filling(connection, lab.progress())
          .fill(
              started.of("ACT_RU_JOB", "HANDLER_CFG_", ELEMENT),
              Map.of(
                  "ID_",
                  Filling.ID,
                  "DUEDATE_",
                  "timestampadd(second, i, timestampadd(day, 30, utc_timestamp()))"),
              "utc_timestamp()",
              timers);
    }
  }

  /** How late each acted; the nanoseconds of the timings are the lateness. */
  final Timings late(List<String> cases) throws SQLException, InterruptedException {
    lab.progress().step("%,d timers come due".formatted(cases.size()));
    var first = Instant.now().plus(REST).truncatedTo(ChronoUnit.SECONDS);
    var last = first;
    try (var connection = store.connect()) {
      connection.setAutoCommit(false);
      for (var i = 0; i < cases.size(); i++) {
        last = dueAt(first, i);
        comesDue(connection, cases.get(i), last);
      }
      connection.commit();
      connection.setAutoCommit(true);
      await(connection, last);
      var late = late(connection, cases, first);
      return new Timings(late, Duration.between(first, Instant.now()).toNanos());
    }
  }

  /** Makes the timer of a case come due. */
  abstract void comesDue(Connection connection, String complaint, Instant at) throws SQLException;

  /** How late those of these cases were, in nanoseconds; the i-th fifty a second after the last. */
  abstract long[] late(Connection connection, List<String> cases, Instant first)
      throws SQLException;

  static Instant dueAt(Instant first, int place) {
    return first.plusSeconds(place / A_SECOND);
  }

  /** Returns when no timer is left that was due by then. */
  private void await(Connection connection, Instant last)
      throws SQLException, InterruptedException {
    var waiting = new Waiting(LIMIT, LOOK_MS);
    try (var select =
        connection.prepareStatement("select count(*) from ACT_RU_JOB where DUEDATE_ <= ?")) {
      select.setString(1, sql(last));
      for (var left = number(select); left > 0; left = number(select)) {
        lab.progress().waiting("%,d timers".formatted(left), waiting.elapsed());
        waiting.rest("%d timers did not act", left);
      }
    }
  }

  private static long number(PreparedStatement count) throws SQLException {
    try (var row = count.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  /** As the server writes a time. */
  static String sql(Instant at) {
    return at.toString().replace('T', ' ').replace("Z", "");
  }
}
