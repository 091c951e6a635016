package io.redress.analytics.figure;

import io.redress.analytics.fact.Batch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.SortedMap;
import javax.sql.DataSource;

/** Writes the aggregate layers: numerator, denominator and amount of every key. */
@ApplicationScoped
class FigureSums {
  @Inject DataSource database;

  /** What to add to one row; all may be negative. */
  record Change(long numerator, long denominator, long amount) {
    Change plus(Change other) {
      return new Change(
          numerator + other.numerator, denominator + other.denominator, amount + other.amount);
    }

    boolean isNone() {
      return numerator == 0 && denominator == 0 && amount == 0;
    }
  }

  /** Adds to the rows in the order of their keys, so that two writers never wait for each other. */
  void add(Layer layer, int generation, SortedMap<SumKey, Change> changes) {
    var sql =
        """
        insert into %s (generation, figure, day, bucket, %s, numerator, denominator, amount)
        values (?, ?, ?, ?, %s, ?, ?, ?)
        on duplicate key update numerator = numerator + values(numerator),
          denominator = denominator + values(denominator), amount = amount + values(amount)\
        """
            .formatted(layer.table(), layer.columns(), layer.places());
    Batch.run(
        database,
        sql,
        changes.entrySet(),
        (statement, change) -> {
          var position = bind(statement, generation, change.getKey());
          statement.setLong(position++, change.getValue().numerator());
          statement.setLong(position++, change.getValue().denominator());
          statement.setLong(position, change.getValue().amount());
        });
    var lessened =
        changes.entrySet().stream()
            .filter(change -> change.getValue().denominator() < 0)
            .map(Map.Entry::getKey)
            .toList();
    Batch.run(
        database,
        """
        delete from %s where generation = ? and figure = ? and day = ? and bucket = ? and %s
          and denominator = 0\
        """
            .formatted(layer.table(), layer.condition()),
        lessened,
        (statement, key) -> bind(statement, generation, key));
  }

  private static int bind(PreparedStatement statement, int generation, SumKey key)
      throws SQLException {
    var position = 1;
    statement.setInt(position++, generation);
    statement.setString(position++, key.figure());
    statement.setObject(position++, key.day());
    statement.setInt(position++, key.bucket());
    for (var code : key.codes()) {
      statement.setString(position++, code);
    }
    return position;
  }

  int delete(int generation, int limit) {
    var deleted = 0;
    for (var layer : Layer.values()) {
      deleted +=
          Batch.update(
              database,
              "delete from " + layer.table() + " where generation = ? limit " + limit,
              generation);
    }
    return deleted;
  }
}
