package io.redress.callback;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.callback.plan.CallbackRequested;
import io.redress.callback.sampling.Candidate;
import io.redress.callback.sampling.SelectCases;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What is told of a complaint by several at once is written in the order of their commits. */
@QuarkusTest
class OrderTest extends VisitFlow {

  private static final String BRANCH = "north";

  @Inject SelectCases cases;

  /**
   * A callback that is not sampled is told, and then counted: who has the row of its stratum keeps
   * the first transaction open after its event was appended.
   */
  @Test
  void whatIsToldOfAVisitComesAfterWhatIsBeingToldOfTheCallback() throws Exception {
    String complaint = caseOf(BRANCH, "ORDINARY");
    while (sampled(complaint)) {
      complaint = caseOf(BRANCH, "ORDINARY");
    }
    String of = complaint;
    LocalDate day = zone.at(clock.instant()).toLocalDate();
    String visit = proposed(BRANCH, complaint);
    update(
        "insert into sampling_count (day, stratum, eligible, sampled, expected) values (?,"
            + " 'STANDARD/price', 0, 0, 0) on duplicate key update eligible = eligible",
        day);
    List<String> committedFirst;
    CompletableFuture<Void> planning;
    CompletableFuture<Void> declining;
    try (Connection holder = dataSource.getConnection();
        Statement statement = holder.createStatement()) {
      statement.execute("begin");
      statement.execute("select * from sampling_count where day = '" + day + "' for update");
      planning =
          CompletableFuture.runAsync(() -> planCallback.plan(request(of, 1, "ORDINARY", BRANCH)));
      awaitWaiting(1, planning);
      declining =
          CompletableFuture.runAsync(
              () ->
                  step(supervisor(BRANCH), visit, "answer", Map.of("answer", "DECLINED"))
                      .statusCode(200)
                      .body("state", equalTo("DECLINED")));
      awaitWaiting(2, declining);
      committedFirst = told(of);
      statement.execute("commit");
    }
    planning.get(20, TimeUnit.SECONDS);
    declining.get(20, TimeUnit.SECONDS);
    List<String> all = told(of);
    assertEquals(committedFirst, all.subList(0, committedFirst.size()), all::toString);
    assertEquals(List.of("callback.completed", "visit.ended"), all);
  }

  private boolean sampled(String complaint) {
    CallbackRequested like = request(complaint, 1, "ORDINARY", BRANCH);
    Candidate candidate =
        new Candidate(complaint, like.lane(), like.tier(), like.category(), false, false, 0);
    return cases.select(candidate, like.customer()).reason().called();
  }

  /** Until so many wait for a lock, or this one waits no more. */
  private static void awaitWaiting(int transactions, CompletableFuture<?> unless) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> unless.isDone() || ServerState.waiting() >= transactions);
  }

  /** The types of what is committed of a complaint, in the order in which it is published. */
  private List<String> told(String complaint) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select type from outbox where aggregateid = '" + complaint + "' order by seq")) {
      List<String> types = new ArrayList<>();
      while (row.next()) {
        types.add(row.getString(1));
      }
      return types;
    }
  }
}
