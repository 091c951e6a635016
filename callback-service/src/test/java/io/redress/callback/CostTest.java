package io.redress.callback;

import static io.redress.callback.StatementLog.beginning;
import static io.redress.callback.StatementLog.commits;
import static io.redress.callback.StatementLog.statementsOf;
import static io.redress.callback.StatementLog.transactionOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.callback.plan.CallbackRequested;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
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

  @Test
  void takingTheNextCallbackIsOneCommitAndFewStatementsHoweverManyWait() throws SQLException {
    update("update callback set not_before = '2099-01-01' where state = 'PLANNED'");
    for (int waiting = 0; waiting < 5; waiting++) {
      due();
    }
    List<String> statements =
        statementsOf(
            "update callback set",
            () -> caller().post(CALLBACKS + "/claims").then().statusCode(200));
    assertEquals(1, commits(statements), () -> String.join("\n", statements));
    assertEquals(3, statements.indexOf("commit"), () -> String.join("\n", statements));
  }

  @Test
  void theEndOfACaseIsTakenInByOneCommitWithAllThatItChanges() throws SQLException {
    CallbackRequested request = request("VIP");
    String id = plan(request);
    try (Lifecycle lifecycle = new Lifecycle()) {
      List<String> statements =
          transactionOf(
              "update callback set",
              () -> {
                lifecycle.tells(
                    "case.closed",
                    Lifecycle.example(
                        "case.closed",
                        request.complaintId(),
                        Map.of("rounds", 1, "closedAt", clock.instant().toString())));
                awaitStatus(id, "CANCELLED");
              });
      assertEquals(1, beginning(statements, "insert ignore into inbox"));
      assertEquals(1, beginning(statements, "insert into outbox"));
      assertTrue(statements.size() <= 12, () -> String.join("\n", statements));
    }
  }

  /** Five statements and their commit, then three to read the callback as it now stands. */
  private static void assertCheap(List<String> statements) {
    assertEquals(5, statements.indexOf("commit"), () -> String.join("\n", statements));
    assertTrue(statements.size() <= 9, () -> String.join("\n", statements));
  }
}
