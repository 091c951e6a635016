package io.redress.bench.intake;

import io.redress.bench.Benchmark;
import io.redress.bench.Effort;
import io.redress.bench.Lab;
import io.redress.bench.Scale;
import io.redress.bench.measure.Budget;
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
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * {@code POST /imports} from the first byte sent to the last line taken, beside a loop that writes
 * the same rows, as many lines in one transaction.
 */
public final class ImportTickets implements Benchmark {
  private static final Set<String> OF_THE_IMPORT =
      Set.of("import_job", "import_chunk", "import_refusal");
  private static final long BYTES = 2_000;
  private static final int A_MINUTE = 60;
  private static final double THOUSANDS = 2_000;

  @Override
  public String name() {
    return "import";
  }

  @Override
  public String question() {
    return "importing tickets beside bare JDBC writing the same rows; sizes: lines";
  }

  @Override
  public Set<Service> services() {
    return Set.of(Service.INTAKE);
  }

  @Override
  public List<Long> sizes(Scale scale) {
    return switch (scale) {
      case QUICK -> List.of(200L);
      case USUAL -> List.of(5_000L);
      case FULL -> List.of(20_000L);
    };
  }

  @Override
  public long room(long size) {
    return size * BYTES * 20;
  }

  @Override
  public List<Figure> run(Lab lab, Effort effort)
      throws SQLException, IOException, InterruptedException {
    var intake = Intake.learned(lab);
    var importer = new Importer(lab);
    intake.store().clear(lab.progress());
    var line = TicketFile.of("137", 1, intake.leaves());
    var rows = SameRows.learned(intake.store(), () -> importer.take(line), OF_THE_IMPORT);
    var figures = new ArrayList<Figure>();
    try (var bare = new BareImport(intake, rows, line.externalId(0))) {
      for (var size : effort.sizes()) {
        Supplier<TicketFile> ours = () -> TicketFile.of("137", size, intake.leaves());
        Supplier<TicketFile> theirs = () -> TicketFile.of("136", size, intake.leaves());
        lab.progress().step("warming up with %,d lines each".formatted(size));
        importing(importer, ours.get());
        bare(bare, theirs.get());
        figures.addAll(counts(lab, importer, ours.get()));
        figures.addAll(
            figures(
                Rounds.taken(
                    effort.rounds(),
                    Map.of("lines", size),
                    lab.progress(),
                    () -> importing(importer, ours.get()),
                    () -> bare(bare, theirs.get()))));
      }
    }
    return figures;
  }

  private static Timings importing(Importer importer, TicketFile file)
      throws IOException, InterruptedException {
    var begin = System.nanoTime();
    importer.take(file);
    return Timings.together(file.lines(), System.nanoTime() - begin);
  }

  private static Timings bare(BareImport bare, TicketFile file) throws SQLException {
    var begin = System.nanoTime();
    bare.take(file);
    return Timings.together(file.lines(), System.nanoTime() - begin);
  }

  private static List<Figure> counts(Lab lab, Importer importer, TicketFile file)
      throws SQLException, IOException, InterruptedException {
    try (var connection = lab.server().connect("intake")) {
      var inserting =
          new Transactions(connection, "intake")
              .during(() -> importer.take(file), Transactions.saying("into imported_ticket"));
      var statements = inserting.stream().mapToLong(List::size).sum();
      return List.of(
          Figure.of(
              Map.of("lines", (long) file.lines()),
              "statements per line",
              "",
              Spread.once((double) statements / file.lines())),
          Figure.of(
              Map.of("lines", (long) file.lines()),
              "commits per 100 lines",
              "",
              Spread.once(100.0 * inserting.size() / file.lines())));
    }
  }

  private static List<Figure> figures(Rounds rounds) {
    ToDoubleFunction<Timings> perMinute = it -> A_MINUTE * it.perSecond();
    return List.of(
        rounds.ours("import", "lines/min", perMinute).within(Budget.atLeast(THOUSANDS)),
        rounds.theirs("bare JDBC", "lines/min", perMinute),
        rounds.ratio("import by bare JDBC", Timings::perSecond));
  }
}
