package io.redress.analytics.holiday;

import io.redress.analytics.fact.Batch;
import io.redress.analytics.fact.FactStoreException;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The holiday calendars, by year. */
@ApplicationScoped
public class Holidays {
  @Inject DataSource database;
  @Inject Zone zone;

  /** All of them together. */
  public WeekCalendar calendar() {
    return new WeekCalendar(
        days(null).stream()
            .collect(Collectors.toMap(HolidayRequest.Day::day, HolidayRequest.Day::like)));
  }

  /** The one of a year. */
  Optional<HolidayView> of(int year) {
    var sql = "select version, set_by, set_at from holiday_year where of_year = ? and version > 0";
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setInt(1, year);
      try (var rows = statement.executeQuery()) {
        return rows.next()
            ? Optional.of(
                new HolidayView(
                    year,
                    rows.getLong("version"),
                    rows.getString("set_by"),
                    zone.at(
                        rows.getObject("set_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)),
                    days(year)))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new FactStoreException(e);
    }
  }

  /** Locks a year until the transaction ends, and tells its version: 0 where there is none yet. */
  long lock(int year, String by, Instant at) {
    Batch.run(
        database,
        """
        insert into holiday_year (of_year, version, set_by, set_at) values (?, 0, ?, ?)
        on duplicate key update of_year = values(of_year)\
        """,
        List.of(year),
        (statement, it) -> {
          statement.setInt(1, it);
          statement.setString(2, by);
          statement.setObject(3, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
        });
    var sql = "select version from holiday_year where of_year = ? for update";
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setInt(1, year);
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    } catch (SQLException e) {
      throw new FactStoreException(e);
    }
  }

  /** Puts these days in the place of those of the year, which is locked. */
  void replace(HolidayView year) {
    Batch.run(
        database,
        "update holiday_year set version = ?, set_by = ?, set_at = ? where of_year = ?",
        List.of(year),
        (statement, it) -> {
          statement.setLong(1, it.version());
          statement.setString(2, it.setBy());
          statement.setObject(3, LocalDateTime.ofInstant(it.setAt().toInstant(), ZoneOffset.UTC));
          statement.setInt(4, it.year());
        });
    Batch.run(
        database,
        "delete from holiday where of_year = ?",
        List.of(year),
        (statement, it) -> statement.setInt(1, it.year()));
    Batch.run(
        database,
        "insert into holiday (day, of_year, day_like, name) values (?, ?, ?, ?)",
        year.days(),
        (statement, day) -> {
          statement.setObject(1, day.day());
          statement.setInt(2, year.year());
          statement.setString(3, day.like().name());
          statement.setString(4, day.name());
        });
  }

  /** Of one year; null for all. */
  private List<HolidayRequest.Day> days(Integer year) {
    var all = year == null;
    var sql =
        "select day, day_like, name from holiday"
            + (all ? "" : " where of_year = ?")
            + " order by day";
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      if (!all) {
        statement.setInt(1, year);
      }
      try (var rows = statement.executeQuery()) {
        var found = new ArrayList<HolidayRequest.Day>();
        while (rows.next()) {
          found.add(
              new HolidayRequest.Day(
                  rows.getObject("day", LocalDate.class),
                  DayLike.valueOf(rows.getString("day_like")),
                  rows.getString("name")));
        }
        return found;
      }
    } catch (SQLException e) {
      throw new FactStoreException(e);
    }
  }
}
