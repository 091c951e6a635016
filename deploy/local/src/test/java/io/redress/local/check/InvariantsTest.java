package io.redress.local.check;

import static io.redress.local.check.StoredState.CLOSED;
import static io.redress.local.check.StoredState.NUMBER;
import static io.redress.local.check.StoredState.OPEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each invariant is seen to hold on a good state and to fail on a broken one. */
class InvariantsTest {
  @TempDir static Path home;
  private static StoredState state;

  @BeforeAll
  static void makeTheSchemas() throws SQLException, IOException {
    Files.createDirectories(home.resolve("logs"));
    state = new StoredState(home);
  }

  @AfterAll
  static void stopTheServer() throws SQLException {
    state.close();
  }

  @BeforeEach
  void storeAGoodState() throws IOException {
    state.reset();
    Files.writeString(home.resolve("logs/intake.log"), "registered 190****5678\n");
  }

  @Test
  void aGoodStateViolatesNothing() {
    for (Invariant invariant :
        List.of(
            new Acknowledged(),
            new OneCase(),
            new ClosedOrAlive(),
            new TimersOnce(),
            new EventsPublished(),
            new FactsComplete())) {
      assertEquals(List.of(), state.violations(invariant), invariant.getClass().getSimpleName());
    }
  }

  @Test
  void anAcknowledgedComplaintThatIsLostIsFound() {
    state.run("delete from intake.complaint where id = '" + CLOSED + "'");
    violated(new Acknowledged(), CLOSED, "does not exist");
  }

  @Test
  void aRequestThatHappenedTwiceIsFound() {
    state.complaint("c-second", "PROCESS", null);
    violated(new Acknowledged(), "c-second", "twice");
  }

  @Test
  void aComplaintWithoutItsCaseIsFound() {
    state.run("delete from workflow.case_file where complaint_id = '" + OPEN + "'");
    violated(new OneCase(), OPEN, "has no case");
  }

  @Test
  void aSecondRunningInstanceIsFound() {
    state.run(
        "insert into workflow.ACT_RU_EXECUTION (ID_, PROC_INST_ID_, BUSINESS_KEY_) values ('i2',"
            + " 'i2', '"
            + OPEN
            + "')");
    violated(new OneCase(), OPEN, "several");
  }

  @Test
  void whatIsOpenInAClosedCaseIsFound() {
    state.run(
        "insert into workflow.work_item (id, complaint_id, state) values ('w2', '"
            + CLOSED
            + "', 'CLAIMED')");
    state.run(
        "insert into workflow.deadline (id, complaint_id, state) values ('d2', '"
            + CLOSED
            + "', 'RUNNING')");
    state.run(
        "insert into workflow.ACT_RU_JOB (ID_, TYPE_, PROCESS_INSTANCE_ID_, RETRIES_) values ('j2',"
            + " 'timer', 'i-"
            + CLOSED
            + "', 3)");
    violated(new ClosedOrAlive(), CLOSED, "open work item");
    violated(new ClosedOrAlive(), CLOSED, "running deadline");
    violated(new ClosedOrAlive(), CLOSED, "in the engine");
  }

  @Test
  void aClosedCaseWithoutADispositionIsFound() {
    state.run("update workflow.case_file set disposition = null where status = 'CLOSED'");
    violated(new ClosedOrAlive(), CLOSED, "no disposition");
  }

  @Test
  void aSecondClosingEventIsFound() {
    state.event("workflow", CLOSED, "case.closed", "{}");
    violated(new ClosedOrAlive(), CLOSED, "closed 2 times");
  }

  @Test
  void anOpenCaseThatCannotGoOnIsFound() {
    state.run("delete from workflow.work_item; delete from workflow.ACT_RU_EXECUTION");
    violated(new ClosedOrAlive(), OPEN, "nothing that can go on");
  }

  @Test
  void anInstanceWithoutACaseIsFound() {
    state.run("insert into workflow.ACT_RU_EXECUTION (ID_, PROC_INST_ID_) values ('lost', 'lost')");
    violated(new ClosedOrAlive(), "lost", "belongs to nothing");
  }

