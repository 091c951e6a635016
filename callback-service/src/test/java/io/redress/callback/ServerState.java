package io.redress.callback;

import io.redress.embedded.EmbeddedServers;
import io.redress.embedded.RunningDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What the server knows of locks. */
final class ServerState {

  private ServerState() {}

  /** How many transactions wait for a lock now. */
  static long waiting() throws SQLException {
    return one("select count(*) from information_schema.innodb_trx where trx_state = 'LOCK WAIT'");
  }

  /** How many deadlocks there were since the server started. */
  static long deadlocks() throws SQLException {
    return one("select count from information_schema.innodb_metrics where name = 'lock_deadlocks'");
  }

  /** The last circle of waiting transactions, as the server tells it. */
  static String lastDeadlock() throws SQLException {
    RunningDatabase database = EmbeddedServers.database();
    try (Connection admin =
            DriverManager.getConnection(
                database.jdbcUrl(null), database.getAdmin(), database.getPassword());
        Statement statement = admin.createStatement();
        ResultSet row = statement.executeQuery("show engine innodb status")) {
      row.next();
      String status = row.getString("Status");
      int begin = status.indexOf("LATEST DETECTED DEADLOCK");
      return begin < 0 ? "" : status.substring(begin, status.indexOf("\nTRANSACTIONS\n", begin));
    }
  }

  private static long one(String sql) throws SQLException {
    RunningDatabase database = EmbeddedServers.database();
    try (Connection admin =
            DriverManager.getConnection(
                database.jdbcUrl(null), database.getAdmin(), database.getPassword());
        Statement statement = admin.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
