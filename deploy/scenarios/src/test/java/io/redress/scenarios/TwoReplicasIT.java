package io.redress.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.embedded.EmbeddedBroker;
import io.redress.embedded.EmbeddedDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Two packaged processes of workflow-service on one database and one consumer group. Every case is
 * so old that all its timers are due when it starts; every event comes twice; one of the two is
 * killed while they work.
 */
@Execution(ExecutionMode.CONCURRENT)
class TwoReplicasIT {
  private static final int CASES = 40;

  /** Beyond 150 % of the 48 hours of the standard lane. */
  private static final Duration OLD = Duration.ofHours(73);

  @TempDir Path folder;

  @Test
  void everyTimerActsOnceAndEveryEventIsHandledOnceAlsoWhenOneIsKilled() throws Exception {
    ReplicaKey key = ReplicaKey.in(folder);
    try (EmbeddedDatabase database = EmbeddedDatabase.throwAway();
        EmbeddedBroker broker = EmbeddedBroker.throwAway();
        Replica one = Replica.start("one", key, database, broker);
        Replica other = Replica.start("other", key, database, broker)) {
      List<String> complaints = ToldByIntake.registrations(broker, CASES / 2, OLD);
      atMost(30).until(() -> rows(database, "type = 'escalation.raised'") >= CASES / 4);
      one.kill();
      complaints.addAll(ToldByIntake.registrations(broker, CASES / 2, OLD));

      atMost(60)
          .untilAsserted(
              () -> {
                assertEquals(CASES, rows(database, "type = 'case.started'"));
                assertEquals(3 * CASES, rows(database, "type = 'escalation.raised'"));
                assertEquals(3 * CASES, rows(database, "type = 'deadline.breached'"));
              });
      assertEquals(2 * CASES, rows(database, "type = 'deadline.warned'"));
      assertEquals(2 * CASES, rows(database, "type = 'workItem.created'"));
      for (String complaint : complaints) {
        String of = " and aggregateid = '" + complaint + "'";
        assertEquals(1, rows(database, "type = 'case.started'" + of), complaint);
        assertEquals(3, rows(database, "type = 'escalation.raised'" + of), complaint);
        assertEquals(3, rows(database, "type = 'deadline.breached'" + of), complaint);
      }
      assertEquals(0, number(database, "select count(*) from workflow.inbox_set_aside"));
      assertEquals(
          0, number(database, "select count(*) from workflow.ACT_RU_JOB where RETRIES_ = 0"));
      assertTrue(other.isAlive());
      assertTrue(one.worked() && other.worked(), "both took part");
    }
  }

  private static org.awaitility.core.ConditionFactory atMost(int seconds) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(seconds))
        .pollInterval(Duration.ofMillis(250));
  }

  private static long rows(EmbeddedDatabase database, String where) throws SQLException {
    return number(database, "select count(*) from workflow.outbox where " + where);
  }

  private static long number(EmbeddedDatabase database, String query) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl("workflow"), database.user("workflow"), database.getPassword());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
