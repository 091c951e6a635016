package io.redress.analytics.figure;

import java.util.List;

/** A checked question: a figure, the rows it is read from, and what it is grouped by. */
public record FigureQuery(Figure figure, Selection selection, List<Dimension> groupBy) {
  public FigureQuery {
    groupBy = List.copyOf(groupBy);
  }

  /** The same rows of another figure, in one group. */
  FigureQuery ofAll(Figure other) {
    return new FigureQuery(
        other, new Selection(other.name(), selection.period(), selection.filters()), List.of());
  }

  FigureQuery over(Period period) {
    return new FigureQuery(figure, selection.over(period), groupBy);
  }
}
