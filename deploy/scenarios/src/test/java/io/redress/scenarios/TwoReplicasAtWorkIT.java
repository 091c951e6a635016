package io.redress.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.embedded.EmbeddedBroker;
import io.redress.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * People at work on two packaged processes of workflow-service on one database: on each item two at
 * once, one on either process. One process is killed meanwhile.
 */
@Execution(ExecutionMode.CONCURRENT)
class TwoReplicasAtWorkIT {
  private static final int CASES = 40;

  /** What a process that was killed would have answered. */
  private static final int UNKNOWN = 0;

  private static final String VERIFICATIONS =
      " from workflow.work_item where element = 'task_verify'";

  @TempDir Path folder;

  private final HttpClient http = HttpClient.newHttpClient();
  private final ExecutorService people = Executors.newFixedThreadPool(3);

  private ReplicaKey key;
  private volatile Replica killed;

  @AfterEach
  void home() {
    people.shutdownNow();
  }

  @Test
  void everyItemIsTakenOnceAndDoneOnceAndWorkGoesOnWhenOneIsKilled() throws Exception {
    key = ReplicaKey.in(folder);
    try (EmbeddedDatabase database = EmbeddedDatabase.throwAway();
        EmbeddedBroker broker = EmbeddedBroker.throwAway();
        Replica one = Replica.start("one", key, database, broker);
        Replica other = Replica.start("other", key, database, broker)) {
      ToldByIntake.registrations(broker, CASES, Duration.ofMinutes(1));
      Awaitility.await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> texts(database, "select id" + VERIFICATIONS).size() == CASES);

      Map<String, String> holders = new TreeMap<>();
      for (String item : texts(database, "select id" + VERIFICATIONS)) {
        List<Integer> answers =
            atOnce(() -> claim(one, "handler.one", item), () -> claim(other, "handler.two", item));
        assertEquals(List.of(200, 409), answers.stream().sorted().toList());
        holders.put(item, answers.get(0) == 200 ? "handler.one" : "handler.two");
      }

      Future<List<List<Integer>>> done = people.submit(() -> complete(holders, one, other));
      Awaitility.await()
          .atMost(Duration.ofSeconds(60))
          .pollInterval(Duration.ofMillis(20))
          .until(() -> completed(database) >= CASES / 4);
      killed = one;
      one.kill();

      assertTrue(
          done.get().stream().anyMatch(answers -> answers.contains(UNKNOWN)), "killed meanwhile");
      for (List<Integer> answers : done.get()) {
        long said = answers.stream().filter(answer -> answer == 200).count();
        assertTrue(said == 1 || said == 0 && answers.contains(UNKNOWN), answers::toString);
      }
      assertEquals(CASES, completed(database));
      assertEquals(
          List.of(Integer.toString(CASES)),
          texts(
              database,
              "select count(*) from workflow.outbox where type = 'workItem.completed' and payload"
                  + " like '%\"task_verify\"%'"));
      assertEquals(
          List.of(CASES + "/" + CASES),
          texts(
              database,
              "select concat(count(*), '/', count(distinct complaint_id)) from workflow.work_item"
                  + " where element = 'task_process' and state = 'OPEN'"));
      assertTrue(other.isAlive());
    }
  }

  /** Who holds an item says on both processes at once that it is done. */
  private List<List<Integer>> complete(Map<String, String> holders, Replica one, Replica other)
      throws Exception {
    List<List<Integer>> all = new ArrayList<>();
    for (Map.Entry<String, String> held : holders.entrySet()) {
      all.add(
          atOnce(
              () -> post(one, held.getValue(), held.getKey(), "complete"),
              () -> post(other, held.getValue(), held.getKey(), "complete")));
    }
    return all;
  }

  private int claim(Replica at, String user, String item) throws Exception {
    return post(at, user, item, "claim");
  }

  private int post(Replica at, String user, String item, String what) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(at.address("/api/v1/work-items/" + item + '/' + what))
            .timeout(Duration.ofSeconds(20))
            .header("Authorization", "Bearer " + key.token(user, "complaint-centre", "handler"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"outcome\": \"complaint\"}"))
            .build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException gone) {
      if (at != killed) {
        throw gone;
      }
      return UNKNOWN;
    }
  }

  private List<Integer> atOnce(Callable<Integer> one, Callable<Integer> other) throws Exception {
    List<Integer> answers = new ArrayList<>();
    for (Future<Integer> answer : people.invokeAll(List.of(one, other))) {
      answers.add(answer.get());
    }
    return answers;
  }

  private static int completed(EmbeddedDatabase database) throws SQLException {
    return texts(database, "select id" + VERIFICATIONS + " and state = 'COMPLETED'").size();
  }

  private static List<String> texts(EmbeddedDatabase database, String query) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl("workflow"), database.user("workflow"), database.getPassword());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }
}
