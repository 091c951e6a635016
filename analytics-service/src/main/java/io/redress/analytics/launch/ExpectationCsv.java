package io.redress.analytics.launch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * Launches against expectation as CSV: a line for each launch and, where they are compared, one for
 * each of the earlier period that none stands beside, of which only that is told.
 */
final class ExpectationCsv {
  static final List<String> HEADER =
      List.of(
          "figure",
          "version",
          "from",
          "to",
          "zone",
          "launchId",
          "name",
          "product",
          "date",
          "days",
          "numerator",
          "denominator",
          "value",
          "low",
          "high",
          "outcome",
          "beforeFrom",
          "beforeTo",
          "beforeLaunchId",
          "beforeName",
          "beforeDate",
          "beforeDays",
          "beforeNumerator",
          "beforeDenominator",
          "beforeValue",
          "difference",
          "change");

  private static final int OF_A_LAUNCH = 11;
  private static final int OF_ONE_BEFORE = 11;

  private ExpectationCsv() {}

  /** The cells of each line, in the order of the header. */
  static List<List<Object>> lines(ExpectationView figure) {
    return Stream.concat(
            figure.groups().stream().map(group -> line(figure, now(group), group.before())),
            figure.alone().stream()
                .map(group -> line(figure, none(), ExpectationBefore.of(null, group))))
        .toList();
  }

  private static List<Object> line(
      ExpectationView figure, List<Object> now, ExpectationBefore before) {
    var cells = new ArrayList<Object>();
    cells.add(figure.name());
    cells.add(figure.version());
    cells.add(figure.period().from());
    cells.add(figure.period().to());
    cells.add(figure.zone());
    cells.addAll(now);
    if (before == null) {
      cells.addAll(Collections.nCopies(OF_ONE_BEFORE, null));
      return cells;
    }
    cells.add(figure.before().period().from());
    cells.add(figure.before().period().to());
    cells.add(before.launch().id());
    cells.add(before.launch().name());
    cells.add(before.launch().date());
    cells.add(before.days());
    cells.add(before.numerator());
    cells.add(before.denominator());
    cells.add(before.value());
    cells.add(before.difference());
    cells.add(before.change());
    return cells;
  }

  private static List<Object> none() {
    return Collections.nCopies(OF_A_LAUNCH, null);
  }

  private static List<Object> now(ExpectationGroup line) {
    var cells = new ArrayList<Object>();
    cells.add(line.launch().id());
    cells.add(line.launch().name());
    cells.add(line.launch().product());
    cells.add(line.launch().date());
    cells.add(line.days());
    cells.add(line.numerator());
    cells.add(line.denominator());
    cells.add(line.value());
    cells.add(line.interval() == null ? null : line.interval().low());
    cells.add(line.interval() == null ? null : line.interval().high());
    cells.add(line.outcome());
    return cells;
  }
}
