package io.redress.analytics.export;

import io.redress.analytics.figure.Dimension;
import io.redress.analytics.figure.FigureView;
import io.redress.analytics.figure.GroupView;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A figure as CSV (RFC 4180): a header, one line per group, one for the total when there are no
 * groups. Every line repeats what the numbers are of, so that files can be joined.
 */
final class FigureCsv {
  private static final List<String> HEADER =
      Stream.of(
              Stream.of("figure", "version", "from", "to", "zone"),
              Arrays.stream(Dimension.values()).map(Dimension::parameter),
              Stream.of(
                  "numerator", "denominator", "value", "low", "high", "median", "p90", "mean"))
          .flatMap(Function.identity())
          .toList();

  private FigureCsv() {}

  /** Line by line; the stream stays open, as it is the caller's. */
  static void write(FigureView figure, OutputStream out) throws IOException {
    var lines = figure.groupBy().isEmpty() ? List.of(figure.total()) : figure.groups();
    CsvPages.write(out, HEADER, lines, line -> cells(figure, line));
  }

  private static List<Object> cells(FigureView figure, GroupView line) {
    var cells = new ArrayList<Object>();
    cells.add(figure.name());
    cells.add(figure.version());
    cells.add(figure.period().from());
    cells.add(figure.period().to());
    cells.add(figure.zone());
    for (var dimension : Dimension.values()) {
      cells.add(line.key().of(dimension));
    }
    cells.add(line.numerator());
    cells.add(line.denominator());
    cells.add(plain(line.value()));
    var interval = line.interval();
    cells.add(interval == null ? null : plain(interval.low()));
    cells.add(interval == null ? null : plain(interval.high()));
    var distribution = line.distribution();
    cells.add(distribution == null ? null : plain(distribution.median()));
    cells.add(distribution == null ? null : plain(distribution.p90()));
    cells.add(distribution == null ? null : plain(distribution.mean()));
    return cells;
  }

  private static String plain(BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }
}
