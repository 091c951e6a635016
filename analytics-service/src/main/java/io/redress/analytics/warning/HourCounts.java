package io.redress.analytics.warning;

import io.redress.analytics.fact.Batch;
import io.redress.analytics.fact.FactStoreException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import javax.sql.DataSource;

/** Complaints by hour of registration, category and area: the sums of {@link HourCases}. */
@ApplicationScoped
class HourCounts {
  private static final String LIVE =
      " from hour_count where generation = (select live from fact_generation where id = 1)";

  @Inject DataSource database;
  @Inject WatchConfig config;

  /** Adds to the rows in the order of their keys, so that two writers never wait for each other. */
  void add(int generation, SortedMap<HourKey, Integer> changes) {
    var sql =
        """
        insert into hour_count (generation, at_hour, category_group, category, area, counted)
        values (?, ?, ?, ?, ?, ?) on duplicate key update counted = counted + values(counted)\
        """;
    Batch.run(
        database,
        sql,
        changes.entrySet(),
        (statement, change) -> {
          statement.setInt(1, generation);
          bind(statement, 2, change.getKey());
          statement.setInt(6, change.getValue());
        });
    Batch.run(
        database,
        """
        delete from hour_count where generation = ? and at_hour = ? and category_group = ?
          and category = ? and area = ? and counted = 0\
        """,
        changes.entrySet().stream().filter(change -> change.getValue() < 0).toList(),
        (statement, change) -> {
          statement.setInt(1, generation);
          bind(statement, 2, change.getKey());
        });
  }

  static void bind(PreparedStatement statement, int first, HourKey key) throws SQLException {
    statement.setObject(first, utc(key.hour()));
    statement.setString(first + 1, key.categoryGroup());
    statement.setString(first + 2, key.category());
    statement.setString(first + 3, key.area());
  }

  /** The first hour in which anything was counted. */
  Optional<Instant> first() {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement("select min(at_hour)" + LIVE);
        var rows = statement.executeQuery()) {
      rows.next();
      return Optional.ofNullable(rows.getObject(1, LocalDateTime.class))
          .map(hour -> hour.toInstant(ZoneOffset.UTC));
    } catch (SQLException e) {
      throw new FactStoreException(e);
    }
  }

  /**
   * The counts of some complaints from one hour up to another, that one not included; hours without
   * any are left out.
   */
  Map<Instant, Integer> of(Scope scope, Instant from, Instant to) {
    var sql =
        "select c.at_hour, "
            + scope.sum()
            + scope.counts()
            + scope.condition()
            + " group by c.at_hour";
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      scope.bind(statement, from, to);
      try (var rows = statement.executeQuery()) {
        var found = new HashMap<Instant, Integer>();
        while (rows.next()) {
          found.put(
              rows.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC), rows.getInt(2));
        }
        return found;
      }
    } catch (SQLException e) {
      throw new FactStoreException(e);
    }
  }

  /** Every series that something was counted in since then. */
  Set<Series> seriesSince(Instant since) {
    var sql = "select distinct category_group, category, area" + LIVE + " and at_hour >= ?";
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setObject(1, utc(since));
      try (var rows = statement.executeQuery()) {
        var found = new LinkedHashSet<Series>();
        while (rows.next()) {
          var group = rows.getString(1);
          found.add(Series.ALL);
          found.add(new Series(SeriesKind.CATEGORY_GROUP, group));
          found.add(new Series(SeriesKind.CATEGORY, rows.getString(2)));
          if (config.areaGroup().equals(group) && !rows.getString(3).isEmpty()) {
            found.add(new Series(SeriesKind.AREA, rows.getString(3)));
          }
        }
        return found;
      }
    } catch (SQLException e) {
      throw new FactStoreException(e);
    }
  }

  static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  int delete(int generation, int limit) {
    return Batch.update(
        database, "delete from hour_count where generation = ? limit " + limit, generation);
  }
}
