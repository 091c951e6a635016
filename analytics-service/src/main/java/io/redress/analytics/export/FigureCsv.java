package io.redress.analytics.export;

import io.redress.analytics.figure.FigureView;
import io.redress.analytics.figure.GroupView;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;

/**
 * A figure as CSV (RFC 4180): a header, one line per group, one for the total when there are no
 * groups. Every line repeats what the numbers are of, so that files can be joined.
 */
final class FigureCsv {
  private static final String[] HEADER = {
    "figure",
    "version",
    "from",
    "to",
    "zone",
    "day",
    "categoryGroup",
    "category",
    "branch",
    "numerator",
    "denominator",
    "value",
    "low",
    "high"
  };

  private FigureCsv() {}

  static String of(FigureView figure) {
    var text = new StringWriter();
    try (var csv = CSVFormat.RFC4180.builder().setHeader(HEADER).get().print(text)) {
      var lines = figure.groupBy().isEmpty() ? List.of(figure.total()) : figure.groups();
      for (var line : lines) {
        csv.printRecord(cells(figure, line));
      }
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cells(FigureView figure, GroupView line) {
    var interval = line.interval();
    return Stream.concat(
            Stream.of(
                figure.name(),
                figure.version(),
                figure.period().from(),
                figure.period().to(),
                figure.zone()),
            Arrays.asList(
                line.day(),
                line.categoryGroup(),
                line.category(),
                line.branch(),
                line.numerator(),
                line.denominator(),
                line.value() == null ? null : line.value().toPlainString(),
                interval == null ? null : interval.low().toPlainString(),
                interval == null ? null : interval.high().toPlainString())
                .stream())
        .map(value -> FormulaPolicy.neutralised(Objects.toString(value, "")))
        .toList();
  }
}
