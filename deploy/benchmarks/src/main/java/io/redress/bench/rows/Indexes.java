package io.redress.bench.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The indexes of a table that are not unique: without them rows go in at the speed of the disk, and
 * they are made faster at once than row by row.
 *
 * @param columns by the name of the index, as they are declared
 */
record Indexes(String table, Map<String, String> columns) {
  static Indexes none(String table) {
    return new Indexes(table, Map.of());
  }

  static Indexes of(Connection connection, String table) throws SQLException {
    var columns = new LinkedHashMap<String, String>();
    try (var select =
        connection.prepareStatement(
            "select index_name, column_name, sub_part from information_schema.statistics where"
                + " table_schema = database() and table_name = ? and non_unique = 1"
                + " order by index_name, seq_in_index")) {
      select.setString(1, table);
      try (var row = select.executeQuery()) {
        while (row.next()) {
          var prefix = row.getString(3) == null ? "" : "(" + row.getString(3) + ")";
          columns.merge(
              row.getString(1), "`" + row.getString(2) + "`" + prefix, (a, b) -> a + ", " + b);
        }
      }
    }
    return new Indexes(table, columns);
  }

  /** One statement, or nothing when there are none. */
  String dropping() {
    return altering(columns.keySet().stream().map(name -> "drop key `" + name + "`"));
  }

  /** One statement that makes them again, or nothing when there are none. */
  String making() {
    return altering(
        columns.entrySet().stream()
            .map(key -> "add key `%s` (%s)".formatted(key.getKey(), key.getValue())));
  }

  private String altering(Stream<String> changes) {
    return columns.isEmpty()
        ? ""
        : "alter table " + table + " " + changes.collect(Collectors.joining(", "));
  }
}
