package io.redress.analytics.subscriber;

import io.redress.analytics.fact.Batch;
import io.redress.analytics.fact.FactStoreException;
import io.redress.analytics.figure.MonthPeriod;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/** The subscriber numbers, with all their versions. */
@ApplicationScoped
class Subscribers {
  private static final String COLUMNS =
      "select c.month, c.district, c.version, c.subscribers, c.import_id, c.set_by, c.set_at"
          + " from subscriber_count c where ";

  /** Only the version that holds. */
  private static final String HOLDING =
      " and c.version = (select max(v.version) from subscriber_count v where v.month = c.month and"
          + " v.district = c.district)";

  @Inject DataSource database;
  @Inject Zone zone;

  /** Sets the parameters of a statement. */
  private interface Binding {
    void bind(PreparedStatement statement) throws SQLException;
  }

  /** Keeps other imports out until the transaction ends. */
  void lock() {
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement("select id from subscriber_lock where id = 1 for update");
        var rows = statement.executeQuery()) {
      rows.next();
    } catch (SQLException e) {
      throw new FactStoreException(e);
    }
  }

  /** What holds in these months, of every district and of the whole operator. */
  List<SubscriberCount> holding(MonthPeriod months) {
    return read(
        COLUMNS + "c.month between ? and ?" + HOLDING,
        statement -> {
          statement.setObject(1, months.from().atDay(1));
          statement.setObject(2, months.to().atDay(1));
        });
  }

  /** The same of one district alone. */
  List<SubscriberCount> holding(MonthPeriod months, String district) {
    return read(
        COLUMNS + "c.month between ? and ? and c.district = ?" + HOLDING + " order by c.month",
        statement -> {
          statement.setObject(1, months.from().atDay(1));
          statement.setObject(2, months.to().atDay(1));
          statement.setString(3, district);
        });
  }

  /** A page of what holds, by month and district, after these two. */
  List<SubscriberCount> holdingAfter(
      MonthPeriod months, YearMonth month, String district, int limit) {
    return read(
        COLUMNS
            + "c.month between ? and ? and (c.month > ? or (c.month = ? and c.district > ?))"
            + HOLDING
            + " order by c.month, c.district limit "
            + limit,
        statement -> {
          statement.setObject(1, months.from().atDay(1));
          statement.setObject(2, months.to().atDay(1));
          statement.setObject(3, month.atDay(1));
          statement.setObject(4, month.atDay(1));
          statement.setString(5, district);
        });
  }

  /** All versions of one number, the latest first. */
  List<SubscriberCount> versions(YearMonth month, String district, int limit) {
    return read(
        COLUMNS + "c.month = ? and c.district = ? order by c.version desc limit " + limit,
        statement -> {
          statement.setObject(1, month.atDay(1));
          statement.setString(2, district);
        });
  }

  void add(Collection<SubscriberCount> counts) {
    Batch.run(
        database,
        """
        insert into subscriber_count (month, district, version, subscribers, import_id, set_by,
          set_at) values (?, ?, ?, ?, ?, ?, ?)\
        """,
        counts,
        (statement, count) -> {
          statement.setObject(1, count.month().atDay(1));
          statement.setString(2, count.district());
          statement.setInt(3, count.version());
          statement.setLong(4, count.subscribers());
          statement.setString(5, count.importId());
          statement.setString(6, count.setBy());
          statement.setObject(
              7, LocalDateTime.ofInstant(count.setAt().toInstant(), ZoneOffset.UTC));
        });
  }

  private List<SubscriberCount> read(String sql, Binding binding) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      binding.bind(statement);
      try (var rows = statement.executeQuery()) {
        var found = new ArrayList<SubscriberCount>();
        while (rows.next()) {
          found.add(count(rows));
        }
        return found;
      }
    } catch (SQLException e) {
      throw new FactStoreException(e);
    }
  }

  private SubscriberCount count(ResultSet row) throws SQLException {
    return new SubscriberCount(
        YearMonth.from(row.getObject("month", LocalDate.class)),
        row.getString("district"),
        row.getInt("version"),
        row.getLong("subscribers"),
        row.getString("import_id"),
        row.getString("set_by"),
        zone.at(row.getObject("set_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)));
  }
}
