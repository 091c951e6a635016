package io.redress.analytics.figure;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Which rows of a figure are asked for; filters that are null take everything. */
public record Selection(
    String figure, Period period, String categoryGroup, String category, String branch) {

  /** The same rows of another period. */
  Selection over(Period other) {
    return new Selection(figure, other, categoryGroup, category, branch);
  }

  /**
   * Whether a row may be in both: the periods meet and no filter that both have keeps them apart. A
   * category is not looked up in its group, so one beside another group is taken to be in it.
   */
  public boolean overlaps(Selection other) {
    return figure.equals(other.figure)
        && period.overlaps(other.period)
        && meet(categoryGroup, other.categoryGroup)
        && meet(category, other.category)
        && meet(branch, other.branch);
  }

  private static boolean meet(String one, String other) {
    return one == null || other == null || one.equals(other);
  }

  /** To follow another condition; its parameters are set by {@link #bind}. */
  String condition() {
    return condition("");
  }

  /** The same, for columns of the table with this prefix. */
  String condition(String table) {
    return " and %1$sfigure = ? and %1$sday between ? and ?".formatted(table)
        + (categoryGroup == null ? "" : " and " + table + "category_group = ?")
        + (category == null ? "" : " and " + table + "category = ?")
        + (branch == null ? "" : " and " + table + "branch = ?");
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
    for (var filter : new String[] {categoryGroup, category, branch}) {
      if (filter != null) {
        statement.setString(position++, filter);
      }
    }
    return position;
  }
}
