package io.redress.analytics.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Tells where most of a figure comes from, beside an earlier period where that is asked for. */
@ApplicationScoped
public class ReadPareto {
  @Inject AskFigure askFigure;
  @Inject CompareFigure compareFigure;

  /**
   * The groups of one dimension, the largest first.
   *
   * @param by the dimension as a request names it; null for the category
   * @param compare null where nothing is compared
   * @throws io.redress.kit.problem.ProblemException which says which parameter is wrong
   */
  @Transactional
  public ParetoView read(String name, FigureParameters asked, String by, String compare) {
    var dimension = askFigure.paretoOf(by);
    var query = askFigure.ask(name, asked.groupedBy(dimension.parameter()));
    return ParetoView.of(compareFigure.read(query, compare), dimension);
  }
}
