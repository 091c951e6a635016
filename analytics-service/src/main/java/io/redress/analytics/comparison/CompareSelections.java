package io.redress.analytics.comparison;

import io.redress.analytics.figure.AskFigure;
import io.redress.analytics.figure.FigureQuery;
import io.redress.analytics.figure.FigureView;
import io.redress.analytics.figure.ReadFigure;
import io.redress.analytics.figure.Selection;
import io.redress.analytics.problem.AnalyticsProblem;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares a share of the catalogue over two selections, within the caller's reach. */
@ApplicationScoped
public class CompareSelections {
  @Inject AskFigure askFigure;
  @Inject ReadFigure readFigure;

  /**
   * @throws ProblemException when the figure is no share, the selections may have complaints in
   *     common, one of them is empty, or a filter is wrong
   */
  @Transactional
  public ComparisonView compare(ComparisonRequest asked) {
    var first = ask(asked.figure(), asked.first(), "first");
    var second = ask(asked.figure(), asked.second(), "second");
    if (!first.figure().unit().isShare()) {
      throw ProblemException.of(
              AnalyticsProblem.FIGURE_IS_NO_SHARE, "The figure has no denominator.")
          .field("figure", "is a count", "Take one whose unit is SHARE or SAMPLED_SHARE.");
    }
    if (first.selection().overlaps(second.selection())) {
      throw ProblemException.of(
              AnalyticsProblem.GROUPS_OVERLAP, "A complaint could be in first and in second.")
          .field(
              "second",
              "has complaints in common with first",
              "Take periods without a common day, or different values of the same filter.");
    }
    return compare(asked, first, second);
  }

  private ComparisonView compare(ComparisonRequest asked, FigureQuery first, FigureQuery second) {
    var confidence = asked.confidence().doubleValue();
    var before = readFigure.read(first);
    var after = readFigure.read(second);
    var one = share(before, "first");
    var other = share(after, "second");
    return ComparisonView.of(
            List.of(
                ComparedGroupView.of(name(first.selection()), one, confidence)
                    .in(before.period(), before.links().cases()),
                ComparedGroupView.of(name(second.selection()), other, confidence)
                    .in(after.period(), after.links().cases())),
            ShareComparison.of(one, other, confidence),
            asked.confidence())
        .ofFigure(before.name(), before.version(), before.asOf());
  }

  /** Says of a wrong filter which of the two it is in. */
  private FigureQuery ask(String figure, ComparedSelectionRequest selection, String field) {
    try {
      return askFigure.ask(figure, selection.parameters());
    } catch (ProblemException e) {
      var named = ProblemException.of(e.type(), e.detail());
      e.errors()
          .forEach(
              error -> named.field(field + "." + error.field(), error.message(), error.mend()));
      throw named;
    }
  }

  private static CountedShare share(FigureView figure, String field) {
    var total = figure.total();
    if (total.denominator() == 0) {
      throw ProblemException.of(AnalyticsProblem.GROUP_EMPTY, "There is nothing to compare.")
          .field(field, "selects no complaint of the figure", "Choose a longer period.");
    }
    return new CountedShare(total.numerator(), total.denominator());
  }

  private static String name(Selection selection) {
    return Stream.concat(
            Stream.of(selection.period().from() + " – " + selection.period().to()),
            selection.filters().values().stream())
        .collect(Collectors.joining(", "));
  }
}
