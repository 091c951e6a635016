package io.redress.analytics.figure;

import java.util.List;

/** A checked question: a figure, the rows it is read from, and what it is grouped by. */
public record FigureQuery(Figure figure, Selection selection, List<Dimension> groupBy) {
  public FigureQuery {
    groupBy = List.copyOf(groupBy);
  }

  FigureQuery over(Period period) {
    return new FigureQuery(figure, selection.over(period), groupBy);
  }
}
