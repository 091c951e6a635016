package io.redress.analytics.export;

import io.redress.analytics.figure.ParetoView;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;

/** A Pareto as CSV (RFC 4180): a header, then one line per group, the largest first. */
final class ParetoCsv {
  private static final List<String> HEADER =
      List.of(
          "figure",
          "version",
          "from",
          "to",
          "zone",
          "by",
          "key",
          "numerator",
          "total",
          "share",
          "cumulative");

  private ParetoCsv() {}

  static void write(ParetoView pareto, OutputStream out) throws IOException {
    CsvPages.write(out, HEADER, pareto.parts(), part -> cells(pareto, part));
  }

  private static List<Object> cells(ParetoView pareto, ParetoView.Part part) {
    return Stream.<Object>of(
            pareto.name(),
            pareto.version(),
            pareto.period().from(),
            pareto.period().to(),
            pareto.zone(),
            pareto.by(),
            part.key(),
            part.numerator(),
            pareto.total(),
            part.share(),
            part.cumulative())
        .toList();
  }
}
