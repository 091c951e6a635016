package io.redress.analytics.figure;

import io.redress.analytics.fact.Batch;
import io.redress.analytics.fact.FactStoreException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The aggregate layer: numerator and denominator by figure, day, category and branch. */
@ApplicationScoped
class FigureDays {
  private static final String LIVE = "generation = (select live from fact_generation where id = 1)";

  @Inject DataSource database;

  /** What to add to one row; both may be negative. */
  record Change(long numerator, long denominator) {
    static final Change NONE = new Change(0, 0);

    Change plus(Change other) {
      return new Change(numerator + other.numerator, denominator + other.denominator);
    }

    boolean isNone() {
      return numerator == 0 && denominator == 0;
    }
  }

  /** Adds to the rows in the order of their keys, so that two writers never wait for each other. */
  void add(int generation, SortedMap<DayKey, Change> changes) {
    var sql =
        """
        insert into figure_day (generation, figure, day, category_group, category, branch,
          numerator, denominator) values (?, ?, ?, ?, ?, ?, ?, ?)
        on duplicate key update numerator = numerator + values(numerator),
          denominator = denominator + values(denominator)\
        """;
    Batch.run(
        database,
        sql,
        changes.entrySet(),
        (statement, change) -> {
          bind(statement, generation, change.getKey());
          statement.setLong(7, change.getValue().numerator());
          statement.setLong(8, change.getValue().denominator());
        });
    var lessened =
        changes.entrySet().stream()
            .filter(change -> change.getValue().denominator() < 0)
            .map(Map.Entry::getKey)
            .toList();
    Batch.run(
        database,
        """
        delete from figure_day where generation = ? and figure = ? and day = ?
          and category_group = ? and category = ? and branch = ? and denominator = 0\
        """,
        lessened,
        (statement, key) -> bind(statement, generation, key));
  }

  private static void bind(PreparedStatement statement, int generation, DayKey key)
      throws SQLException {
    statement.setInt(1, generation);
    statement.setString(2, key.figure());
    statement.setObject(3, key.day());
    statement.setString(4, key.categoryGroup());
    statement.setString(5, key.category());
    statement.setString(6, key.branch());
  }

  int delete(int generation, int limit) {
    return Batch.update(
        database, "delete from figure_day where generation = ? limit " + limit, generation);
  }

  /** The sums of a selection, by its dimensions, in their order; at most {@code limit} groups. */
  List<Group> groups(Selection selection, List<Dimension> by, int limit) {
    var keys = by.stream().map(Dimension::column).collect(Collectors.joining(", "));
    var sql =
        "select sum(numerator) as counted, sum(denominator) as of_all"
            + (by.isEmpty() ? "" : ", " + keys)
            + " from figure_day where "
            + LIVE
            + selection.condition()
            + (by.isEmpty() ? "" : " group by " + keys + " order by " + keys)
            + " limit "
            + limit;
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      selection.bind(statement, 1);
      try (var rows = statement.executeQuery()) {
        var found = new ArrayList<Group>();
        while (rows.next()) {
          found.add(read(rows, by));
        }
        return found;
      }
    } catch (SQLException e) {
      throw new FactStoreException(e);
    }
  }

  private static Group read(ResultSet row, List<Dimension> by) throws SQLException {
    return new Group(
        by.contains(Dimension.DAY) ? row.getObject("day", LocalDate.class) : null,
        text(row, by, Dimension.CATEGORY_GROUP),
        text(row, by, Dimension.CATEGORY),
        text(row, by, Dimension.BRANCH),
        row.getLong("counted"),
        row.getLong("of_all"));
  }

  private static String text(ResultSet row, List<Dimension> by, Dimension dimension)
      throws SQLException {
    return by.contains(dimension) ? row.getString(dimension.column()) : null;
  }
}