  @Test
  void aProcessWithoutACaseThatIsNotWhatItsFileSaysIsFound() {
    state.warning("w-upward", "UPWARD", true);
    state.warning("w-ended", "ENDED", false);
    state.step("s-open", "OPEN", true);
    state.step("s-done", "DONE", false);
    assertEquals(List.of(), state.violations(new ClosedOrAlive()));
    state.warning("w-left", "UPWARD", false);
    state.warning("w-over", "ENDED", true);
    state.step("s-left", "OPEN", false);
    state.step("s-over", "SKIPPED", true);
    violated(new ClosedOrAlive(), "w-left", "nothing that can go on");
    violated(new ClosedOrAlive(), "w-over", "is over");
    violated(new ClosedOrAlive(), "s-left", "nothing that can go on");
    violated(new ClosedOrAlive(), "s-over", "is over");
  }

  @Test
  void aComplaintThatDoesNotKnowThatItsCaseIsClosedIsFound() {
    state.run("update intake.complaint set status = 'PROCESS' where id = '" + CLOSED + "'");
    violated(new ClosedOrAlive(), CLOSED, "differ");
  }

  @Test
  void aTimerThatActedTwiceIsFound() {
    String level = "{\"complaintId\": \"" + OPEN + "\", \"round\": 1, \"level\": 2}";
    state.event("workflow", OPEN, "escalation.raised", level);
    assertEquals(List.of(), state.violations(new TimersOnce()));
    state.event("workflow", OPEN, "escalation.raised", level);
    violated(new TimersOnce(), OPEN + " 1 2", "2 times");
  }

  @Test
  void aTimerThatIsLateIsFound() {
    state.run(
        "insert into workflow.ACT_RU_JOB (ID_, TYPE_, PROCESS_INSTANCE_ID_, DUEDATE_, RETRIES_)"
            + " values ('j', 'timer', 'i-"
            + OPEN
            + "', utc_timestamp() - interval 1 minute, 3)");
    violated(new TimersOnce(), OPEN, "late");
  }

  @Test
  void anEventThatIsNotPublishedIsFound() {
    state.run("update workflow.outbox set published_at = null where type = 'case.closed'");
    violated(new EventsPublished(), "workflow", "1 events that are not published");
  }

  @Test
  void anEventThatNeverReachedTheBrokerIsFound() {
    state.lose();
    violated(new EventsPublished(), CLOSED, "2 committed, 1 published");
  }

  @Test
  void eventsInAnotherOrderAreFoundAndRedeliveriesAreNot() {
    state.deliver("workflow", CLOSED, "case.started", "{}", "e2");
    assertEquals(List.of(), state.violations(new EventsPublished()));
    state.run("update workflow.outbox set seq = seq + 100000 where id = 'e2'");
    violated(new EventsPublished(), CLOSED, "another order");
  }

  @Test
  void anEventThatTheFiguresLackIsFound() {
    state.run("delete from analytics.event_fact where event_id = 'e2'");
    violated(new FactsComplete(), "e2", "lacks 1 events");
  }

  @Test
  void aFactThatNobodyPublishedIsFound() {
    state.run("insert into analytics.event_fact (event_id, payload) values ('e99', '{}')");
    violated(new FactsComplete(), "1 facts", "nobody published");
  }

  @Test
  void anEventThatWasSetAsideIsFound() {
    state.run(
        "insert into callback.inbox_set_aside (id, type, reason) values ('x', 'stage.entered',"
            + " 'UNKNOWN')");
    violated(new FactsComplete(), "callback", "stage.entered");
  }

  @Test
  void aNumberInAnEventOrALogIsFound() throws IOException {
    state.event("intake", OPEN, "complaint.registered", "{\"customer\": \"" + NUMBER + "\"}");
    Files.writeString(home.resolve("logs/intake.log"), "registered " + NUMBER + "\n");
    violated(new NumbersHidden(), "event", "complaint.registered");
    violated(new NumbersHidden(), "intake's outbox", "complaint.registered");
    violated(new NumbersHidden(), "the log", "intake.log");
    assertTrue(
        state.violations(new NumbersHidden()).stream().noneMatch(text -> text.contains(NUMBER)));
  }

  private static void violated(Invariant invariant, String what, String how) {
    List<String> found = state.violations(invariant);
    assertTrue(
        found.stream().anyMatch(text -> text.contains(what) && text.contains(how)),
        () -> "found only " + found);
  }
}
