package io.redress.bench.rows;

import io.redress.bench.measure.Server;
import io.redress.bench.measure.Waiting;
import io.redress.local.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The tables of one service's schema. Those that are empty when the service has just started for
 * the first time hold what people do; the others are reference data, and stay, as does what the
 * service notes for itself whenever it gets round to it.
 */
public final class Store {
  /**
   * Replicas compare the numbers of {@code reference_change} with what they hold in memory: they
   * must not go back. The pass over sealed values notes its keys and how far it came within seconds
   * of the start, before or after anything else is looked at.
   */
  private static final Set<String> KEPT =
      Set.of("reference_change", "sealing_key", "sealing_progress");

  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final long LOOK_MS = 100;

  private final Server server;
  private final String schema;
  private final List<String> volatileTables;

  private Store(Server server, String schema, List<String> volatileTables) {
    this.server = server;
    this.schema = schema;
    this.volatileTables = volatileTables;
  }

  /** To be called before anything is done with the service. */
  public static Store fresh(Server server, String schema) throws SQLException {
    var all = new Store(server, schema, List.of());
    var empty = new ArrayList<String>();
    all.counted(all.tables())
        .forEach(
            (table, rows) -> {
              if (rows == 0 && !KEPT.contains(table)) {
                empty.add(table);
              }
            });
    return new Store(server, schema, empty);
  }

  /** A new connection to the schema, with all rights. */
  public Connection connect() throws SQLException {
    return server.connect(schema);
  }

  /** Empties what people filled, once all events are published. */
  public void clear(Progress progress) throws SQLException, InterruptedException {
    quiet(progress);
    empty();
  }

  /** Empties what people filled. */
  public void empty() throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute("set foreign_key_checks = 0");
      for (var table : volatileTables) {
        statement.execute("truncate table " + table);
      }
    }
  }

  /** Returns when every event is published: nothing runs on in the background. */
  public void quiet(Progress progress) throws SQLException, InterruptedException {
    var waiting = new Waiting(LIMIT, LOOK_MS);
    try (var connection = connect()) {
      while (number(connection, "select count(*) from outbox where published_at is null") > 0) {
        progress.waiting("events to be published", waiting.elapsed());
        waiting.rest("events are not published");
      }
    }
  }

  /** Rows of each table that people fill. */
  public Map<String, Long> counts() throws SQLException {
    return counted(volatileTables);
  }

  private Map<String, Long> counted(List<String> tables) throws SQLException {
    var counts = new TreeMap<String, Long>();
    try (var connection = connect()) {
      for (var table : tables) {
        counts.put(table, number(connection, "select count(*) from " + table));
      }
    }
    return counts;
  }

  private List<String> tables() throws SQLException {
    var tables = new ArrayList<String>();
    try (var connection = connect();
        var select =
            connection.prepareStatement(
                "select table_name from information_schema.tables where table_schema = ? and"
                    + " table_type = 'BASE TABLE' order by table_name")) {
      select.setString(1, schema);
      try (var row = select.executeQuery()) {
        while (row.next()) {
          tables.add(row.getString(1));
        }
      }
    }
    return tables;
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
