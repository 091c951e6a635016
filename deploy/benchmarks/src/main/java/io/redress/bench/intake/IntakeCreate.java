package io.redress.bench.intake;

import io.redress.bench.Benchmark;
import io.redress.bench.Effort;
import io.redress.bench.Lab;
import io.redress.bench.Scale;
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
import io.redress.bench.rows.Filling;
import io.redress.local.Service;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * {@code POST /complaints} (token, checks, windows, outbox) beside loops that write the same rows,
 * with few and with many complaints present. Every second report is of a number that has a past.
 */
public final class IntakeCreate implements Benchmark {
  private static final int COUNTED = 40;
  private static final long BYTES = 1_600;

  @Override
  public String name() {
    return "intake-create";
  }

  @Override
  public String question() {
    return "registering beside bare JDBC writing the same rows; sizes: complaints present";
  }

  @Override
  public Set<Service> services() {
    return Set.of(Service.INTAKE);
  }

  @Override
  public List<Long> sizes(Scale scale) {
    return switch (scale) {
      case QUICK -> List.of(200L, 2_000L);
      case USUAL -> List.of(100_000L, 1_000_000L);
      case FULL -> List.of(100_000L, 10_000_000L);
    };
  }

  @Override
  public long room(long size) {
    return size * BYTES;
  }

  @Override
  public List<Figure> run(Lab lab, Effort effort)
      throws SQLException, IOException, InterruptedException {
    var intake = Intake.learned(lab);
    var figures = new ArrayList<Figure>();
    var slowest = new HashMap<Integer, Double>();
    for (var size : effort.sizes()) {
      var at = Map.of("complaints", size);
      var past = intake.past(size, 365);
      intake.store().clear(lab.progress());
      figures.add(Figure.of(at, "filling the tables", "s", Spread.once(fill(lab, intake, past))));
      warmUp(lab, intake, past, effort);
      figures.addAll(counts(lab, intake, past, at));
      for (var clients : effort.clients()) {
        var cpu = new ArrayList<Double>();
        var rounds = rounds(lab, intake, past, effort, size, clients, cpu);
        figures.addAll(figures(rounds));
        figures.add(rounds.ours("CPU per registration", "ms", cpu));
        var p99 = rounds.ours("p99", "ms", it -> it.within(0.99));
        var first = slowest.putIfAbsent(clients, p99.spread().median());
        if (first != null) {
          figures.add(
              Figure.of(
                      p99.at(),
                      "p99 by p99 at %,d".formatted(effort.least()),
                      "",
                      Spread.once(p99.spread().median() / first))
                  .within(Budget.atMost(1.5)));
        }
      }
    }
    return figures;
  }

  private static double fill(Lab lab, Intake intake, FilledIntake past)
      throws SQLException, InterruptedException {
    var begin = System.nanoTime();
    try (var connection = intake.store().connect()) {
      past.fill(new Filling(connection, lab.progress()), true);
    }
    return (System.nanoTime() - begin) / 1e9;
  }

  private static Operation registering(Intake intake, FilledIntake past) {
    var count = new AtomicLong();
    return client ->
        intake
            .desk()
            .register(
                count.incrementAndGet() % 2 == 0 ? past.anyNumber() : Intake.newNumber(),
                intake.anyLeaf());
  }

  private static void warmUp(Lab lab, Intake intake, FilledIntake past, Effort effort)
      throws SQLException, IOException, InterruptedException {
    var clients = effort.clients().get(effort.clients().size() - 1);
    lab.progress().step("warming up, until both sides are no longer faster than before");
    Clients.warm(effort.warmUp(), effort.warmUps(), clients, registering(intake, past));
    try (var bare = new BareRegistrations(intake, past, clients)) {
      Clients.warm(effort.warmUp(), effort.warmUps(), clients, bare);
    }
  }

  private static List<Figure> counts(
      Lab lab, Intake intake, FilledIntake past, Map<String, Long> at)
      throws SQLException, IOException, InterruptedException {
    lab.progress().step("counting what %d registrations cost".formatted(COUNTED));
    intake.store().quiet(lab.progress());
    try (var connection = lab.server().connect("intake")) {
      var registering = registering(intake, past);
      var transactions =
          new Transactions(connection, "intake")
              .during(
                  () -> Clients.times(COUNTED, 1, registering),
                  Transactions.writingTo(intake.ownTables()));
      var counters = Counters.during(connection, () -> Clients.times(COUNTED, 1, registering));
      return List.of(
          Figure.of(at, "statements per registration", "", Transactions.statements(transactions))
              .within(Budget.atMost(12)),
          Figure.of(at, "commits per registration", "", Spread.once(share(transactions.size()))),
          Figure.of(at, "rows read per registration", "", Spread.once(share(counters.rowsRead()))));
    }
  }

  private static double share(long counted) {
    return (double) counted / COUNTED;
  }

  private static Rounds rounds(
      Lab lab,
      Intake intake,
      FilledIntake past,
      Effort effort,
      long size,
      int clients,
      List<Double> cpu)
      throws SQLException, IOException, InterruptedException {
    var at = new LinkedHashMap<String, Long>();
    at.put("complaints", size);
    at.put("clients", (long) clients);
    var registering = registering(intake, past);
    var service = Cpu.of(Service.INTAKE);
    try (var bare = new BareRegistrations(intake, past, clients)) {
      return Rounds.taken(
          effort.rounds(),
          at,
          lab.progress(),
          service.noting(cpu, () -> Clients.during(effort.round(), clients, registering)),
          () -> Clients.during(effort.round(), clients, bare));
    }
  }

  private static List<Figure> figures(Rounds rounds) {
    return List.of(
        rounds.ours("registrations", "/s", Timings::perSecond),
        rounds.theirs("bare JDBC", "/s", Timings::perSecond),
        rounds.ratio("registrations by bare JDBC", Timings::perSecond).within(Budget.atLeast(0.4)),
        rounds.ours("registration p50", "ms", it -> it.within(0.5)),
        rounds.ours("registration p99", "ms", it -> it.within(0.99)),
        rounds.theirs("bare JDBC p50", "ms", it -> it.within(0.5)),
        rounds.theirs("bare JDBC p99", "ms", it -> it.within(0.99)));
  }
}
