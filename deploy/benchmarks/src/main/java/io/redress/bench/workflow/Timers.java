package io.redress.bench.workflow;

import io.redress.bench.Benchmark;
import io.redress.bench.Effort;
import io.redress.bench.Lab;
import io.redress.bench.Scale;
import io.redress.bench.engine.BareEngine;
import io.redress.bench.measure.Budget;
import io.redress.bench.measure.Counters;
import io.redress.bench.measure.Figure;
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

/**
 * How late timers act: those of verifications that come due one after the other, while twenty times
 * as many wait for the future; beside the bare engine with as many of both. Half as many rounds as
 * asked for: one lasts as long as its timers come due.
 */
public final class Timers implements Benchmark {
  private static final int FUTURE = 20;
  private static final long BYTES = 100_000;
  private static final long IDLE_MS = 2_000;
  private static final double MS_A_SECOND = 1_000;
  private static final double LATEST_S = 7;

  @Override
  public String name() {
    return "timers";
  }

  @Override
  public String question() {
    return "how late timers act beside the bare engine; sizes: due, beside 20 times as many not yet";
  }

  @Override
  public Set<Service> services() {
    return Set.of(Service.WORKFLOW);
  }

  @Override
  public List<Long> sizes(Scale scale) {
    return switch (scale) {
      case QUICK -> List.of(20L);
      case USUAL -> List.of(1_000L);
      case FULL -> List.of(5_000L);
    };
  }

  @Override
  public long room(long size) {
    return size * BYTES * 5;
  }

  @Override
  public List<Figure> run(Lab lab, Effort effort)
      throws SQLException, IOException, InterruptedException {
    var figures = new ArrayList<Figure>();
    try (var cases = new Cases(lab);
        var bare = BareEngine.besideTheService(lab.server());
        var admin = lab.server().connect("workflow")) {
      var ours = new ServiceTimers(lab, cases);
      var theirs = new EngineTimers(lab, bare);
      for (var size : effort.sizes()) {
        var at = Map.of("due", size);
        ours.fillFuture(FUTURE * size);
        theirs.fillFuture(FUTURE * size);
        figures.add(idle(lab, cases, admin, at));
        bare.actOnTimers();
        var rounds =
            Rounds.taken(
                Math.max(1, effort.rounds() / 2),
                at,
                lab.progress(),
                () -> ours.late(size),
                () -> theirs.late(size));
        figures.addAll(figures(rounds));
      }
    }
    return figures;
  }

  /** Looking for due timers must not read those that are not. */
  private static Figure idle(Lab lab, Cases cases, Connection admin, Map<String, Long> at)
      throws SQLException, IOException, InterruptedException {
    lab.progress().step("counting what is read while nothing is due");
    cases.store().quiet(lab.progress());
    var counters = Counters.during(admin, () -> Thread.sleep(IDLE_MS));
    return Figure.of(
        at,
        "rows read a second while nothing is due",
        "",
        Spread.once(counters.rowsRead() * MS_A_SECOND / IDLE_MS));
  }

  private static List<Figure> figures(Rounds rounds) {
    return List.of(
        rounds.ours("late by, p50", "s", it -> seconds(it, 0.5)),
        rounds.ours("late by, p99", "s", it -> seconds(it, 0.99)).within(Budget.atMost(LATEST_S)),
        rounds.theirs("bare engine late by, p50", "s", it -> seconds(it, 0.5)),
        rounds.theirs("bare engine late by, p99", "s", it -> seconds(it, 0.99)));
  }

  private static double seconds(Timings timings, double share) {
    return timings.within(share) / MS_A_SECOND;
  }
}
