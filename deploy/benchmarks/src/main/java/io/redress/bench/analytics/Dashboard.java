package io.redress.bench.analytics;

import io.redress.bench.Benchmark;
import io.redress.bench.Effort;
import io.redress.bench.Lab;
import io.redress.bench.Scale;
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
import io.redress.bench.rows.Filling;
import io.redress.local.Service;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Figures of a year by REST, beside the same questions by SQL over the events. The sums that the
 * service reads it has made itself, by a rebuild from a log that was filled; both sides count the
 * same, or the run ends.
 */
public final class Dashboard implements Benchmark {
  private static final int COUNTED = 40;

  /** What the budget is for. */
  private static final long MANY = 10_000_000;

  /** An event, and its part in facts, lists and sums: twice while a rebuild runs. */
  private static final long BYTES = 1_500;

  private static final String USER = "analytics";

  @Override
  public String name() {
    return "dashboard";
  }

  @Override
  public String question() {
    return "figures of a year beside the same SQL over raw events; sizes: events";
  }

  @Override
  public Set<Service> services() {
    return Set.of(Service.ANALYTICS);
  }

  @Override
  public List<Long> sizes(Scale scale) {
    return switch (scale) {
      case QUICK -> List.of(1_000L, 4_000L);
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
    var figures = new ArrayList<Figure>();
    var store = lab.store(Service.ANALYTICS);
    var analyst =
        new ServiceClient(
            lab.suite().analytics(), lab.suite().token("bench-analyst", null, "analyst"));
    for (var size : effort.sizes()) {
      store.clear(lab.progress());
      try (var connection = store.connect();
          var questions = new Questions(analyst, connection)) {
        FilledLog.fill(new Filling(connection, lab.progress()), size);
        new Rebuilding(lab).rebuild();
        questions.agree();
        figures.addAll(measured(lab, effort, connection, questions, size));
      }
    }
    return figures;
  }

  private static List<Figure> measured(
      Lab lab, Effort effort, Connection connection, Questions questions, long size)
      throws SQLException, IOException, InterruptedException {
    var at = Map.of("events", size);
    var count = new AtomicInteger();
    Operation asking =
        client -> questions.figure(ThreadLocalRandom.current().nextInt(Questions.count()));
    Operation scanning = client -> questions.events(count.getAndIncrement());
    lab.progress().step("warming up");
    Clients.warm(effort.warmUp(), effort.warmUps(), 1, asking);
    Clients.times(Questions.count(), 1, scanning);
    var figures = new ArrayList<>(counts(connection, asking, scanning, at));
    var rounds =
        Rounds.taken(
            effort.rounds(),
            at,
            lab.progress(),
            () -> Clients.during(effort.round(), 1, asking),
            () -> Clients.times(Questions.count(), 1, scanning));
    figures.add(rounds.ours("figure p50", "ms", it -> it.within(0.5)));
    figures.add(rounds.ours("figure p99", "ms", it -> it.within(0.99)));
    figures.add(rounds.theirs("raw events p50", "ms", it -> it.within(0.5)));
    var ratio = rounds.ratio("figures by raw events", Timings::perSecond);
    figures.add(size < MANY ? ratio : ratio.within(Budget.atLeast(200)));
    return figures;
  }

  private static List<Figure> counts(
      Connection connection, Operation asking, Operation scanning, Map<String, Long> at)
      throws SQLException, IOException, InterruptedException {
    var transactions =
        new Transactions(connection, USER)
            .during(() -> Clients.times(COUNTED, 1, asking), Transactions.saying("from figure_"));
    var ours = Counters.during(connection, () -> Clients.times(COUNTED, 1, asking));
    var theirs = Counters.during(connection, () -> Clients.times(Questions.count(), 1, scanning));
    return List.of(
        Figure.of(at, "statements per figure", "", Transactions.statements(transactions)),
        Figure.of(at, "rows read per figure", "", Spread.once((double) ours.rowsRead() / COUNTED)),
        Figure.of(
            at,
            "raw events: rows read",
            "",
            Spread.once((double) theirs.rowsRead() / Questions.count())));
  }
}
