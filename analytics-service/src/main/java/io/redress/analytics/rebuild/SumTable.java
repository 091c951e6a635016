package io.redress.analytics.rebuild;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table whose primary key begins with the generation, as it is read in the order of that key.
 *
 * @param key what follows the generation in the primary key
 * @param columns all but the generation, those of the key first
 */
record SumTable(String name, List<String> key, List<String> columns) {
  private static final String KEY =
      """
      select column_name from information_schema.statistics where table_schema = database()
        and table_name = ? and index_name = 'PRIMARY' and column_name <> 'generation'
      order by seq_in_index\
      """;
  private static final String OTHERS =
      """
      select column_name from information_schema.columns where table_schema = database()
        and table_name = ? and column_name <> 'generation' order by ordinal_position\
      """;

  static SumTable of(Connection connection, String table) throws SQLException {
    var key = names(connection, KEY, table);
    var columns = new ArrayList<>(key);
    names(connection, OTHERS, table).stream()
        .filter(name -> !key.contains(name))
        .forEach(columns::add);
    return new SumTable(table, key, columns);
  }

  private static List<String> names(Connection connection, String sql, String table)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setString(1, table);
      try (var rows = statement.executeQuery()) {
        var names = new ArrayList<String>();
        while (rows.next()) {
          names.add(rows.getString(1));
        }
        return names;
      }
    }
  }

  /**
   * The next rows of two generations in the order of their keys, at one instant: {@code generation}
   * and the columns.
   *
   * @param first position of the first generation: a key, or empty for its beginning
   * @param second position of the second generation
   */
  String page(List<String> first, List<String> second, int rows) {
    return "select * from (%s union all %s) p order by generation, %s"
        .formatted(next(first, rows), next(second, rows), String.join(", ", key));
  }

  /**
   * Two bounds and no equality for the generation: asked for one that is equal, a server may look
   * for the generation alone and go through all pages before this one.
   */
  private String next(List<String> after, int rows) {
    return "(select generation, %s from %s force index (primary) where generation >= ? and generation <= ?%s order by generation, %s limit %d)"
        .formatted(
            String.join(", ", columns),
            name,
            after.isEmpty() ? "" : " and " + beyond(0),
            String.join(", ", key),
            rows);
  }

  /** That the key from this column on is greater: column by column, as an index can be asked. */
  private String beyond(int column) {
    var name = key.get(column);
    return column == key.size() - 1
        ? name + " > ?"
        : "(%1$s > ? or (%1$s = ? and %2$s))".formatted(name, beyond(column + 1));
  }

  /** Sets the parameters of {@link #page}, from this position on; returns the one after them. */
  int bind(PreparedStatement statement, int from, int generation, List<String> after)
      throws SQLException {
    var position = from;
    statement.setInt(position++, generation);
    statement.setInt(position++, generation);
    for (var column = 0; column < after.size(); column++) {
      statement.setString(position++, after.get(column));
      if (column < after.size() - 1) {
        statement.setString(position++, after.get(column));
      }
    }
    return position;
  }

  /** The columns of a row, those of the key first. */
  List<String> read(ResultSet row) throws SQLException {
    var values = new ArrayList<String>();
    for (var column : columns) {
      values.add(row.getString(column));
    }
    return Collections.unmodifiableList(values);
  }

  /** The key of a row that was read. */
  List<String> keyOf(List<String> row) {
    return row.stream().limit(key.size()).collect(Collectors.toUnmodifiableList());
  }
}
