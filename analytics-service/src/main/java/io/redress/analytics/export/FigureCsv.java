package io.redress.analytics.export;

import io.redress.analytics.figure.BeforeView;
import io.redress.analytics.figure.Dimension;
import io.redress.analytics.figure.DistributionView;
import io.redress.analytics.figure.FigureView;
import io.redress.analytics.figure.GroupView;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A figure as CSV (RFC 4180): a header, one line per group, one for the total when there are no
 * groups. Every line repeats what the numbers are of, so that files can be joined; the header is
 * always the same, and what was not asked for is empty.
 */
final class FigureCsv {
  private static final List<String> BEFORE =
      List.of(
          "beforeFrom",
          "beforeTo",
          "beforeNumerator",
          "beforeDenominator",
          "beforeValue",
          "difference",
          "differenceLow",
          "differenceHigh",
          "change");

  private static final List<String> HEADER =
      Stream.of(
              Stream.of("figure", "version", "from", "to", "zone"),
              Arrays.stream(Dimension.values()).map(Dimension::parameter),
              Stream.of("numerator", "denominator", "value", "low", "high"),
              Stream.of("median", "p80", "p90", "mean"),
              BEFORE.stream())
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
    cells.add(line.value());
    add(cells, line.interval());
    add(cells, line.distribution());
    add(cells, figure.comparedWith(), line.before());
    return cells;
  }

  private static void add(List<Object> cells, GroupView.Interval interval) {
    cells.add(interval == null ? null : interval.low());
    cells.add(interval == null ? null : interval.high());
  }

  private static void add(List<Object> cells, DistributionView values) {
    cells.add(values == null ? null : values.median());
    cells.add(values == null ? null : values.p80());
    cells.add(values == null ? null : values.p90());
    cells.add(values == null ? null : values.mean());
  }

  private static void add(List<Object> cells, FigureView.ComparedWith with, BeforeView before) {
    if (before == null) {
      cells.addAll(Collections.nCopies(BEFORE.size(), null));
      return;
    }
    cells.add(with.period().from());
    cells.add(with.period().to());
    cells.add(before.numerator());
    cells.add(before.denominator());
    cells.add(before.value());
    cells.add(before.difference());
    add(cells, before.differenceInterval());
    cells.add(before.change());
  }
}
