package io.redress.bench.workflow;

import io.redress.bench.Lab;
import io.redress.bench.engine.BareEngine;
import io.redress.bench.measure.Timings;
import io.redress.bench.rows.SameRows;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Timers of the bare engine: late by what it noted. */
final class EngineTimers extends DueTimers {
  private final BareEngine bare;

  EngineTimers(Lab lab, BareEngine bare) {
    super(lab, bare.store());
    this.bare = bare;
  }

  /** Empties the store and fills it. */
  void fillFuture(long timers) throws SQLException, IOException, InterruptedException {
    store.empty();
    fill(SameRows.learned(store, bare::start, Set.of()), timers);
  }

  /** Starts cases and lets their timers come due. */
  Timings late(long size) throws SQLException, InterruptedException {
    var started = new ArrayList<String>();
    for (var i = 0L; i < size; i++) {
      started.add(bare.start());
    }
    return late(started);
  }

  @Override
  void comesDue(Connection connection, String complaint, Instant at) throws SQLException {
    try (var job =
        connection.prepareStatement(
            "update ACT_RU_JOB j join ACT_RU_EXECUTION e on e.ID_ = j.PROCESS_INSTANCE_ID_"
                + " set j.DUEDATE_ = ? where e.BUSINESS_KEY_ = ? and j.HANDLER_CFG_ = ?")) {
      job.setString(1, sql(at));
      job.setString(2, complaint);
      job.setString(3, ELEMENT);
      job.executeUpdate();
    }
  }

  @Override
  long[] late(Connection connection, List<String> started, Instant first) {
    var late = new long[started.size()];
    for (var i = 0; i < late.length; i++) {
      var acted = bare.late().get(started.get(i));
      if (acted == null) {
        throw new IllegalStateException("a timer of the bare engine left no note");
      }
      late[i] = Duration.between(dueAt(first, i), acted).toNanos();
    }
    return late;
  }
}
