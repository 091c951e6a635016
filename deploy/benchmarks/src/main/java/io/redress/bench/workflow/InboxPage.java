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
import io.redress.bench.measure.Figure;
import io.redress.bench.measure.Operation;
import io.redress.bench.measure.Rounds;
import io.redress.bench.measure.Spread;
import io.redress.bench.measure.Timings;
import io.redress.bench.measure.Transactions;
import io.redress.local.Service;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The first page of a department's inbox, soonest due first, by REST, beside the same page by the
 * engine's own task query in its own process. Of the open items every fourth is the department's.
 */
public final class InboxPage implements Benchmark {
  private static final int PAGE = 50;
  private static final int COUNTED = 100;

  /** From here on the engine's own query is slow. */
  private static final long MANY = 100_000;

  private static final long BYTES = 3_000;

  @Override
  public String name() {
    return "inbox";
  }

  @Override
  public String question() {
    return "a page of the inbox beside the engine's own task query; sizes: open items";
  }

  @Override
  public Set<Service> services() {
    return Set.of(Service.WORKFLOW);
  }

  @Override
  public List<Long> sizes(Scale scale) {
    return scale == Scale.QUICK ? List.of(400L, 2_000L) : List.of(1_000L, 10_000L, 100_000L);
  }

  @Override
  public long room(long size) {
    return size * BYTES;
  }

  @Override
  public List<Figure> run(Lab lab, Effort effort)
      throws SQLException, IOException, InterruptedException {
    var figures = new ArrayList<Figure>();
    var handler =
        new ServiceClient(
            lab.suite().workflow(),
            lab.suite().token("bench-handler", OpenWork.DEPARTMENT, "handler"));
    Operation reading = client -> handler.get("/api/v1/work-items?limit=" + PAGE);
    try (var cases = new Cases(lab);
        var bare = BareEngine.besideTheService(lab.server());
        var connection = lab.server().connect("workflow")) {
      Operation querying = client -> full(bare.page(OpenWork.DEPARTMENT, PAGE).size());
      Figure least = null;
      for (var size : effort.sizes()) {
        var at = Map.of("open items", size);
        new OpenWork(lab, cases, bare).fill(size);
        full(handler.get("/api/v1/work-items?limit=" + PAGE).path("items").size());
        lab.progress().step("warming up");
        Clients.warm(effort.warmUp(), effort.warmUps(), 1, reading);
        Clients.warm(effort.warmUp(), effort.warmUps(), 1, querying);
        figures.addAll(counts(connection, reading, querying, at));
        var rounds =
            Rounds.taken(
                effort.rounds(),
                at,
                lab.progress(),
                () -> Clients.during(effort.round(), 1, reading),
                () -> Clients.during(effort.round(), 1, querying));
        figures.addAll(figures(rounds));
        var ratio = rounds.ratio("pages by task query", Timings::perSecond);
        figures.add(size < MANY ? ratio : ratio.within(Budget.atLeast(20)));
        var p50 = rounds.ours("page p50", "ms", it -> it.within(0.5));
        least = least == null ? p50 : least;
        figures.add(
            Figure.of(
                    at,
                    "p50 by p50 at %,d".formatted(effort.least()),
                    "",
                    Spread.once(p50.spread().median() / least.spread().median()))
                .within(Budget.atMost(1.5)));
      }
    }
    return figures;
  }

  private static void full(int found) {
    if (found != PAGE) {
      throw new IllegalStateException("a page has %d items, not %d".formatted(found, PAGE));
    }
  }

  private static List<Figure> counts(
      Connection connection, Operation reading, Operation querying, Map<String, Long> at)
      throws SQLException, IOException, InterruptedException {
    var pages =
        new Transactions(connection, "workflow")
            .during(
                () -> Clients.times(COUNTED, 1, reading), Transactions.saying(" from work_item "));
    return List.of(
        Figure.of(at, "statements per page", "", Transactions.statements(pages))
            .within(Budget.atMost(1)),
        Figure.of(at, "rows read per page", "", rowsRead(connection, reading))
            .within(Budget.atMost(60)),
        Figure.of(at, "task query: rows read per page", "", rowsRead(connection, querying)));
  }

  private static Spread rowsRead(Connection connection, Operation operation)
      throws SQLException, IOException, InterruptedException {
    var counters = Counters.own(connection, () -> Clients.times(COUNTED, 1, operation));
    return Spread.once((double) counters.rowsRead() / COUNTED);
  }

  private static List<Figure> figures(Rounds rounds) {
    return List.of(
        rounds.ours("page p50", "ms", it -> it.within(0.5)),
        rounds.ours("page p99", "ms", it -> it.within(0.99)),
        rounds.theirs("task query p50", "ms", it -> it.within(0.5)),
        rounds.theirs("task query p99", "ms", it -> it.within(0.99)));
  }
}
