package io.redress.analytics.comparison;

import io.redress.analytics.export.CsvPages;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A comparison as CSV (RFC 4180): a header and one line, so that lines of several can be put
 * beneath each other. What only a percentage is known of has no counts.
 */
final class ComparisonCsv {
  private static final List<String> GROUP =
      List.of("Name", "From", "To", "Numerator", "Denominator", "Share", "Low", "High");

  private static final List<String> HEADER =
      Stream.of(
              Stream.of("figure", "version", "asOf", "confidence"),
              GROUP.stream().map(column -> "first" + column),
              GROUP.stream().map(column -> "second" + column),
              Stream.of("difference", "differenceLow", "differenceHigh"),
              Stream.of("method", "statistic", "pValue", "significant"),
              Stream.of("conclusionEn", "conclusionZh"))
          .flatMap(Function.identity())
          .toList();

  private ComparisonCsv() {}

  static void write(ComparisonView comparison, OutputStream out) throws IOException {
    CsvPages.write(out, HEADER, List.of(comparison), ComparisonCsv::cells);
  }

  private static List<Object> cells(ComparisonView comparison) {
    var cells = new ArrayList<Object>();
    cells.add(comparison.figure());
    cells.add(comparison.version());
    cells.add(comparison.asOf());
    cells.add(comparison.confidence());
    comparison.groups().forEach(group -> add(cells, group));
    cells.add(comparison.difference().value());
    add(cells, comparison.difference().interval());
    cells.add(comparison.test().method());
    cells.add(comparison.test().statistic());
    cells.add(comparison.test().pValue());
    cells.add(comparison.test().significant());
    cells.add(comparison.conclusion().en());
    cells.add(comparison.conclusion().zh());
    return cells;
  }

  private static void add(List<Object> cells, ComparedGroupView group) {
    cells.add(group.name());
    cells.add(group.period() == null ? null : group.period().from());
    cells.add(group.period() == null ? null : group.period().to());
    cells.add(group.numerator());
    cells.add(group.denominator());
    cells.add(group.share());
    add(cells, group.interval());
  }

  private static void add(List<Object> cells, ComparedGroupView.Interval interval) {
    cells.add(interval == null ? null : interval.low());
    cells.add(interval == null ? null : interval.high());
  }
}
