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
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the server saw of one request, or of one event. */
final class StatementLog {

  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

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

  private static List<String> around(List<String> all, String beginning) {
    List<String> session = withoutSettings(all);
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
   * Without what a timer or a consumer said on the same connection before the request or after it:
   * the next transaction is another's where it has to do with nothing that the request's has.
   */
  private static List<String> ofRequest(List<String> all, String beginning) {
    int asked = first(all, beginning);
    int before = all.subList(0, asked).lastIndexOf("commit");
    List<String> said = all.subList(before + 1, all.size());
    int end = said.indexOf("commit");
    if (end < 0) {
      return List.of();
    }
    Set<String> own = ids(said.subList(0, end));
    int next = end;
    while (next < said.size() && !(begins(said.get(next)) && isAnothers(said, next, own))) {
      next++;
    }
    return withoutSettings(said.subList(0, next));
  }

  private static boolean begins(String statement) {
    return statement.startsWith("set autocommit=0");
  }

  private static boolean isAnothers(List<String> said, int begin, Set<String> own) {
    List<String> rest = said.subList(begin, said.size());
    int commit = rest.indexOf("commit");
    List<String> transaction = commit < 0 ? rest : rest.subList(0, commit);
    return beginning(transaction, "insert ignore into inbox") > 0
        || Collections.disjoint(own, ids(transaction));
  }

  private static Set<String> ids(List<String> statements) {
    return statements.stream()
        .flatMap(statement -> ID.matcher(statement).results())
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }

  private static List<String> withoutSettings(List<String> statements) {
    return statements.stream().filter(statement -> !statement.startsWith("set ")).toList();
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
          statements.add(row.getString(1).toLowerCase(Locale.ROOT));
        }
      }
      return statements;
    }
  }
}
