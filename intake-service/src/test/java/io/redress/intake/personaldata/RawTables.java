package io.redress.intake.personaldata;

import io.agroal.api.AgroalDataSource;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Searches every column of every table that can hold text or bytes, whoever made it: a column that
 * is added tomorrow is searched tomorrow.
 */
final class RawTables {
  private static final String COLUMNS =
      "select table_name, column_name from information_schema.columns where table_schema ="
          + " database() and data_type in ('char', 'varchar', 'tinytext', 'text', 'mediumtext',"
          + " 'longtext', 'binary', 'varbinary', 'tinyblob', 'blob', 'mediumblob', 'longblob',"
          + " 'json')";

  private final AgroalDataSource dataSource;

  RawTables(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The columns in which one of the words stands in plain bytes, each with the word. */
  List<String> holding(List<String> words) {
    try (Connection connection = dataSource.getConnection()) {
      List<String> found = new ArrayList<>();
      for (String[] column : columns(connection)) {
        for (String word : words) {
          if (holds(connection, column, word)) {
            found.add(column[0] + "." + column[1] + " holds " + word);
          }
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  int columns() {
    try (Connection connection = dataSource.getConnection()) {
      return columns(connection).size();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String[]> columns(Connection connection) throws SQLException {
    List<String[]> columns = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(COLUMNS);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        columns.add(new String[] {rows.getString(1), rows.getString(2)});
      }
    }
    return columns;
  }

  private static boolean holds(Connection connection, String[] column, String word)
      throws SQLException {
    String sql =
        "select 1 from `%s` where locate(?, cast(`%s` as binary)) > 0 limit 1"
            .formatted(column[0], column[1]);
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setBytes(1, word.getBytes(StandardCharsets.UTF_8));
      try (ResultSet rows = select.executeQuery()) {
        return rows.next();
      }
    }
  }
}
