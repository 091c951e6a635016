package io.redress.bench.intake;

import io.redress.bench.Benchmark;
import io.redress.bench.Effort;
import io.redress.bench.Lab;
import io.redress.bench.Scale;
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

/**
 * What one number has reported within the windows, as a check while typing reads it, beside the
 * same count by plain SQL over the whole table. The table is as long as the windows and their like
 * again: sixty days.
 */
public final class Frequency implements Benchmark {
  private static final int DAYS = 60;
  private static final int COUNTED = 40;
  private static final long BYTES = 450;
  private static final String PLAIN =
      "select count(*) from report ignore index (report_of_customer, report_of_category) where customer = ? and"
          + " registered_at >= timestampadd(day, -30, utc_timestamp()) and counted";

  @Override
  public String name() {
    return "frequency";
  }

  @Override
  public String question() {
    return "what one number reported in 30 days, beside plain SQL over the table; sizes: reports";
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
      case FULL -> List.of(100_000L, 1_000_000L, 10_000_000L);
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
    Double least = null;
    for (var size : effort.sizes()) {
      var at = Map.of("reports", size);
      var past = intake.past(size, DAYS);
      Operation checking = client -> intake.desk().check(past.anyNumber(), intake.anyLeaf());
      intake.store().clear(lab.progress());
      try (var connection = intake.store().connect()) {
        past.fill(new Filling(connection, lab.progress()), false);
        lab.progress().step("warming up");
        Clients.warm(effort.warmUp(), effort.warmUps(), 1, checking);
        var rowsRead = rowsRead(connection, checking);
        figures.addAll(counts(connection, checking, at, rowsRead));
        figures.addAll(figures(rounds(lab, effort, at, checking, plain(connection, intake, past))));
        if (least == null) {
          least = rowsRead;
        } else {
          figures.add(
              Figure.of(
                      at,
                      "rows read by rows read at %,d".formatted(effort.least()),
                      "",
                      Spread.once(rowsRead / least))
                  .within(Budget.atMost(1.5)));
        }
      }
    }
    return figures;
  }

  private static Operation plain(Connection connection, Intake intake, FilledIntake past)
      throws SQLException {
    var count = connection.prepareStatement(PLAIN);
    return client -> {
      count.setString(1, intake.pseudonyms().of(past.anyNumber()));
      try (var row = count.executeQuery()) {
        row.next();
      }
    };
  }

  private static double rowsRead(Connection connection, Operation checking)
      throws SQLException, IOException, InterruptedException {
    var counters = Counters.during(connection, () -> Clients.times(COUNTED, 1, checking));
    return (double) counters.rowsRead() / COUNTED;
  }

  private static List<Figure> counts(
      Connection connection, Operation checking, Map<String, Long> at, double rowsRead)
      throws SQLException, IOException, InterruptedException {
    var transactions =
        new Transactions(connection, "intake")
            .during(
                () -> Clients.times(COUNTED, 1, checking), Transactions.saying(" from report "));
    return List.of(
        Figure.of(at, "statements per check", "", Transactions.statements(transactions)),
        Figure.of(at, "rows read per check", "", Spread.once(rowsRead)));
  }

  private static Rounds rounds(
      Lab lab, Effort effort, Map<String, Long> at, Operation checking, Operation plain)
      throws SQLException, IOException, InterruptedException {
    return Rounds.taken(
        effort.rounds(),
        at,
        lab.progress(),
        () -> Clients.during(effort.round(), 1, checking),
        () -> Clients.during(effort.round().dividedBy(2), 1, plain));
  }

  private static List<Figure> figures(Rounds rounds) {
    return List.of(
        rounds.ours("check p50", "ms", it -> it.within(0.5)),
        rounds.ours("check p99", "ms", it -> it.within(0.99)),
        rounds.theirs("plain SQL over the table p50", "ms", it -> it.within(0.5)),
        rounds.ratio("checks by plain SQL", Timings::perSecond));
  }
}
