package io.redress.analytics.backlog;

import io.redress.analytics.fact.FactStoreException;
import io.redress.analytics.figure.Dimension;
import io.redress.analytics.figure.Elsewhere;
import io.redress.analytics.figure.FigureConfig;
import io.redress.analytics.figure.GroupKey;
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
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Reads the backlog of days that were counted: two statements. What the sums of the days do not
 * know is counted in the list behind them, which says the same.
 */
@ApplicationScoped
class ReadBacklog {
  private static final Elsewhere FIGURE = Elsewhere.named("backlog");

  /** The sums of days; its parameters are the period. */
  private static final String SUMS = " from backlog_day where day between ? and ?";

  /** One row for each complaint and day; its parameters are the end of each day, after the day. */
  private static final String LIST =
      " from (select s.*, d.day, 1 as counted, "
          + Age.sql("d.day_end")
          + " as age from (%s) d join backlog_taken t on t.day = d.day"
          + " join backlog_spell s on s.first_day <= d.day and s.last_day >= d.day) o where true";

  private static final String ONE_DAY =
      "select cast(? as date) as day, cast(? as datetime) as day_end";

  @Inject DataSource database;
  @Inject FigureConfig config;
  @Inject Zone zone;

  @Transactional
  BacklogView read(BacklogQuery query) {
    var parts = parts(query);
    return new BacklogView(
        FIGURE.name(),
        FIGURE.version(),
        query.period(),
        zone.id().getId(),
        query.groupBy().stream().map(BacklogDimension::parameter).toList(),
        days(query, parts),
        null);
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
                  query.cases(day),
                  null));
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
        "select %1$s, sum(counted) as counted%2$s%3$s group by %1$s order by %1$s limit %4$d"
            .formatted(keys, from(query), query.condition(), config.mostGroups() + 1);
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      bind(statement, bindDays(statement, query), query);
      try (var rows = statement.executeQuery()) {
        return parts(rows, query);
      }
    } catch (SQLException e) {
      throw new FactStoreException(e);
    }
  }

  private static String from(BacklogQuery query) {
    return query.isSummed()
        ? SUMS
        : LIST.formatted(
            String.join(" union all ", Collections.nCopies((int) query.period().days(), ONE_DAY)));
  }

  /** Sets the parameters of {@link #from}, and returns the position after the last. */
  private int bindDays(PreparedStatement statement, BacklogQuery query) throws SQLException {
    var period = query.period();
    if (query.isSummed()) {
      statement.setObject(1, period.from());
      statement.setObject(2, period.to());
      return 3;
    }
    var position = 1;
    for (var day = period.from(); !day.isAfter(period.to()); day = day.plusDays(1)) {
      statement.setObject(position++, day);
      statement.setObject(position++, TakeBacklog.end(day, zone));
    }
    return position;
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
      var day = rows.getObject("day", LocalDate.class);
      found.computeIfAbsent(day, each -> new ArrayList<>()).add(part(rows, query, day));
    }
    return found;
  }

  private static BacklogView.Part part(ResultSet row, BacklogQuery query, LocalDate day)
      throws SQLException {
    var said = new EnumMap<BacklogDimension, String>(BacklogDimension.class);
    var codes = new EnumMap<Dimension, String>(Dimension.class);
    for (var by : query.groupBy()) {
      var code = row.getString(by.column());
      said.put(by, code);
      by.dimension().ifPresent(dimension -> codes.put(dimension, code));
    }
    return new BacklogView.Part(
        said.get(BacklogDimension.AGE),
        GroupKey.of(null, codes),
        row.getLong("counted"),
        query.in(said).cases(day),
        null);
  }

  static int bind(PreparedStatement statement, int first, BacklogQuery query) throws SQLException {
    var position = first;
    for (var code : query.filters().values()) {
      statement.setString(position++, code);
    }
    return position;
  }
}
