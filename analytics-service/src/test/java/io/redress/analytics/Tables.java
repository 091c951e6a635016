package io.redress.analytics;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.analytics.fact.TakeInEvent;
import io.redress.kit.inbox.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;

/** The tables of this service, seen from a test. */
@ApplicationScoped
public class Tables {
  private static final List<String> BY_GENERATION =
      List.of(
          "complaint_fact",
          "figure_case",
          "figure_day",
          "figure_segment",
          "hour_case",
          "hour_count",
          "customer_report",
          "customer_measure",
          "report_hour");

  @Inject DataSource database;
  @Inject TakeInEvent takeInEvent;

  /** As the consumer does it, each event in its transaction. */
  public void takeIn(Collection<IncomingEvent> events) {
    events.forEach(event -> QuarkusTransaction.requiringNew().run(() -> takeInEvent.takeIn(event)));
  }

  /** Forgets everything but the set-up. */
  public void wipe() {
    for (var table :
        List.of(
            "event_fact",
            "fact_progress",
            "complaint_fact",
            "figure_case",
            "figure_day",
            "figure_segment",
            "hour_case",
            "hour_count",
            "backlog_taken",
            "backlog_spell",
            "backlog_day",
            "watch",
            "warning",
            "finding_step",
            "finding",
            "launch_step",
            "launch",
            "known_plan",
            "rebuild",
            "customer_report",
            "customer_measure",
            "report_hour",
            "customer_lock",
            "holiday_year",
            "holiday",
            "subscriber_count",
            "subscriber_import")) {
      execute("delete from " + table);
    }
    execute("update fact_generation set live = 1, building = null");
  }

  public void execute(String sql) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Every statement of a file of the classpath, as an update of the schema runs it. */
  public void script(String path) throws IOException {
    try (var file = Objects.requireNonNull(Tables.class.getResourceAsStream(path), path)) {
      var sql =
          new String(file.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
      Arrays.stream(sql.split(";\\s*(\\n|$)"))
          .filter(each -> !each.isBlank())
          .forEach(this::execute);
    }
  }

  public long number(String sql) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The first column of every row. */
  public List<String> texts(String sql) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Every row that is read now, by table, sorted; generation aside. Equal texts, equal rows. */
  public Map<String, List<String>> live() {
    var all = new TreeMap<String, List<String>>();
    for (var table : BY_GENERATION) {
      all.put(table, rows(table));
    }
    return all;
  }

  private List<String> rows(String table) {
    var sql = "select * from " + table + " where generation = (select live from fact_generation)";
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(text(rows));
      }
      found.sort(null);
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static String text(ResultSet row) throws SQLException {
    var text = new StringBuilder();
    for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
      var name = row.getMetaData().getColumnName(column);
      if (!"generation".equals(name)) {
        text.append(name).append('=').append(row.getString(column)).append(' ');
      }
    }
    return text.toString();
  }
}
