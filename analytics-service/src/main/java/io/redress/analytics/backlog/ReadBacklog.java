package io.redress.analytics.backlog;

import io.redress.analytics.fact.FactStoreException;
import io.redress.analytics.figure.FigureConfig;
import io.redress.analytics.problem.AnalyticsProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Reads the backlog of days that were counted: two statements. */
@ApplicationScoped
class ReadBacklog {
  private static final String NAME = "backlog";
  private static final int VERSION = 1;

  @Inject DataSource database;
  @Inject FigureConfig config;
  @Inject Zone zone;

  @Transactional
  BacklogView read(BacklogQuery query) {
    var parts = parts(query);
    return new BacklogView(NAME, VERSION, query.period(), zone.id().getId(), days(query, parts));
  }

  private List<BacklogView.Day> days(
      BacklogQuery query, Map<LocalDate, List<BacklogView.Part>> parts) {
    var sql =
        "select day, taken_at, as_of from backlog_taken where day between ? and ? order by day";
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setObject(1, query.period().from());
      statement.setObject(2, query.period().to());
      try (var rows = statement.executeQuery()) {
        var found = new ArrayList<BacklogView.Day>();
        while (rows.next()) {
          var day = rows.getObject("day", LocalDate.class);
          var groups = parts.getOrDefault(day, List.of());
          found.add(
              new BacklogView.Day(
                  day,
                  at(rows, "taken_at"),
                  at(rows, "as_of"),
                  groups.stream().mapToLong(BacklogView.Part::numerator).sum(),
                  query.groupBy().isEmpty() ? List.of() : groups,
                  query.cases(day)));
        }
        return found;
      }
    } catch (SQLException e) {
      throw new FactStoreException(e);
    }
  }

  private OffsetDateTime at(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, LocalDateTime.class);
    return at == null ? null : zone.at(at.toInstant(ZoneOffset.UTC));
  }

  private Map<LocalDate, List<BacklogView.Part>> parts(BacklogQuery query) {
    var keys =
        Stream.concat(Stream.of("day"), query.groupBy().stream().map(BacklogDimension::column))
            .collect(Collectors.joining(", "));
    var sql =
        "select %1$s, sum(counted) as counted from backlog_day where day between ? and ?%2$s group by %1$s order by %1$s limit %3$d"
            .formatted(keys, query.condition(), config.mostGroups() + 1);
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setObject(1, query.period().from());
      statement.setObject(2, query.period().to());
      bind(statement, 3, query);
      try (var rows = statement.executeQuery()) {
        return parts(rows, query);
      }
    } catch (SQLException e) {
      throw new FactStoreException(e);
    }
  }

  private Map<LocalDate, List<BacklogView.Part>> parts(ResultSet rows, BacklogQuery query)
      throws SQLException {
    var found = new HashMap<LocalDate, List<BacklogView.Part>>();
    var count = 0;
    while (rows.next()) {
      if (++count > config.mostGroups()) {
        throw ProblemException.of(
            AnalyticsProblem.ANSWER_TOO_WIDE,
            "There are more than %d groups.".formatted(config.mostGroups()));
      }
      found
          .computeIfAbsent(rows.getObject("day", LocalDate.class), day -> new ArrayList<>())
          .add(
              new BacklogView.Part(
                  key(rows, query, BacklogDimension.AGE),
                  key(rows, query, BacklogDimension.CATEGORY_GROUP),
                  key(rows, query, BacklogDimension.CATEGORY),
                  key(rows, query, BacklogDimension.BRANCH),
                  key(rows, query, BacklogDimension.DEPARTMENT),
                  rows.getLong("counted")));
    }
    return found;
  }

  private static String key(ResultSet row, BacklogQuery query, BacklogDimension dimension)
      throws SQLException {
    return query.groupBy().contains(dimension) ? row.getString(dimension.column()) : null;
  }

  static int bind(PreparedStatement statement, int first, BacklogQuery query) throws SQLException {
    var position = first;
    for (var code : query.filters().values()) {
      statement.setString(position++, code);
    }
    return position;
  }
}
