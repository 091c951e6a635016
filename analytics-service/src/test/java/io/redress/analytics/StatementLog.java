package io.redress.analytics;

import io.redress.embedded.EmbeddedServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the server itself says was sent to it, while this is open. */
public final class StatementLog implements AutoCloseable {
  /** One statement, in lower case, and the connection it came by. */
  public record Line(long connection, String sql) {
    public boolean touches(String... tables) {
      for (var table : tables) {
        if (sql.contains(table)) {
          return true;
        }
      }
      return false;
    }
  }

  private final Connection admin;

  private StatementLog(Connection admin) {
    this.admin = admin;
  }

  public static StatementLog open() throws SQLException {
    var database = EmbeddedServers.database();
    var admin =
        DriverManager.getConnection(
            database.jdbcUrl("analytics"), database.getAdmin(), database.getPassword());
    try (var statement = admin.createStatement()) {
      statement.execute("set global log_output = 'TABLE'");
      statement.execute("truncate table mysql.general_log");
      statement.execute("set global general_log = 1");
    }
    return new StatementLog(admin);
  }

  /** Everything the service sent so far, in order. */
  public List<Line> lines() throws SQLException {
    try (var statement = admin.createStatement();
        var rows =
            statement.executeQuery(
                """
                select thread_id, argument from mysql.general_log
                where command_type in ('Query', 'Execute') and user_host like 'analytics%'
                order by event_time\
                """)) {
      var lines = new ArrayList<Line>();
      while (rows.next()) {
        lines.add(new Line(rows.getLong(1), rows.getString(2).toLowerCase(Locale.ROOT)));
      }
      return lines;
    }
  }

  @Override
  public void close() throws SQLException {
    try (var statement = admin.createStatement()) {
      statement.execute("set global general_log = 0");
    }
    admin.close();
  }
}
