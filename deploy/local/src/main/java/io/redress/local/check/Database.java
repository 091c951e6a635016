package io.redress.local.check;

import io.redress.local.SuiteAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The database server of a suite, read with all rights. */
final class Database implements AutoCloseable {
  /** The schemas of the four services. */
  static final List<String> SCHEMAS = List.of("intake", "workflow", "callback", "analytics");

  private final Connection connection;

  Database(SuiteAddress suite) {
    try {
      connection =
          DriverManager.getConnection(suite.jdbcUrl(), suite.jdbcUser(), suite.jdbcPassword());
    } catch (SQLException e) {
      throw new IllegalStateException("The database cannot be reached: " + e.getMessage(), e);
    }
  }

  /**
   * Reads rows.
   *
   * @return each row's columns as text, null columns as empty text
   */
  List<List<String>> rows(String sql, Object... parameters) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet result = statement.executeQuery()) {
        List<List<String>> rows = new ArrayList<>();
        int columns = result.getMetaData().getColumnCount();
        while (result.next()) {
          List<String> row = new ArrayList<>();
          for (int i = 1; i <= columns; i++) {
            String value = result.getString(i);
            row.add(value == null ? "" : value);
          }
          rows.add(row);
        }
        return rows;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot read (" + sql + "): " + e.getMessage(), e);
    }
  }

  /** The first column of every row. */
  List<String> column(String sql, Object... parameters) {
    return rows(sql, parameters).stream().map(row -> row.get(0)).toList();
  }

  /** A single number. */
  long number(String sql, Object... parameters) {
    return Long.parseLong(column(sql, parameters).get(0));
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot close the connection: " + e.getMessage(), e);
    }
  }
}
