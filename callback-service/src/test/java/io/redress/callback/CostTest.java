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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What one request costs, as the server saw it. */
@QuarkusTest
class CostTest extends SurveyFlow {

  private static final String OF_CALLBACK = "select c1_0.complaint_id from callback";

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
    assertLockedOnce(statements);
    assertTrue(statements.indexOf("commit") <= 11, () -> String.join("\n", statements));
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
      List<String> session =
          transactionOf(
              "insert into visit_case",
              () -> {
                lifecycle.tells(
                    "case.closed",
                    Lifecycle.example(
                        "case.closed",
                        request.complaintId(),
                        Map.of("rounds", 1, "closedAt", clock.instant().toString())));
                awaitStatus(id, "CANCELLED");
              });
      assertEquals(1, beginning(session, "insert ignore into inbox"));
      List<String> statements = new ArrayList<>(session);
      while (!statements.get(0).startsWith("insert ignore into inbox")) {
        // What was read on the same connection, outside any transaction.
        statements.remove(0);
      }
      assertEquals(1, beginning(statements, "insert into outbox"));
      assertLockedOnce(statements);
      assertEquals(8, statements.size(), () -> String.join("\n", statements));
    }
  }

  @Test
  void onlyTheOrderOfWhatIsToldCostsAStatementMore() throws SQLException {
    CallbackRequested first = request("VIP");
    List<String> planned = transactionOf("insert into callback ", () -> planCallback.plan(first));
    assertLockedOnce(planned);
    assertEquals(0, beginning(planned, OF_CALLBACK), () -> String.join("\n", planned));
    String id = of(first.complaintId()).getString("items[0].id");
    List<String> attempted =
        statementsOf("insert into callback_attempt", () -> attempt(id, "BUSY").statusCode(201));
    assertLockedOnce(attempted);
    assertEquals(1, beginning(attempted, OF_CALLBACK), () -> String.join("\n", attempted));
  }

  /** The complaint of a callback, then five statements and their commit; three to read it after. */
  private static void assertCheap(List<String> statements) {
    assertLockedOnce(statements);
    assertEquals(7, statements.indexOf("commit"), () -> String.join("\n", statements));
    assertTrue(statements.size() <= 11, () -> String.join("\n", statements));
  }

  private static void assertLockedOnce(List<String> statements) {
    assertEquals(
        1,
        beginning(statements, "select slot from complaint_lock"),
        () -> String.join("\n", statements));
  }
}
