package io.redress.analytics.rebuild;

import io.redress.analytics.fact.FactStoreException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Compares two generations of a table by hash: how many rows there are, and the sum and the
 * exclusive or of a checksum of each. It is one statement, so both are seen at the same instant;
 * consumers, who keep both in one transaction, go on meanwhile.
 */
@ApplicationScoped
class CompareSums {
  private static final String COLUMNS =
      """
      select column_name from information_schema.columns where table_schema = database()
        and table_name = ? and column_name <> 'generation' order by ordinal_position\
      """;

  @Inject DataSource database;

  /** What is told of the rows of one generation. */
  private record Hash(long rows, String sum, String mixed) {
    static final Hash NONE = new Hash(0, "0", "0");
  }

  ComparedTable compare(String table, int before, int after) {
    try (var connection = database.getConnection()) {
      var sql =
          """
          select generation, count(*), sum(crc32(%1$s)), bit_xor(crc32(%1$s)) from %2$s
          where generation in (?, ?) group by generation\
          """
              .formatted("concat_ws('|', " + columns(connection, table) + ")", table);
      try (var statement = connection.prepareStatement(sql)) {
        statement.setInt(1, before);
        statement.setInt(2, after);
        var was = Hash.NONE;
        var is = Hash.NONE;
        try (var rows = statement.executeQuery()) {
          while (rows.next()) {
            var hash = new Hash(rows.getLong(2), rows.getString(3), rows.getString(4));
            if (rows.getInt(1) == before) {
              was = hash;
            } else {
              is = hash;
            }
          }
        }
        return new ComparedTable(table, was.rows(), is.rows(), was.equals(is));
      }
    } catch (SQLException e) {
      throw new FactStoreException(e);
    }
  }

  private static String columns(Connection connection, String table) throws SQLException {
    List<String> names = new ArrayList<>();
    try (var statement = connection.prepareStatement(COLUMNS)) {
      statement.setString(1, table);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          names.add(rows.getString(1));
        }
      }
    }
    return String.join(", ", names);
  }
}
