package io.redress.analytics.figure;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which rows of a figure are asked for.
 *
 * @param filters the codes that rows must have; what is not in it takes everything
 */
public record Selection(String figure, Period period, SortedMap<Dimension, String> filters) {
  public Selection {
    filters = Collections.unmodifiableSortedMap(new TreeMap<>(filters));
  }

  /** The same rows of another period. */
  Selection over(Period other) {
    return new Selection(figure, other, filters);
  }

  /** The rows of one group of these. */
  Selection in(GroupKey group) {
    var narrowed = new TreeMap<>(filters);
    Dimension.codes()
        .forEach(
            dimension -> {
              if (group.of(dimension) instanceof String code) {
                narrowed.put(dimension, code);
              }
            });
    return new Selection(
        figure, group.day() == null ? period : new Period(group.day(), group.day()), narrowed);
  }

  /**
   * Whether a row may be in both: the periods meet and no filter that both have keeps them apart. A
   * category is not looked up in its group, so one beside another group is taken to be in it.
   */
  public boolean overlaps(Selection other) {
    return figure.equals(other.figure)
        && period.overlaps(other.period)
        && filters.entrySet().stream().allMatch(filter -> meet(filter, other));
  }

  private static boolean meet(Map.Entry<Dimension, String> filter, Selection other) {
    var there = other.filters.get(filter.getKey());
    return there == null || there.equals(filter.getValue());
  }

  /** To follow another condition; its parameters are set by {@link #bind}. */
  String condition() {
    return condition("");
  }

  /** The same, for columns of the table with this prefix. */
  String condition(String table) {
    var condition =
        new StringBuilder(" and %1$sfigure = ? and %1$sday between ? and ?".formatted(table));
    filters
        .keySet()
        .forEach(
            dimension ->
                condition.append(" and ").append(table).append(dimension.column()).append(" = ?"));
    return condition.toString();
  }

  /**
   * Sets the parameters of {@link #condition} from this position on.
   *
   * @return the position after the last
   */
  int bind(PreparedStatement statement, int first) throws SQLException {
    var position = first;
    statement.setString(position++, figure);
    statement.setObject(position++, period.from());
    statement.setObject(position++, period.to());
    for (var code : filters.values()) {
      statement.setString(position++, code);
    }
    return position;
  }
}
