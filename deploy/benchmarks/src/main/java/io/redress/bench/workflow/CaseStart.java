package io.redress.bench.workflow;

import io.redress.bench.Benchmark;
import io.redress.bench.Effort;
import io.redress.bench.Lab;
import io.redress.bench.Scale;
import io.redress.bench.engine.BareEngine;
import io.redress.bench.measure.Budget;
import io.redress.bench.measure.Clients;
import io.redress.bench.measure.Counters;
import io.redress.bench.measure.Cpu;
import io.redress.bench.measure.Figure;
import io.redress.bench.measure.Operation;
import io.redress.bench.measure.Rounds;
import io.redress.bench.measure.Spread;
import io.redress.bench.measure.Timings;
import io.redress.bench.measure.Transactions;
import io.redress.local.Service;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A case from the event of its registration on: broker, inbox, case, work items, deadlines, events
 * of its own; beside the engine alone starting the same diagram. One after the other on both sides,
 * as a service takes in the events of a topic.
 */
public final class CaseStart implements Benchmark {
  private static final int COUNTED = 20;
  private static final long BYTES = 40_000;

  @Override
  public String name() {
    return "case-start";
  }

  @Override
  public String question() {
    return "starting cases from their events beside the bare engine; sizes: cases a round";
  }

  @Override
  public Set<Service> services() {
    return Set.of(Service.WORKFLOW);
  }

  @Override
  public List<Long> sizes(Scale scale) {
    return switch (scale) {
      case QUICK -> List.of(20L);
      case USUAL -> List.of(500L);
      case FULL -> List.of(2_000L);
    };
  }

  @Override
  public long room(long size) {
    return size * BYTES * 40;
  }

  @Override
  public List<Figure> run(Lab lab, Effort effort)
      throws SQLException, IOException, InterruptedException {
    var figures = new ArrayList<Figure>();
    try (var cases = new Cases(lab);
        var bare = BareEngine.besideTheService(lab.server())) {
      cases.store().clear(lab.progress());
      Operation starting = client -> bare.start();
      for (var size : effort.sizes()) {
        var at = Map.of("cases a round", size);
        lab.progress().step("warming up, until both sides are no longer faster than before");
        Clients.warm(effort.warmUps(), () -> cases.starting(size));
        Clients.warm(effort.warmUps(), () -> Clients.times(size, 1, starting));
        figures.addAll(counts(lab, cases, starting, at));
        var cpu = new ArrayList<Double>();
        var service = Cpu.of(Service.WORKFLOW);
        var rounds =
            Rounds.taken(
                effort.rounds(),
                at,
                lab.progress(),
                service.noting(
                    cpu,
                    () -> {
                      var timings = cases.starting(size);
                      cases.store().quiet(lab.progress());
                      return timings;
                    }),
                () -> Clients.times(size, 1, starting));
        figures.addAll(figures(rounds));
        figures.add(rounds.ours("CPU per case, its events published", "ms", cpu));
      }
    }
    return figures;
  }

  private static List<Figure> counts(Lab lab, Cases cases, Operation starting, Map<String, Long> at)
      throws SQLException, IOException, InterruptedException {
    lab.progress().step("counting what %d cases cost".formatted(COUNTED));
    cases.store().quiet(lab.progress());
    try (var connection = lab.server().connect("workflow")) {
      var ours =
          new Transactions(connection, "workflow")
              .during(() -> cases.start(COUNTED), Transactions.saying("insert into case_file"));
      var theirs =
          new Transactions(connection, lab.server().user())
              .during(
                  () -> Clients.times(COUNTED, 1, starting),
                  Transactions.saying("insert into act_ru_execution"));
      cases.store().quiet(lab.progress());
      var counters = Counters.during(connection, () -> cases.start(COUNTED));
      return List.of(
          Figure.of(at, "transactions per case", "", Spread.once((double) ours.size() / COUNTED))
              .within(Budget.atMost(1)),
          Figure.of(at, "statements per case", "", Transactions.statements(ours)),
          Figure.of(at, "bare engine: statements", "", Transactions.statements(theirs)),
          Figure.of(
              at,
              "commits per case, relay included",
              "",
              Spread.once((double) counters.commits() / COUNTED)),
          Figure.of(
              at, "rows read per case", "", Spread.once((double) counters.rowsRead() / COUNTED)));
    }
  }

  private static List<Figure> figures(Rounds rounds) {
    return List.of(
        rounds.ours("cases", "/s", Timings::perSecond),
        rounds.theirs("bare engine", "/s", Timings::perSecond),
        rounds.ratio("cases by bare engine", Timings::perSecond).within(Budget.atLeast(0.7)),
        rounds.theirs("bare engine p50", "ms", it -> it.within(0.5)),
        rounds.theirs("bare engine p99", "ms", it -> it.within(0.99)));
  }
}
