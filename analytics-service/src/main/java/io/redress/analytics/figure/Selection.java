package io.redress.analytics.figure;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Which rows of a figure are asked for; filters that are null take everything. */
public record Selection(
    String figure, Period period, String categoryGroup, String category, String branch) {

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
