package io.redress.bench.rows;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A row as the service wrote it, without the columns that the server fills by itself.
 *
 * @param values in the order of the columns: text, bytes, {@link #MOMENT} or null
 */
public record WrittenRow(String table, List<String> columns, List<Object> values) {
  /** Stands for any time that was set. */
  static final Object MOMENT = new Object();

  public WrittenRow {
    columns = List.copyOf(columns);
    values = Collections.unmodifiableList(new ArrayList<>(values));
  }

  /** The column's value. */
  public Object value(String column) {
    return values.get(columns.indexOf(column));
  }

  static List<WrittenRow> in(Connection connection, String table) throws SQLException {
    var rows = new ArrayList<WrittenRow>();
    var generated = generated(connection, table);
    try (var statement = connection.createStatement();
        var result = statement.executeQuery("select * from " + table)) {
      var meta = result.getMetaData();
      while (result.next()) {
        var columns = new ArrayList<String>();
        var values = new ArrayList<Object>();
        for (var i = 1; i <= meta.getColumnCount(); i++) {
          if (!meta.isAutoIncrement(i) && !generated.contains(meta.getColumnName(i))) {
            columns.add(meta.getColumnName(i));
            values.add(value(result, meta, i));
          }
        }
        rows.add(new WrittenRow(table, columns, values));
      }
    }
    return rows;
  }

  private static Set<String> generated(Connection connection, String table) throws SQLException {
    var names = new HashSet<String>();
    try (var select =
        connection.prepareStatement(
            "select column_name from information_schema.columns where table_schema = database()"
                + " and table_name = ? and coalesce(generation_expression, '') <> ''")) {
      select.setString(1, table);
      try (var row = select.executeQuery()) {
        while (row.next()) {
          names.add(row.getString(1));
        }
      }
    }
    return names;
  }

  private static Object value(ResultSet result, ResultSetMetaData meta, int column)
      throws SQLException {
    return switch (meta.getColumnType(column)) {
      case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB ->
          result.getBytes(column);
      case Types.TIMESTAMP -> result.getString(column) == null ? null : MOMENT;
      default -> result.getString(column);
    };
  }
}
