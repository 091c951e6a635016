package io.redress.workflow.process;

import io.redress.embedded.EmbeddedServers;
import io.redress.embedded.RunningDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the service said to the database server, as that wrote it down. */
final class ServerLog {
  /** What a session said, in lower case. */
  record Line(long session, String sql) {}

  private ServerLog() {}

  /** What the service said to the server meanwhile. */
  static List<Line> said(Runnable work) throws SQLException {
    RunningDatabase database = EmbeddedServers.database();
    try (Connection admin =
            DriverManager.getConnection(
                database.jdbcUrl(null), database.getAdmin(), database.getPassword());
        Statement statement = admin.createStatement()) {
      statement.execute("set global log_output = 'TABLE'");
      statement.execute("truncate table mysql.general_log");
      statement.execute("set global general_log = 1");
      try {
        work.run();
      } finally {
        statement.execute("set global general_log = 0");
      }
      List<Line> lines = new ArrayList<>();
      try (ResultSet rows =
          statement.executeQuery(
              "select thread_id, convert(argument using utf8mb4) from mysql.general_log where"
                  + " command_type = 'Query' and user_host like 'workflow[%'")) {
        while (rows.next()) {
          lines.add(new Line(rows.getLong(1), rows.getString(2).strip().toLowerCase(Locale.ROOT)));
        }
      }
      return lines;
    }
  }
}
