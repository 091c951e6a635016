package io.redress.analytics.fact;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import javax.sql.DataSource;

/** The same statement for many rows, in one round trip where the driver can. */
public final class Batch {
  /** Sets the parameters of one row. */
  public interface Binding<T> {
    void bind(PreparedStatement statement, T row) throws SQLException;
  }

  private Batch() {}

  public static <T> void run(
      DataSource database, String sql, Collection<T> rows, Binding<T> binding) {
    if (rows.isEmpty()) {
      return;
    }
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (var row : rows) {
        binding.bind(statement, row);
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new FactStoreException(e);
    }
  }

  public static int update(DataSource database, String sql, int generation) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setInt(1, generation);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new FactStoreException(e);
    }
  }
}
