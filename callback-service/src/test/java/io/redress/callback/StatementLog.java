package io.redress.callback;

import static org.awaitility.Awaitility.await;

import io.redress.embedded.EmbeddedServers;
import io.redress.embedded.RunningDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/** What the server saw of one request, or of one event. */
final class StatementLog {

  private StatementLog() {}

  static long commits(List<String> statements) {
    return statements.stream().filter("commit"::equals).count();
  }

  /** What the session that ran a statement with this beginning said, settings left out. */
  static List<String> statementsOf(String beginning, Runnable request) throws SQLException {
    return said(beginning, request, StatementLog::ofRequest);
  }

  /** Of those, the transaction in which this was said, from its first statement to its commit. */
  static List<String> transactionOf(String beginning, Runnable request) throws SQLException {
    return said(beginning, request, StatementLog::around);
  }

  /** How many of them begin so. */
  static long beginning(List<String> statements, String with) {
    return statements.stream().filter(said -> said.startsWith(with)).count();
  }

  private static List<String> said(
      String beginning, Runnable request, BiFunction<List<String>, String, List<String>> part)
      throws SQLException {
    RunningDatabase database = EmbeddedServers.database();
    try (Connection admin =
            DriverManager.getConnection(
                database.jdbcUrl(null), database.getAdmin(), database.getPassword());
        Statement settings = admin.createStatement()) {
      settings.execute("set global log_output = 'TABLE'");
      settings.execute("truncate table mysql.general_log");
      settings.execute("set global general_log = 1");
      try {
        request.run();
      } finally {
        settings.execute("set global general_log = 0");
      }
      return await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () -> part.apply(transaction(admin, beginning), beginning),
              found -> found.contains("commit"));
    }
  }

  private static List<String> around(List<String> session, String beginning) {
    int asked = first(session, beginning);
    int before = session.subList(0, asked).lastIndexOf("commit");
    List<String> said = session.subList(before + 1, session.size());
    int end = said.subList(asked - before - 1, said.size()).indexOf("commit");
    return end < 0 ? List.of() : said.subList(0, asked - before + end);
  }

  private static int first(List<String> session, String beginning) {
    int asked = 0;
    while (asked < session.size() && !session.get(asked).startsWith(beginning)) {
      asked++;
    }
    return asked;
  }

  /**
   * Without what a timer said on the same connection before the request, or a consumer after it.
   */
  private static List<String> ofRequest(List<String> session, String beginning) {
    int asked = first(session, beginning);
    int before = session.subList(0, asked).lastIndexOf("commit");
    List<String> said = session.subList(before + 1, session.size());
    int consumer = 0;
    while (consumer < said.size() && !said.get(consumer).startsWith("insert ignore into inbox")) {
      consumer++;
    }
    return said.subList(0, consumer);
  }

  private static List<String> transaction(Connection admin, String beginning) throws SQLException {
    try (PreparedStatement select =
        admin.prepareStatement(
            "select l.argument from mysql.general_log l where l.command_type in ('Query',"
                + " 'Execute') and l.thread_id = (select max(m.thread_id) from mysql.general_log m"
                + " where m.argument like ?) order by l.event_time")) {
      select.setString(1, beginning + "%");
      List<String> statements = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          String statement = row.getString(1).toLowerCase(Locale.ROOT);
          if (!statement.startsWith("set ")) {
            statements.add(statement);
          }
        }
      }
      return statements;
    }
  }
}
