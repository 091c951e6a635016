package io.redress.bench.rows;

import io.redress.bench.measure.Patience;
import io.redress.local.Progress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Puts many rows into a table, made by the server itself from one row that the service wrote and an
 * expression for each column that differs.
 */
public final class Filling {
  /** Rows of one statement and one transaction. */
  private static final int CHUNK = Numbers.COUNT;

  /** From here on it is faster to make the indexes afterwards. */
  private static final long MANY = 200_000;

  /** SQL for the id of a row: before all that are made today, and in the order of the rows. */
  public static final String ID = id("8000", "i");

  private final Connection connection;
  private final Progress progress;

  /**
   * On a schema.
   *
   * @param connection with all rights
   */
  public Filling(Connection connection, Progress progress) throws SQLException {
    this.connection = connection;
    this.progress = progress;
    Numbers.ensure(connection);
  }

  /**
   * The same for ids of another kind.
   *
   * @param group four hexadecimal digits, 8000 to bfff
   * @param number SQL for what they are counted by
   */
  public static String id(String group, String number) {
    return "concat('01800000-0000-7000-%s-', lower(lpad(hex(%s), 12, '0')))"
        .formatted(group, number);
  }

  /**
   * Fills.
   *
   * @param like where all other columns come from
   * @param expressions SQL by column; {@code i} is the number of the row, from 0
   * @param time SQL for every time that has none of its own and was set
   * @param rows how many
   */
  public void fill(WrittenRow like, Map<String, String> expressions, String time, long rows)
      throws SQLException, InterruptedException {
    var values = new LinkedHashMap<String, String>();
    for (var column : like.columns()) {
      var moment = like.value(column) == WrittenRow.MOMENT ? time : "?";
      values.put(column, expressions.getOrDefault(column, moment));
    }
    var indexes = rows >= MANY ? Indexes.of(connection, like.table()) : Indexes.none(like.table());
    execute(indexes.dropping());
    try (var insert = connection.prepareStatement(sql(like.table(), values))) {
      for (var done = 0L; done < rows; done += CHUNK) {
        progress.step("filling %s: %,d of %,d rows".formatted(like.table(), done, rows));
        set(insert, like, values, done, Math.min(CHUNK, rows - done));
        new Patience(progress)
            .with("%s, %,d rows".formatted(like.table(), rows), insert::executeUpdate);
      }
    }
    new Patience(progress).with("the indexes of " + like.table(), () -> execute(indexes.making()));
    execute("analyze table " + like.table());
  }

  private static String sql(String table, Map<String, String> values) {
    return "insert into %s (%s) select %s from (select n + ? as i from bench.number where n < ?) r"
        .formatted(
            table,
            values.keySet().stream()
                .map(name -> "`" + name + "`")
                .collect(Collectors.joining(", ")),
            String.join(", ", values.values()));
  }

  private static void set(
      PreparedStatement insert, WrittenRow like, Map<String, String> values, long first, long count)
      throws SQLException {
    var place = 1;
    for (var column : like.columns()) {
      if (values.get(column).equals("?")) {
        insert.setObject(place++, like.value(column));
      }
    }
    insert.setLong(place++, first);
    insert.setLong(place, count);
  }

  private void execute(String sql) throws SQLException {
    if (!sql.isEmpty()) {
      try (var statement = connection.createStatement()) {
        statement.execute(sql);
      }
    }
  }
}
