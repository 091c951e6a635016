package io.redress.analytics.launch;

import io.redress.analytics.fact.FactStoreException;
import io.redress.analytics.figure.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Counts and lists the complaints that name launches, found by their product. */
@ApplicationScoped
class LaunchCounts {
  /** Its parameters: until when at most, then the period of the dates. */
  private static final String NAMED =
      """
       from launch l
        join complaint_fact f on f.product = l.product_key
          and f.generation = (select live from fact_generation where id = 1)
          and f.registered_at >= l.starts_at and f.registered_at < least(l.ends_at, ?)
        join hour_case c on c.generation = f.generation and c.complaint_id = f.complaint_id
          and (l.districts = '' or find_in_set(c.area, l.districts) > 0)
      where l.launched_at is not null and l.launch_date between ? and ?\
      """;

  @Inject DataSource database;

  /** One complaint that names a launch. */
  record Row(String launchId, String complaintId, Instant hour, String category, String area) {}

  /**
   * How many complaints name each launch of the period; those that nobody named are left out.
   *
   * @param until no complaint from then on
   */
  Map<String, Long> of(Period period, Instant until) {
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement("select l.id, count(*)" + NAMED + " group by l.id")) {
      bind(statement, period, until);
      try (var rows = statement.executeQuery()) {
        var found = new HashMap<String, Long>();
        while (rows.next()) {
          found.put(rows.getString(1), rows.getLong(2));
        }
        return found;
      }
    } catch (SQLException e) {
      throw new FactStoreException(e);
    }
  }

  /**
   * The same complaints, by launch and id, after this position.
   *
   * @param launch id of one launch; null for all
   */
  List<Row> list(
      Period period, Instant until, String launch, String afterLaunch, String after, int limit) {
    var sql =
        "select l.id, c.complaint_id, c.at_hour, c.category, c.area"
            + NAMED
            + " and (? is null or l.id = ?) and (l.id > ? or (l.id = ? and c.complaint_id > ?))"
            + " order by l.id, c.complaint_id limit "
            + limit;
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      var position = bind(statement, period, until);
      for (var text : new String[] {launch, launch, afterLaunch, afterLaunch, after}) {
        statement.setString(position++, text);
      }
      try (var rows = statement.executeQuery()) {
        var found = new ArrayList<Row>();
        while (rows.next()) {
          found.add(read(rows));
        }
        return found;
      }
    } catch (SQLException e) {
      throw new FactStoreException(e);
    }
  }

  private static Row read(ResultSet row) throws SQLException {
    return new Row(
        row.getString(1),
        row.getString(2),
        row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC),
        row.getString(4),
        row.getString(5));
  }

  private static int bind(PreparedStatement statement, Period period, Instant until)
      throws SQLException {
    statement.setObject(1, LocalDateTime.ofInstant(until, ZoneOffset.UTC));
    statement.setObject(2, period.from());
    statement.setObject(3, period.to());
    return 4;
  }
}
