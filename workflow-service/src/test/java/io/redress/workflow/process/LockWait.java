package io.redress.workflow.process;

import io.redress.embedded.EmbeddedServers;
import io.redress.embedded.RunningDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.awaitility.Awaitility;

/** Waiting until somebody waits for a lock, as the database server sees it. */
final class LockWait {
  private LockWait() {}

  /** Returns once a transaction waits for the lock on a row of a table. */
  static void on(String table) {
    Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> isOn(table));
  }

  private static boolean isOn(String table) throws SQLException {
    RunningDatabase database = EmbeddedServers.database();
    try (Connection admin =
            DriverManager.getConnection(
                database.jdbcUrl(null), database.getAdmin(), database.getPassword());
        Statement statement = admin.createStatement();
        ResultSet waiting =
            statement.executeQuery(
                "select count(*) from information_schema.innodb_trx t join"
                    + " information_schema.innodb_locks l on l.lock_id = t.trx_requested_lock_id"
                    + " where t.trx_state = 'LOCK WAIT' and l.lock_table = '`workflow`.`"
                    + table
                    + "`'")) {
      waiting.next();
      return waiting.getInt(1) > 0;
    }
  }
}
