package io.redress.workflow.process;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.id.Ids;
import io.redress.kit.inbox.Inbox;
import io.redress.kit.testing.Tokens;
import io.redress.workflow.casefile.Lane;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.junit.jupiter.api.Test;

/** What the steps of a case and the look for due timers cost, as the server saw it. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class EngineCostTest {
  private static final int FUTURE = 5_000;
  private static final int HARDLY_ANY = 20;
  private static final String COMMIT = "commit";
  private static final Pattern STATEMENT =
      Pattern.compile("(?s)^(update|(?:select|insert|delete)\\b.*?\\b(?:from|into))\\s+(\\w+)");
  private static final List<String> OF_A_CASE =
      List.of(
          "into inbox ",
          " case_file",
          " work_item",
          " deadline",
          " timeline_entry",
          "into outbox",
          " act_ru_");

  @Inject CaseDriver cases;
  @Inject Inbox inbox;
  @Inject ProcessEngine engine;
  @Inject EntityManager entities;
  @Inject AgroalDataSource pool;

  @Test
  void aCaseStartsFromItsEventInOneCommit() throws SQLException {
    inbox.receive(registered(Ids.next()));
    String complaintId = Ids.next();

    List<ServerLog.Line> lines = ServerLog.said(() -> inbox.receive(registered(complaintId)));

    assertThat(cases.items(complaintId, "task_verify")).hasSize(1);
    assertThat(ofOneCommit(lines, "into inbox ", " case_file", " act_ru_task", "into outbox"))
        .containsExactly(
            "insert inbox",
            "select case_file",
            "insert act_ru_execution",
            "insert act_ru_task",
            "insert act_ru_variable",
            "insert act_ru_job",
            "insert act_ru_event_subscr",
            "insert timeline_entry",
            "insert responsibility_entry",
            "insert deadline",
            "insert element_wait",
            "insert work_item",
            "insert case_file",
            "insert case_stage",
            "insert outbox");
  }

  @Test
  void takingAWorkItemIsOneCommit() throws SQLException {
    String item = verification();

    List<ServerLog.Line> lines =
        ServerLog.said(
            () -> handler().post("/api/v1/work-items/{id}/claim", item).then().statusCode(200));

    assertThat(ofOneCommit(lines, " work_item", "into outbox"))
        .containsExactly(
            "select case_file",
            "select work_item",
            "insert timeline_entry",
            "update work_item",
            "insert outbox");
  }

  @Test
  void completingAWorkItemIsOneCommitWithAllThatFollows() throws SQLException {
    completed(verification());
    String item = verification();

    List<ServerLog.Line> lines = ServerLog.said(() -> completed(item));

    assertThat(ofOneCommit(lines, " work_item", " act_ru_task", " case_file", "into outbox"))
        .containsExactly(
            "select case_file",
            "select work_item",
            "select act_ru_task",
            "select act_ru_execution",
            "select act_ru_execution",
            "select act_ru_variable",
            "select act_ru_task",
            "select element_wait",
            "select deadline",
            "select act_ru_job",
            "select act_ru_incident",
            "select case_stage",
            "insert act_ru_execution",
            "insert act_ru_task",
            "insert act_ru_variable",
            "delete act_ru_job",
            "update act_ru_variable",
            "update act_ru_variable",
            "update act_ru_variable",
            "delete act_ru_task",
            "update act_ru_execution",
            "delete act_ru_execution",
            "delete act_ru_execution",
            "insert timeline_entry",
            "insert responsibility_entry",
            "insert element_wait",
            "insert work_item",
            "update case_file",
            "update case_stage",
            "update deadline",
            "update element_wait",
            "update work_item",
            "insert case_stage",
            "insert outbox");
  }

  private static void completed(String item) {
    handler()
        .body(Map.of("outcome", "complaint"))
        .post("/api/v1/work-items/{id}/complete", item)
        .then()
        .statusCode(200);
  }

  @Test
  void lookingForDueTimersReadsNoneThatWaitForTheFuture() throws SQLException {
    long before = rowsReadByALook();
    fillFuture();
    try {
      assertThat(rowsReadByALook()).isLessThanOrEqualTo(before + HARDLY_ANY);
    } finally {
      QuarkusTransaction.requiringNew()
          .run(
              () ->
                  entities
                      .createNativeQuery("delete from ACT_RU_JOB where ID_ like 'cost-%'")
                      .executeUpdate());
    }
  }

  /** Twice, as the first look of a connection reads more; nothing that is found is kept. */
  private long rowsReadByALook() throws SQLException {
    ProcessEngineConfigurationImpl configuration =
        (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    AcquireJobsCmd look = new AcquireJobsCmd(configuration.getJobExecutor());
    QuarkusTransaction.begin();
    try {
      configuration.getCommandExecutorTxRequired().execute(look);
      long asking = -rowsRead() + rowsRead();
      long rows = rowsRead();
      configuration.getCommandExecutorTxRequired().execute(look);
      return rowsRead() - rows - asking;
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  private void fillFuture() {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entities
                    .createNativeQuery(
                        "insert into ACT_RU_JOB (ID_, REV_, TYPE_, EXCLUSIVE_, RETRIES_, DUEDATE_,"
                            + " HANDLER_TYPE_, HANDLER_CFG_) with recursive d as (select 0 as i"
                            + " union all select i + 1 from d where i < 99) select concat('cost-',"
                            + " a.i * 100 + b.i), 1, 'timer', 1, 3, date_add('2099-01-01', interval"
                            + " a.i * 100 + b.i minute), 'timer-transition', 'timer_cost' from d a,"
                            + " d b where a.i * 100 + b.i < ?1")
                    .setParameter(1, FUTURE)
                    .executeUpdate());
  }

  private String verification() {
    String complaintId = cases.start("basic-communication.weak-signal", Lane.STANDARD);
    return cases.item(complaintId, "task_verify").getString("id");
  }

  private static RequestSpecification handler() {
    return given()
        .contentType("application/json")
        .header(
            "Authorization", "Bearer " + Tokens.of("handler.qian", "complaint-centre", "handler"));
  }

  private static boolean writesOfACase(ServerLog.Line line) {
    return line.sql().matches("(?s)(insert|update|delete).*")
        && OF_A_CASE.stream().anyMatch(line.sql()::contains);
  }

  /**
   * All that was written of a case came in one session between two commits of it: the statements of
   * that transaction, each by what it does to which table.
   */
  private static List<String> ofOneCommit(List<ServerLog.Line> lines, String... tables) {
    List<ServerLog.Line> writes = lines.stream().filter(EngineCostTest::writesOfACase).toList();
    for (String table : tables) {
      assertThat(writes).as(table).anyMatch(line -> line.sql().contains(table));
    }
    assertThat(writes.stream().map(ServerLog.Line::session).distinct()).hasSize(1);
    List<ServerLog.Line> own =
        lines.stream().filter(line -> line.session() == writes.get(0).session()).toList();
    int first = own.indexOf(writes.get(0));
    int last = own.lastIndexOf(writes.get(writes.size() - 1));
    assertThat(own.subList(first, last)).noneMatch(line -> line.sql().startsWith(COMMIT));
    assertThat(own.subList(last, own.size())).anyMatch(line -> line.sql().startsWith(COMMIT));
    while (first > 0 && !own.get(first - 1).sql().startsWith(COMMIT)) {
      first--;
    }
    return own.subList(first, last + 1).stream()
        .map(ServerLog.Line::sql)
        .map(STATEMENT::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1).split("\\s", 2)[0] + ' ' + found.group(2))
        .toList();
  }

  private static ConsumerRecord<String, byte[]> registered(String complaintId) {
    String data =
        """
        {"complaintId": "%s", "ticketNumber": "T-2", "type": "NEW", "nature": "COMPLAINT",
         "channel": "WEB", "category": "service-quality.shop", "categoryGroup": "service-quality",
         "lane": "STANDARD", "tier": "ORDINARY", "customer": "pAAAAAAAAAAAAAAAAAAAAAA",
         "registeredAt": "2026-11-22T08:00:00Z", "firstResponsible": {"department": "customer-care"}}
        """
            .formatted(complaintId);
    ConsumerRecord<String, byte[]> record =
        new ConsumerRecord<>(
            "redress.intake", 0, 0, complaintId, data.getBytes(StandardCharsets.UTF_8));
    Map.of(
            "ce_specversion", "1.0",
            "ce_id", Ids.next(),
            "ce_type", "complaint.registered",
            "ce_source", "/intake",
            "ce_subject", complaintId,
            "ce_time", "2026-11-22T08:00:00Z")
        .forEach(
            (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return record;
  }

  private long rowsRead() throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("show session status like 'Handler_read%'")) {
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
