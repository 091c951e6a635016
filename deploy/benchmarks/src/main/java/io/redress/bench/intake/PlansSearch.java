package io.redress.bench.intake;

import io.redress.bench.Benchmark;
import io.redress.bench.Effort;
import io.redress.bench.Lab;
import io.redress.bench.Scale;
import io.redress.bench.measure.Clients;
import io.redress.bench.measure.Counters;
import io.redress.bench.measure.Figure;
import io.redress.bench.measure.Operation;
import io.redress.bench.measure.Rounds;
import io.redress.bench.measure.Spread;
import io.redress.bench.measure.Timings;
import io.redress.local.Service;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * {@code GET /plans?q=}, Chinese and English, beside SQL that looks for the same words in the same
 * texts with LIKE and ranks by how many it finds.
 */
public final class PlansSearch implements Benchmark {
  private static final int COUNTED = 40;
  private static final long BYTES = 8_000;
  private static final List<List<String>> SEARCHES =
      List.of(
          List.of("重复扣费"),
          List.of("流量", "断网"),
          List.of("没有信号", "地下车库"),
          List.of("携号转网"),
          List.of("套餐", "限速"),
          List.of("refund", "twice"),
          List.of("dropped", "calls", "underground"),
          List.of("contract", "advertised"),
          List.of("supervisor", "apologises"),
          List.of("nuisance", "calls", "账单"));

  @Override
  public String name() {
    return "plans-search";
  }

  @Override
  public String question() {
    return "searching response plans beside SQL LIKE over the same texts; sizes: plans";
  }

  @Override
  public Set<Service> services() {
    return Set.of(Service.INTAKE);
  }

  @Override
  public List<Long> sizes(Scale scale) {
    return scale == Scale.QUICK ? List.of(20L, 100L) : List.of(100L, 1_000L, 10_000L);
  }

  @Override
  public long room(long size) {
    return size * BYTES;
  }

  @Override
  public List<Figure> run(Lab lab, Effort effort)
      throws SQLException, IOException, InterruptedException {
    var desk = new Desk(lab);
    var figures = new ArrayList<Figure>();
    Operation searching = client -> desk.search(String.join(" ", any()));
    try (var connection = lab.store(Service.INTAKE).connect()) {
      var shelf = new PlanShelf(connection, desk, lab.progress());
      var scanning = scanning(connection);
      Figure least = null;
      for (var size : effort.sizes()) {
        var at = Map.of("plans", size);
        shelf.fillTo(size);
        lab.progress().step("warming up");
        Clients.warm(effort.warmUp(), effort.warmUps(), 1, searching);
        figures.add(Figure.of(at, "rows read per search", "", rowsRead(connection, searching)));
        var rounds =
            Rounds.taken(
                effort.rounds(),
                at,
                lab.progress(),
                () -> Clients.during(effort.round(), 1, searching),
                () -> Clients.during(effort.round(), 1, scanning));
        figures.addAll(figures(rounds));
        var p50 = rounds.ours("search p50", "ms", it -> it.within(0.5));
        least = least == null ? p50 : least;
        figures.add(
            Figure.of(
                at,
                "p50 by p50 at %,d".formatted(effort.least()),
                "",
                Spread.once(p50.spread().median() / least.spread().median())));
      }
    }
    return figures;
  }

  private static List<String> any() {
    return SEARCHES.get(ThreadLocalRandom.current().nextInt(SEARCHES.size()));
  }

  /** Every word once, so that the statement is always the same: a word that is missing is ''. */
  private static Operation scanning(Connection connection) throws SQLException {
    var one = "(content like concat('%', ?, '%'))";
    var hits = String.join(" + ", one, one, one);
    var select =
        connection.prepareStatement(
            "select plan, version, %s as hits from plan_version where status = 'PUBLISHED'"
                    .formatted(hits)
                + " having hits > 0 order by hits desc limit 10");
    return client -> {
      var words = any();
      for (var place = 0; place < 3; place++) {
        select.setString(place + 1, words.get(Math.min(place, words.size() - 1)));
      }
      try (var row = select.executeQuery()) {
        while (row.next()) {
          row.getLong(1);
        }
      }
    };
  }

  private static Spread rowsRead(Connection connection, Operation searching)
      throws SQLException, IOException, InterruptedException {
    var counters = Counters.during(connection, () -> Clients.times(COUNTED, 1, searching));
    return Spread.once((double) counters.rowsRead() / COUNTED);
  }

  private static List<Figure> figures(Rounds rounds) {
    return List.of(
        rounds.ours("search p50", "ms", it -> it.within(0.5)),
        rounds.ours("search p99", "ms", it -> it.within(0.99)),
        rounds.theirs("SQL LIKE p50", "ms", it -> it.within(0.5)),
        rounds.ratio("searches by SQL LIKE", Timings::perSecond));
  }
}
