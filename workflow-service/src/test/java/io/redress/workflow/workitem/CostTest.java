package io.redress.workflow.workitem;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.id.Ids;
import io.redress.workflow.casefile.Lifecycle;
import io.redress.workflow.casefile.Registered;
import io.redress.workflow.casefile.StartCase;
import io.redress.workflow.workitem.WorkItem.State;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What work costs, counted by the server on the transaction's own connection. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class CostTest {
  private static final int PAGE = 50;
  private static final int READ_AT_MOST = 60;
  private static final List<String> TABLES =
      List.of(
          "case_file",
          "work_item",
          "deadline",
          "timeline_entry",
          "outbox",
          "ACT_RU_EXECUTION",
          "ACT_RU_TASK",
          "ACT_RU_JOB");

  @Inject AgroalDataSource pool;
  @Inject EntityManager entities;
  @Inject WorkItems items;
  @Inject StartCase startCase;
  @Inject Lifecycle lifecycle;
  @Inject Clock clock;

  @Test
  void aPageOfTheInboxIsOneStatementThatReadsItsOwnRows() {
    fill("training", 3000);
    WorkItems.Filter inbox =
        new WorkItems.Filter(
            "training",
            null,
            null,
            null,
            null,
            null,
            Set.of(State.OPEN, State.CLAIMED),
            null,
            null,
            null,
            null,
            false,
            null);
    long[] cost =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  items.page(inbox, null, 1);
                  entities.clear();
                  // Asking for the counters is counted too.
                  long asking = -status("Handler_read%") + status("Handler_read%");
                  long statements = status("Com_select");
                  long rows = status("Handler_read%");
                  List<WorkItem> page = items.page(inbox, null, PAGE + 1);
                  assertThat(page).hasSize(PAGE + 1);
                  long read = status("Handler_read%") - rows - asking;
                  return new long[] {status("Com_select") - statements, read};
                });
    assertThat(cost[0]).isEqualTo(1);
    assertThat(cost[1]).isLessThanOrEqualTo(READ_AT_MOST);
  }

  @Test
  void aStartRollsBackAsAWhole() {
    List<Long> before = counts();
    QuarkusTransaction.begin();
    try {
      assertThat(startCase.start(complaint())).isTrue();
      entities.flush();
      assertThat(counts()).isNotEqualTo(before);
    } finally {
      QuarkusTransaction.rollback();
    }
    assertThat(counts()).isEqualTo(before);
  }

  @Test
  void aCompletionRollsBackAsAWhole() {
    StartCase.Complaint complaint = complaint();
    startCase.start(complaint);
    String item =
        QuarkusTransaction.requiringNew().call(() -> items.open(complaint.complaintId())).stream()
            .filter(open -> open.element.equals("task_verify"))
            .findFirst()
            .orElseThrow()
            .id;
    List<Long> before = counts();
    QuarkusTransaction.begin();
    try {
      lifecycle.complete(item, Map.of("verifyOutcome", "enquiry"));
      entities.flush();
      assertThat(counts()).isNotEqualTo(before);
    } finally {
      QuarkusTransaction.rollback();
    }
    assertThat(counts()).isEqualTo(before);
    assertThat(
            QuarkusTransaction.requiringNew()
                .call(() -> items.open(complaint.complaintId()))
                .stream()
                .map(open -> open.state)
                .toList())
        .containsOnly(State.OPEN);
  }

  private StartCase.Complaint complaint() {
    return Registered.complaint(Ids.next(), "service-quality.shop", clock.instant());
  }

  private void fill(String department, int rows) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entities
                    .createNativeQuery(
                        "insert into work_item (id, complaint_id, ticket_number,"
                            + " process_definition_id, element, stage, name, department, lane,"
                            + " round, state, sort_due_at, created_at) with recursive d as (select"
                            + " 0 as i union all select i + 1 from d where i < 99), n as (select"
                            + " a.i * 100 + b.i as i from d a, d b where a.i * 100 + b.i < ?1) select"
                            + " concat('cost-', i), uuid(), 'T', 'none', 'task_cost', 'process',"
                            + " 'Cost', ?2, 'STANDARD', 1, case when mod(i, 2) = 0 then 'OPEN' else"
                            + " 'COMPLETED' end, date_add('2026-01-01', interval i minute),"
                            + " '2026-01-01' from n")
                    .setParameter(1, rows)
                    .setParameter(2, department)
                    .executeUpdate());
  }

  private List<Long> counts() {
    return TABLES.stream().map(this::count).toList();
  }

  private long count(String table) {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
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
