package io.redress.bench.analytics;

import io.redress.bench.Benchmark;
import io.redress.bench.Effort;
import io.redress.bench.Lab;
import io.redress.bench.Scale;
import io.redress.bench.measure.Budget;
import io.redress.bench.measure.Clients;
import io.redress.bench.measure.Counters;
import io.redress.bench.measure.Cpu;
import io.redress.bench.measure.Figure;
import io.redress.bench.measure.Rounds;
import io.redress.bench.measure.Spread;
import io.redress.bench.measure.Timings;
import io.redress.bench.measure.Transactions;
import io.redress.bench.rows.SameRows;
import io.redress.local.Service;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Events from three topics into the log, the facts and the sums, beside three loops that write the
 * same rows.
 */
public final class Ingest implements Benchmark {
  /** What others write meanwhile, or nobody. */
  private static final Set<String> BESIDE =
      Set.of("outbox", "watch", "warning", "backlog_taken", "backlog_spell", "backlog_day");

  private static final int TOPICS = 3;
  private static final int COUNTED = 4;
  private static final long BYTES = 3_000;

  @Override
  public String name() {
    return "ingest";
  }

  @Override
  public String question() {
    return "taking events in beside bare JDBC writing the same rows; sizes: events a round";
  }

  @Override
  public Set<Service> services() {
    return Set.of(Service.ANALYTICS);
  }

  @Override
  public List<Long> sizes(Scale scale) {
    return switch (scale) {
      case QUICK -> List.of(100L);
      case USUAL -> List.of(5_000L);
      case FULL -> List.of(20_000L);
    };
  }

  @Override
  public long room(long size) {
    return size * BYTES * 60;
  }

  @Override
  public List<Figure> run(Lab lab, Effort effort)
      throws SQLException, IOException, InterruptedException {
    var figures = new ArrayList<Figure>();
    try (var facts = new Facts(lab)) {
      facts.store().clear(lab.progress());
      var rows = SameRows.learned(facts.store(), () -> facts.take(1), BESIDE);
      try (var bare = new BareFacts(facts, rows, TOPICS)) {
        for (var size : effort.sizes()) {
          figures.addAll(measured(lab, effort, facts, bare, size));
        }
      }
    }
    return figures;
  }

  private static List<Figure> measured(
      Lab lab, Effort effort, Facts facts, BareFacts bare, long size)
      throws SQLException, IOException, InterruptedException {
    var events = Told.values().length;
    var complaints = Math.max(1, size / events);
    var at = Map.of("events a round", complaints * events);
    Rounds.Turn theirs = () -> each(Clients.times(complaints, TOPICS, bare));
    lab.progress().step("warming up, until both sides are no longer faster than before");
    Clients.warm(effort.warmUps(), () -> facts.taking(complaints));
    Clients.warm(effort.warmUps(), theirs);
    var figures = new ArrayList<>(counts(lab, facts, at));
    var cpu = new ArrayList<Double>();
    var service = Cpu.of(Service.ANALYTICS);
    var rounds =
        Rounds.taken(
            effort.rounds(),
            at,
            lab.progress(),
            service.noting(cpu, () -> facts.taking(complaints)),
            theirs);
    figures.add(rounds.ours("events", "/s", Timings::perSecond));
    figures.add(rounds.theirs("bare JDBC", "/s", Timings::perSecond));
    figures.add(rounds.ratio("events by bare JDBC", Timings::perSecond));
    figures.add(rounds.ours("CPU per event", "ms", cpu));
    return figures;
  }

  /** A loop's operation is a complaint. */
  private static Timings each(Timings complaints) {
    var events = complaints.count() * Told.values().length;
    return Timings.together(events, (long) (complaints.count() / complaints.perSecond() * 1e9));
  }

  private static List<Figure> counts(Lab lab, Facts facts, Map<String, Long> at)
      throws SQLException, IOException, InterruptedException {
    lab.progress().step("counting what events cost");
    var events = COUNTED * Told.values().length;
    try (var connection = lab.server().connect("analytics")) {
      var transactions =
          new Transactions(connection, "analytics")
              .during(() -> facts.take(COUNTED), Transactions.saying("into event_fact"));
      var counters = Counters.during(connection, () -> facts.take(COUNTED));
      return List.of(
          Figure.of(
                  at,
                  "transactions per event",
                  "",
                  Spread.once((double) transactions.size() / events))
              .within(Budget.atMost(1)),
          Figure.of(at, "statements per event", "", Transactions.statements(transactions)),
          Figure.of(
              at, "rows read per event", "", Spread.once((double) counters.rowsRead() / events)));
    }
  }
}
