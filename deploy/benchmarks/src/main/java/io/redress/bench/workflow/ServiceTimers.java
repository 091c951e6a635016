package io.redress.bench.workflow;

import io.redress.bench.Lab;
import io.redress.bench.measure.Timings;
import io.redress.bench.rows.SameRows;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Timers of the service: late by what its deadlines say. */
final class ServiceTimers extends DueTimers {
  private static final long NANOS_A_MICRO = 1_000;

  private final Cases cases;

  ServiceTimers(Lab lab, Cases cases) {
    super(lab, cases.store());
    this.cases = cases;
  }

  /** Empties the store and fills it. */
  void fillFuture(long timers) throws SQLException, IOException, InterruptedException {
    store.clear(lab.progress());
    fill(SameRows.learned(store, () -> cases.start(1), Set.of()), timers);
  }

  /** Starts cases and lets their timers come due. */
  Timings late(long size) throws SQLException, IOException, InterruptedException {
    var started = cases.start(size);
    store.quiet(lab.progress());
    return late(started);
  }

  @Override
  void comesDue(Connection connection, String complaint, Instant at) throws SQLException {
    try (var select =
            connection.prepareStatement(
                "select id, job_id from deadline where complaint_id = ? and element = ?");
        var timer =
            connection.prepareStatement("update ACT_RU_JOB set DUEDATE_ = ? where ID_ = ?");
        var deadline = connection.prepareStatement("update deadline set due_at = ? where id = ?")) {
      select.setString(1, complaint);
      select.setString(2, ELEMENT);
      try (var row = select.executeQuery()) {
        row.next();
        set(deadline, at, row.getString("id"));
        set(timer, at, row.getString("job_id"));
      }
    }
  }

  private static void set(PreparedStatement update, Instant at, String id) throws SQLException {
    update.setString(1, sql(at));
    update.setString(2, id);
    if (update.executeUpdate() != 1) {
      throw new IllegalStateException("the timer of a case is gone");
    }
  }

  @Override
  long[] late(Connection connection, List<String> started, Instant first) throws SQLException {
    var late = new long[started.size()];
    try (var select =
        connection.prepareStatement(
            "select timestampdiff(microsecond, due_at, ended_at) from deadline"
                + " where complaint_id between ? and ? and element = ? and state = 'BREACHED'")) {
      select.setString(1, started.get(0));
      select.setString(2, started.get(started.size() - 1));
      select.setString(3, ELEMENT);
      try (var row = select.executeQuery()) {
        for (var i = 0; i < late.length; i++) {
          if (!row.next()) {
            throw new IllegalStateException(
                "%d of %d timers left no breach".formatted(late.length - i, late.length));
          }
          late[i] = row.getLong(1) * NANOS_A_MICRO;
        }
      }
    }
    return late;
  }
}
