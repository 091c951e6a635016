package io.redress.bench.lifecycle;

import io.redress.bench.Lab;
import io.redress.bench.measure.Counters;
import io.redress.bench.measure.Figure;
import io.redress.bench.measure.Spread;
import io.redress.bench.measure.Timings;
import io.redress.bench.measure.Transactions;
import io.redress.bench.measure.Work;
import io.redress.local.Service;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What one complaint costs the database, service by service. What services do when nothing happens
 * (they look for due timers and the like) is counted while nothing happens, and taken off.
 */
final class LifecycleCost implements AutoCloseable {
  private static final long COUNTED = 4;
  private static final long IDLE_MS = 1_000;
  private static final double MS_A_NANO = 1e-6;

  private final Lab lab;
  private final Connection admin;
  private final List<String> users = Arrays.stream(Service.values()).map(Service::schema).toList();

  LifecycleCost(Lab lab) throws SQLException {
    this.lab = lab;
    this.admin = lab.server().connect("workflow");
  }

  /** Walks some complaints. */
  @FunctionalInterface
  interface Walked {
    Timings walk(long complaints) throws SQLException, IOException, InterruptedException;
  }

  /** Statements, rows and events by service, and commits of all. */
  List<Figure> of(Walked walked, long size) throws SQLException, IOException, InterruptedException {
    var counted = Math.min(COUNTED, size);
    lab.progress().step("counting what %d complaints cost".formatted(counted));
    var at = Map.of("complaints a round", size);
    var rows = rows();
    var commits = new AtomicLong();
    Work counting = () -> commits.set(Counters.own(admin, () -> walked.walk(counted)).commits());
    var statements = statements(counting);
    var figures = new ArrayList<Figure>();
    figures.add(figure(at, "commits", (double) commits.get() / counted));
    for (var user : users) {
      figures.add(figure(at, user + ": statements", statements.get(user) / counted));
    }
    rows()
        .forEach(
            (what, count) ->
                figures.add(figure(at, what, (double) (count - rows.get(what)) / counted)));
    return figures;
  }

  private static Figure figure(Map<String, Long> at, String what, double count) {
    return Figure.of(at, what + " per complaint", "", Spread.once(Math.max(0, count)));
  }

  private Map<String, Double> statements(Work work)
      throws SQLException, IOException, InterruptedException {
    var log = new Transactions(admin, "nobody");
    var idle = log.statementsDuring(() -> Thread.sleep(IDLE_MS), users);
    var begin = System.nanoTime();
    var all = log.statementsDuring(work, users);
    var share = (System.nanoTime() - begin) * MS_A_NANO / IDLE_MS;
    var own = new TreeMap<String, Double>();
    users.forEach(user -> own.put(user, all.get(user) - share * idle.get(user)));
    return own;
  }

  /** Rows kept, by service, and events among them. */
  private Map<String, Long> rows() throws SQLException {
    var rows = new TreeMap<String, Long>();
    for (var service : Service.values()) {
      var counts = lab.store(service).counts();
      rows.put(
          service.schema() + ": rows kept", counts.values().stream().mapToLong(it -> it).sum());
      rows.put(service.schema() + ": events", counts.getOrDefault("outbox", 0L));
    }
    return rows;
  }

  @Override
  public void close() throws SQLException {
    admin.close();
  }
}
