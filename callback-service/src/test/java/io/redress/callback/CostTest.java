package io.redress.callback;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.callback.plan.CallbackRequested;
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
import org.junit.jupiter.api.Test;

/** What one request costs, as the server saw it. */
@QuarkusTest
class CostTest extends SurveyFlow {

  @Test
  void recordingAnswersIsOneCommitAndFewStatements() throws SQLException {
    String id = due();
    attempt(id, "REACHED").statusCode(201);
    List<String> statements =
        statementsOf("insert into callback_answers", () -> answer(id, "YES").statusCode(201));
    assertEquals(1, commits(statements), () -> String.join("\n", statements));
    assertCheap(statements);
  }

  @Test
  void recordingAnAttemptIsOneCommitAndFewStatements() throws SQLException {
    String id = due();
    List<String> statements =
        statementsOf("insert into callback_attempt", () -> attempt(id, "BUSY").statusCode(201));
    assertEquals(1, commits(statements), () -> String.join("\n", statements));
    assertCheap(statements);
  }

  @Test
  void answeringByALinkIsOneCommitAndFewStatements() throws SQLException {
    CallbackRequested request = request("VIP");
    unanswered(request, "13800001202");
    String token = sentToken(request);
    List<String> statements =
        statementsOf(
            "insert into callback_answers", () -> answered(token, DISSATISFIED).statusCode(201));
    assertEquals(1, commits(statements), () -> String.join("\n", statements));
    assertTrue(statements.indexOf("commit") <= 10, () -> String.join("\n", statements));
  }

  /** Five statements and their commit, then three to read the callback as it now stands. */
  private static void assertCheap(List<String> statements) {
    assertEquals(5, statements.indexOf("commit"), () -> String.join("\n", statements));
    assertTrue(statements.size() <= 9, () -> String.join("\n", statements));
  }

  private static long commits(List<String> statements) {
    return statements.stream().filter("commit"::equals).count();
  }

  /** What the session that ran a statement with this beginning said, settings left out. */
  private static List<String> statementsOf(String beginning, Runnable request) throws SQLException {
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
          .atMost(Duration.ofSeconds(10))
          .until(
              () -> ofRequest(transaction(admin, beginning), beginning),
              found -> found.contains("commit"));
    }
  }

  /**
   * Without what a timer said on the same connection before the request, or a consumer after it.
   */
  private static List<String> ofRequest(List<String> session, String beginning) {
    int asked = 0;
    while (asked < session.size() && !session.get(asked).startsWith(beginning)) {
      asked++;
    }
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
