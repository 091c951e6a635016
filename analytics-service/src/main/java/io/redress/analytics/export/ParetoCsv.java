package io.redress.analytics.export;

import io.redress.analytics.figure.ParetoView;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

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
          "cumulative",
          "beforeFrom",
          "beforeTo",
          "beforeNumerator",
          "beforeTotal",
          "beforeShare",
          "difference",
          "change");

  private ParetoCsv() {}

  static void write(ParetoView pareto, OutputStream out) throws IOException {
    CsvPages.write(out, HEADER, pareto.parts(), part -> cells(pareto, part));
  }

  private static List<Object> cells(ParetoView pareto, ParetoView.Part part) {
    var cells = new ArrayList<Object>();
    cells.add(pareto.name());
    cells.add(pareto.version());
    cells.add(pareto.period().from());
    cells.add(pareto.period().to());
    cells.add(pareto.zone());
    cells.add(pareto.by());
    cells.add(part.key());
    cells.add(part.numerator());
    cells.add(pareto.total());
    cells.add(part.share());
    cells.add(part.cumulative());
    if (part.before() != null) {
      cells.add(pareto.comparedWith().period().from());
      cells.add(pareto.comparedWith().period().to());
      cells.add(part.before().numerator());
      cells.add(pareto.totalBefore());
      cells.add(part.before().share());
      cells.add(part.before().difference());
      cells.add(part.before().change());
    }
    return CsvPages.filled(cells, HEADER.size());
  }
}
