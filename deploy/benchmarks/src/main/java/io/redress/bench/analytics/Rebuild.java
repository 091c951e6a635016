package io.redress.bench.analytics;

import io.redress.bench.Benchmark;
import io.redress.bench.Effort;
import io.redress.bench.Lab;
import io.redress.bench.Scale;
import io.redress.bench.measure.Budget;
import io.redress.bench.measure.Figure;
import io.redress.bench.measure.Rounds;
import io.redress.bench.measure.Timings;
import io.redress.bench.rows.Filling;
import io.redress.local.Service;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All facts and sums made anew from the log, from its beginning until they are read, beside reading
 * the log alone in the same batches.
 */
public final class Rebuild implements Benchmark {
  private static final int BATCH = 200;
  private static final long BYTES = 1_500;

  @Override
  public String name() {
    return "rebuild";
  }

  @Override
  public String question() {
    return "making all figures anew beside reading the log alone; sizes: events";
  }

  @Override
  public Set<Service> services() {
    return Set.of(Service.ANALYTICS);
  }

  @Override
  public List<Long> sizes(Scale scale) {
    return switch (scale) {
      case QUICK -> List.of(2_000L);
      case USUAL -> List.of(100_000L);
      case FULL -> List.of(100_000L, 1_000_000L);
    };
  }

  @Override
  public long room(long size) {
    return size * BYTES;
  }

  @Override
  public List<Figure> run(Lab lab, Effort effort)
      throws SQLException, IOException, InterruptedException {
    var figures = new ArrayList<Figure>();
    var store = lab.store(Service.ANALYTICS);
    var rebuilding = new Rebuilding(lab);
    for (var size : effort.sizes()) {
      store.clear(lab.progress());
      try (var connection = store.connect()) {
        FilledLog.fill(new Filling(connection, lab.progress()), size);
        lab.progress().step("warming up: the first rebuild");
        rebuilding.rebuild();
        read(connection);
        var changed = new ArrayList<Double>();
        var rounds =
            Rounds.taken(
                effort.rounds(),
                Map.of("events", size),
                lab.progress(),
                () -> {
                  var rebuilt = rebuilding.rebuild();
                  changed.add((double) rebuilt.changed());
                  return Timings.together(Math.toIntExact(size), rebuilt.took().toNanos());
                },
                () -> read(connection));
        figures.addAll(figures(rounds, changed));
      }
    }
    return figures;
  }

  private static List<Figure> figures(Rounds rounds, List<Double> changed) {
    return List.of(
        rounds.ours("events made anew", "/s", Timings::perSecond),
        rounds.theirs("log read", "/s", Timings::perSecond),
        rounds.ratio("made anew by read", Timings::perSecond),
        rounds.ours("complaints that came out different", "", changed).within(Budget.atMost(0)));
  }

  /** As the service reads it, and all of it. */
  private static Timings read(Connection connection) throws SQLException {
    var begin = System.nanoTime();
    var events = 0;
    var reached = "";
    for (var batch = batch(connection, reached);
        !batch.isEmpty();
        batch = batch(connection, reached)) {
      events += read(connection, batch);
      reached = batch.get(batch.size() - 1);
    }
    return Timings.together(events, System.nanoTime() - begin);
  }

  private static List<String> batch(Connection connection, String reached) throws SQLException {
    var found = new ArrayList<String>();
    try (var select =
        connection.prepareStatement(
            "select distinct subject from event_fact where subject > ? order by subject limit "
                + BATCH)) {
      select.setString(1, reached);
      try (var row = select.executeQuery()) {
        while (row.next()) {
          found.add(row.getString(1));
        }
      }
    }
    return found;
  }

  private static int read(Connection connection, List<String> complaints) throws SQLException {
    var count = 0;
    try (var select =
        connection.prepareStatement(
            "select event_id, type, source, subject, at, payload from event_fact where subject in ("
                + String.join(", ", Collections.nCopies(complaints.size(), "?"))
                + ")")) {
      for (var i = 0; i < complaints.size(); i++) {
        select.setString(i + 1, complaints.get(i));
      }
      try (var row = select.executeQuery()) {
        while (row.next()) {
          count += row.getString("payload").isEmpty() ? 0 : 1;
        }
      }
    }
    return count;
  }
}
