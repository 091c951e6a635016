package io.redress.workflow.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.workflow.flow.FlowView.ElementFlow;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What the flow costs, asked for and counted, with many cases there: counted by the server. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class FlowCostTest {
  private static final int CASES = 4000;
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  @Inject AgroalDataSource pool;
  @Inject EntityManager entities;
  @Inject ReadFlow read;
  @Inject FoldFlow fold;

  @Test
  void aQuestionReadsARowForEachElementAndDayHoweverManyCasesThereAre() throws SQLException {
    fill("cost");
    long[] cost =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  read.of("cost", 1, FIRST, FIRST.plusDays(29));
                  entities.clear();
                  long asking = -status("Handler_read%") + status("Handler_read%");
                  long statements = status("Com_select");
                  long rows = status("Handler_read%");
                  FlowView flow = read.of("cost", 1, FIRST, FIRST.plusDays(29));
                  long rowsRead = status("Handler_read%") - rows - asking;
                  long selects = status("Com_select") - statements;
                  assertCounts(flow);
                  return new long[] {selects, rowsRead};
                });
    assertThat(cost[0]).isEqualTo(3);
    assertThat(cost[1]).isLessThanOrEqualTo(100);
  }

  @Test
  void aLookReadsWhatHasChangedHoweverManyCasesWait() throws SQLException {
    fill("look");
    assertThat(rowsReadByALook(0)).isLessThanOrEqualTo(10);
    assertThat(rowsReadByALook(10)).isBetween(10L, 100L);
  }

  /** When so many of those that waited have gone on. */
  private long rowsReadByALook(int ended) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> QuarkusTransaction.requiringNew().call(() -> readByALook(ended)),
            // While another look is at it, this one leaves it to that.
            rows -> rows >= 0);
  }

  private long readByALook(int ended) throws SQLException {
    entities
        .createNativeQuery(
            "update element_wait set ended_at = '2026-01-03', waited_seconds = 60 where"
                + " process_key = 'look' and ended_at is null order by begun_work limit "
                + ended)
        .executeUpdate();
    long asking = -status("Handler_read%") + status("Handler_read%");
    long rows = status("Handler_read%");
    boolean done = fold.turn() == FoldFlow.Turn.DONE;
    return done ? status("Handler_read%") - rows - asking : -1;
  }

  private FlowView flow(String process) {
    return QuarkusTransaction.requiringNew()
        .call(() -> read.of(process, 1, FIRST, FIRST.plusDays(29)));
  }

  /** Of each of two elements: 1,000 wait since an hour apart, 1,000 have gone on in ten days. */
  private static void assertCounts(FlowView flow) {
    assertThat(flow.elements()).containsOnlyKeys("task_a", "task_b");
    for (ElementFlow element : flow.elements().values()) {
      assertThat(element.waiting().count()).isEqualTo(CASES / 4);
      assertThat(element.waiting().longestSeconds())
          .isGreaterThanOrEqualTo(element.waiting().meanSeconds());
      assertThat(element.passed().count()).isEqualTo(CASES / 4 - CASES / 40);
      assertThat(element.passed().cancelled()).isEqualTo(CASES / 40);
      assertThat(element.passed().meanSeconds()).isEqualTo(60);
      assertThat(element.passed().longestSeconds()).isEqualTo(60);
    }
  }

  private void fill(String process) throws SQLException {
    QuarkusTransaction.requiringNew().run(() -> insert(process));
    // What another look is at just now, this one leaves to it.
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              fold.look();
              assertCounts(flow(process));
            });
    analyze();
  }

  private void insert(String process) {
    entities
        .createNativeQuery(
            "insert into element_wait (id, complaint_id, process_key, process_version, element,"
                + " calendar, calendar_version, begun_at, begun_work, ended_at, waited_seconds,"
                + " cancelled) with recursive d as (select 0 as i union all select i + 1 from d"
                + " where i < 99), n as (select a.i * 100 + b.i as i from d a, d b where a.i * 100"
                + " + b.i < ?1) select concat(?2, '-', i), uuid(), ?2, 1, case when mod(i, 2) ="
                + " 0 then 'task_a' else 'task_b' end, 'round-the-clock', 1, '2026-01-01', i, case"
                + " when mod(i div 2, 2) = 0 then null else date_add('2026-01-01 01:00:00',"
                + " interval mod(i, 10) day) end, 60, mod(i div 2, 20) = 1 from n")
        .setParameter(1, CASES)
        .setParameter(2, process)
        .executeUpdate();
  }

  /** The server's statistics follow a change when it has time. */
  private void analyze() throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("analyze table element_wait, flow_day, flow_now");
    }
  }

  private long status(String name) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("show session status like '" + name + "'")) {
      long sum = 0;
      while (rows.next()) {
        if (!rows.getString(1).equals("Handler_read_rnd_deleted")) {
          sum += rows.getLong(2);
        }
      }
      return sum;
    }
  }
}
