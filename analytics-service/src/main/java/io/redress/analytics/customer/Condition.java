package io.redress.analytics.customer;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A piece of a statement with its parameters. */
record Condition(String sql, List<Object> parameters) {
  static final Condition NONE = new Condition("", List.of());

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

  Condition then(String more, Object... of) {
    return then(of(more, of));
  }

  Condition then(Condition more) {
    var all = new ArrayList<>(parameters);
    all.addAll(more.parameters);
    return new Condition(sql + more.sql, all);
  }

  void bind(PreparedStatement statement) throws SQLException {
    for (var position = 0; position < parameters.size(); position++) {
      statement.setObject(position + 1, parameters.get(position));
    }
  }
}
