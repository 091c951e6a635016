package io.redress.analytics.customer;

import io.redress.analytics.fact.FactStoreException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;

/** A piece of a statement with its parameters. */
record Condition(String sql, List<Object> parameters) {
  static final Condition NONE = new Condition("", List.of());

  /** Reads one row. */
  interface Reading<T> {
    T read(ResultSet row) throws SQLException;
  }

  Condition {
    parameters = List.copyOf(parameters);
  }

  static Condition of(String sql, Object... parameters) {
    return new Condition(
        sql,
        Arrays.stream(parameters)
            .map(it -> it instanceof Instant at ? CustomerReports.utc(at) : it)
            .toList());
  }

  /** That a column has one of these values, of which there is one at least. */
  static Condition in(String column, Collection<String> values) {
    var places = String.join(",", Collections.nCopies(values.size(), "?"));
    return of(" and " + column + " in (" + places + ")", values.toArray());
  }

  Condition then(String more, Object... of) {
    return then(of(more, of));
  }

  Condition then(Condition more) {
    var all = new ArrayList<>(parameters);
    all.addAll(more.parameters);
    return new Condition(sql + more.sql, all);
  }

  /** Reads all rows; the piece is a whole statement. */
  <T> List<T> read(DataSource database, Reading<T> reading) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      bind(statement);
      try (var rows = statement.executeQuery()) {
        var found = new ArrayList<T>();
        while (rows.next()) {
          found.add(reading.read(rows));
        }
        return found;
      }
    } catch (SQLException e) {
      throw new FactStoreException(e);
    }
  }

  private void bind(PreparedStatement statement) throws SQLException {
    for (var position = 0; position < parameters.size(); position++) {
      statement.setObject(position + 1, parameters.get(position));
    }
  }
}
