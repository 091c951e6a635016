package io.redress.bench.workflow;

import io.redress.bench.Benchmark;
import io.redress.bench.Effort;
import io.redress.bench.Lab;
import io.redress.bench.Scale;
import io.redress.bench.engine.BareEngine;
import io.redress.bench.http.ServiceClient;
import io.redress.bench.measure.Budget;
import io.redress.bench.measure.Clients;
import io.redress.bench.measure.Counters;
import io.redress.bench.measure.Cpu;
import io.redress.bench.measure.Figure;
import io.redress.bench.measure.Rounds;
import io.redress.bench.measure.Spread;
import io.redress.bench.measure.Timings;
import io.redress.bench.measure.Transactions;
import io.redress.local.Service;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Taking and completing the first step of a case by REST, which dispatches the case and opens the
 * next steps; beside the engine alone claiming and completing the same task.
 */
public final class WorkItemComplete implements Benchmark {
  private static final String ELEMENT = "task_verify";
  private static final int COUNTED = 10;
  private static final long BYTES = 60_000;
  private static final byte[] COMPLAINT =
      "{\"outcome\": \"complaint\"}".getBytes(StandardCharsets.UTF_8);

  @Override
  public String name() {
    return "work-item-complete";
  }

  @Override
  public String question() {
    return "claiming and completing a work item beside the bare engine; sizes: items a round";
  }

  @Override
  public Set<Service> services() {
    return Set.of(Service.WORKFLOW);
  }

  @Override
  public List<Long> sizes(Scale scale) {
    return switch (scale) {
      case QUICK -> List.of(10L);
      case USUAL -> List.of(300L);
      case FULL -> List.of(1_000L);
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
    var handler =
        new ServiceClient(
            lab.suite().workflow(),
            lab.suite().token("bench-handler", "complaint-centre", "handler"));
    try (var cases = new Cases(lab);
        var bare = BareEngine.besideTheService(lab.server())) {
      cases.store().clear(lab.progress());
      for (var size : effort.sizes()) {
        var most = effort.clients().get(effort.clients().size() - 1);
        lab.progress().step("warming up, until both sides are no longer faster than before");
        Clients.warm(effort.warmUps(), () -> ours(lab, cases, handler, size, most));
        Clients.warm(effort.warmUps(), () -> theirs(bare, size, most));
        figures.addAll(counts(lab, cases, handler, bare, Map.of("items a round", size)));
        for (var clients : effort.clients()) {
          figures.addAll(measured(lab, cases, handler, bare, effort, size, clients));
        }
      }
    }
    return figures;
  }

  private static List<Figure> measured(
      Lab lab,
      Cases cases,
      ServiceClient handler,
      BareEngine bare,
      Effort effort,
      long size,
      int clients)
      throws SQLException, IOException, InterruptedException {
    var at = new LinkedHashMap<String, Long>();
    at.put("items a round", size);
    at.put("clients", (long) clients);
    var cpu = new ArrayList<Double>();
    var service = Cpu.of(Service.WORKFLOW);
    var rounds =
        Rounds.taken(
            effort.rounds(),
            at,
            lab.progress(),
            () -> {
              var items = opened(lab, cases, size);
              return service.noting(cpu, () -> completing(handler, items, clients)).take();
            },
            () -> theirs(bare, size, clients));
    var figures = new ArrayList<>(figures(rounds));
    figures.add(rounds.ours("CPU per claim and completion", "ms", cpu));
    return figures;
  }

  private static Timings ours(Lab lab, Cases cases, ServiceClient handler, long size, int clients)
      throws SQLException, IOException, InterruptedException {
    return completing(handler, opened(lab, cases, size), clients);
  }

  /** Cases have started, and nothing runs on in the background. */
  private static Queue<String> opened(Lab lab, Cases cases, long size)
      throws SQLException, IOException, InterruptedException {
    var items = cases.items(cases.start(size), ELEMENT);
    cases.store().quiet(lab.progress());
    return new ConcurrentLinkedQueue<>(items);
  }

  private static Timings completing(ServiceClient handler, Queue<String> items, int clients)
      throws InterruptedException {
    return Clients.times(
        items.size(),
        clients,
        client -> {
          var item = "/api/v1/work-items/" + items.remove();
          handler.post(item + "/claim", "application/json", new byte[0], Map.of(), 200);
          handler.post(item + "/complete", "application/json", COMPLAINT, Map.of(), 200);
        });
  }

  private static Timings theirs(BareEngine bare, long size, int clients)
      throws InterruptedException {
    return completing(bare, opened(bare, size), clients);
  }

  /** The same of the bare engine, whose cases start at once. */
  private static Queue<String> opened(BareEngine bare, long size) {
    var tasks = new ConcurrentLinkedQueue<String>();
    for (var i = 0L; i < size; i++) {
      tasks.add(bare.task(bare.start(), ELEMENT));
    }
    return tasks;
  }

  private static Timings completing(BareEngine bare, Queue<String> tasks, int clients)
      throws InterruptedException {
    Map<String, Object> outcome = Map.of("verifyOutcome", "complaint");
    return Clients.times(
        tasks.size(),
        clients,
        client -> bare.claimAndComplete(tasks.remove(), "bench-handler", outcome));
  }

  private static List<Figure> counts(
      Lab lab, Cases cases, ServiceClient handler, BareEngine bare, Map<String, Long> at)
      throws SQLException, IOException, InterruptedException {
    lab.progress().step("counting what %d completions cost".formatted(COUNTED));
    var first = opened(lab, cases, COUNTED);
    var second = opened(lab, cases, COUNTED);
    var tasks = opened(bare, COUNTED);
    try (var connection = lab.server().connect("workflow")) {
      var ours =
          new Transactions(connection, "workflow")
              .during(() -> completing(handler, first, 1), Transactions.saying("update work_item"));
      var theirs =
          new Transactions(connection, lab.server().user())
              .during(() -> completing(bare, tasks, 1), Transactions.saying("act_ru_task"));
      cases.store().quiet(lab.progress());
      var counters = Counters.during(connection, () -> completing(handler, second, 1));
      return List.of(
          Figure.of(
                  at,
                  "transactions per claim and completion",
                  "",
                  Spread.once((double) ours.size() / COUNTED))
              .within(Budget.atMost(2)),
          Figure.of(at, "statements per claim and completion", "", Spread.once(statements(ours))),
          Figure.of(
              at,
              "bare engine: statements per claim and completion",
              "",
              Spread.once(statements(theirs))),
          Figure.of(
              at,
              "rows read per claim and completion",
              "",
              Spread.once((double) counters.rowsRead() / COUNTED)));
    }
  }

  private static double statements(List<List<String>> transactions) {
    return (double) transactions.stream().mapToLong(List::size).sum() / COUNTED;
  }

  private static List<Figure> figures(Rounds rounds) {
    return List.of(
        rounds.ours("claims and completions", "/s", Timings::perSecond),
        rounds.theirs("bare engine", "/s", Timings::perSecond),
        rounds
            .ratio("claims and completions by bare engine", Timings::perSecond)
            .within(Budget.atLeast(0.7)),
        rounds.ours("claim and completion p50", "ms", it -> it.within(0.5)),
        rounds.ours("claim and completion p99", "ms", it -> it.within(0.99)),
        rounds.theirs("bare engine p50", "ms", it -> it.within(0.5)),
        rounds.theirs("bare engine p99", "ms", it -> it.within(0.99)));
  }
}
