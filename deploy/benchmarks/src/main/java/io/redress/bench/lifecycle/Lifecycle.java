package io.redress.bench.lifecycle;

import io.redress.bench.Benchmark;
import io.redress.bench.Effort;
import io.redress.bench.Lab;
import io.redress.bench.Scale;
import io.redress.bench.engine.BareEngine;
import io.redress.bench.measure.Budget;
import io.redress.bench.measure.Clients;
import io.redress.bench.measure.Cpu;
import io.redress.bench.measure.Figure;
import io.redress.bench.measure.Rounds;
import io.redress.bench.measure.Timings;
import io.redress.local.Service;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/**
 * Complaints from their registration to their end through all services (verified, dispatched,
 * processed by several departments, reviewed, fed back, called back), until they are closed in the
 * figures and every event is published; beside the bare engine walking the same diagram alone.
 */
public final class Lifecycle implements Benchmark {
  private static final long BYTES = 250_000;

  @Override
  public String name() {
    return "lifecycle";
  }

  @Override
  public String question() {
    return "complaints through all services beside the bare engine; sizes: complaints a round";
  }

  @Override
  public Set<Service> services() {
    return Set.of(Service.values());
  }

  @Override
  public List<Long> sizes(Scale scale) {
    return switch (scale) {
      case QUICK -> List.of(2L);
      case USUAL -> List.of(50L);
      case FULL -> List.of(300L);
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
    var most = effort.clients().stream().max(Integer::compare).orElseThrow();
    lab.quiet();
    try (var walk = new Walk(lab, most);
        var bare = BareEngine.besideTheService(lab.server());
        var cost = new LifecycleCost(lab)) {
      var ends = new Ends(lab);
      var alone = new BareWalk(bare);
      for (var size : effort.sizes()) {
        lab.progress().step("warming up, until both sides are no longer faster than before");
        Clients.warm(effort.warmUps(), () -> walked(walk, ends, size, most));
        Clients.warm(effort.warmUps(), () -> Clients.times(size, most, alone));
        figures.addAll(cost.of(complaints -> walked(walk, ends, complaints, 1), size));
        for (var clients : effort.clients()) {
          figures.addAll(measured(lab, effort, walk, ends, alone, size, clients));
        }
      }
    }
    return figures;
  }

  private static List<Figure> measured(
      Lab lab, Effort effort, Walk walk, Ends ends, BareWalk alone, long size, int clients)
      throws SQLException, IOException, InterruptedException {
    var at = new LinkedHashMap<String, Long>();
    at.put("complaints a round", size);
    at.put("clients", (long) clients);
    var cpu = new ArrayList<Double>();
    var services = Cpu.of(Service.values());
    var rounds =
        Rounds.taken(
            effort.rounds(),
            at,
            lab.progress(),
            services.noting(cpu, () -> walked(walk, ends, size, clients)),
            () -> Clients.times(size, clients, alone));
    return List.of(
        rounds.ours("complaints", "/s", Timings::perSecond),
        rounds.theirs("bare engine", "/s", Timings::perSecond),
        rounds.ratio("complaints by bare engine", Timings::perSecond).within(Budget.atLeast(0.5)),
        rounds.ours("CPU of all services per complaint", "ms", cpu));
  }

  /** Until all of it is over, in the figures as well. */
  private static Timings walked(Walk walk, Ends ends, long complaints, int clients)
      throws SQLException, IOException, InterruptedException {
    var begin = System.nanoTime();
    Clients.times(complaints, clients, walk);
    ends.await(walk.closed());
    return Timings.together((int) complaints, System.nanoTime() - begin);
  }
}
