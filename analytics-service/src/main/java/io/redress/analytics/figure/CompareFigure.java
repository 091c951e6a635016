package io.redress.analytics.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Answers a question together with the same question over an earlier period. */
@ApplicationScoped
public class CompareFigure {
  @Inject ReadFigure readFigure;
  @Inject AskFigure askFigure;

  /**
   * As {@code compare} asks for it.
   *
   * @param compare null where nothing is compared
   * @throws io.redress.kit.problem.ProblemException when it names no period
   */
  @Transactional
  public FigureView read(FigureQuery query, String compare) {
    return compare == null ? readFigure.read(query) : read(query, askFigure.earlier(compare));
  }

  /**
   * Each group and the total with what they were and how far they have moved; groups of the earlier
   * period alone are there too, with nothing counted now.
   */
  private FigureView read(FigureQuery query, EarlierPeriod earlier) {
    var asked = query.selection().period();
    var then = earlier.of(asked);
    var now = readFigure.read(query);
    var before = readFigure.read(query.over(then));
    return now.with(
        new FigureView.ComparedWith(earlier.parameter(), then, askFigure.unfinishedDays(asked)),
        ComparedGroups.of(query, earlier, now, before),
        now.total().with(BeforeView.of(now.total(), before.total())));
  }
}
