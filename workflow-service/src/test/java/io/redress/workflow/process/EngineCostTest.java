package io.redress.workflow.process;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** What the steps of a case cost, as the server saw it. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class EngineCostTest {
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

  @Test
  void aCaseStartsFromItsEventInOneCommit() throws SQLException {
    inbox.receive(registered(Ids.next()));
    String complaintId = Ids.next();

    List<ServerLog.Line> lines = ServerLog.said(() -> inbox.receive(registered(complaintId)));

    assertThat(cases.items(complaintId, "task_verify")).hasSize(1);
    assertThat(ofOneCommit(lines, complaintId))
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
    String complaintId = started();
    String item = verification(complaintId);

    List<ServerLog.Line> lines =
        ServerLog.said(
            () -> handler().post("/api/v1/work-items/{id}/claim", item).then().statusCode(200));

    assertThat(ofOneCommit(lines, complaintId))
        .containsExactly(
            "select case_file",
            "select work_item",
            "insert timeline_entry",
            "update work_item",
            "insert outbox");
  }

  @Test
  void completingAWorkItemIsOneCommitWithAllThatFollows() throws SQLException {
    completed(verification(started()));
    String complaintId = started();
    String item = verification(complaintId);

    List<ServerLog.Line> lines = ServerLog.said(() -> completed(item));

    assertThat(ofOneCommit(lines, complaintId))
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
  void departmentsThatAFormNamesAreKnownFromMemory() throws SQLException {
    dispatched(dispatching());
    String complaintId = dispatching();

    List<ServerLog.Line> lines = ServerLog.said(() -> dispatched(complaintId));

    assertThat(ofOneCommit(lines, complaintId))
        .contains("update work_item")
        .doesNotContain("select department");
  }

  private String dispatching() {
    String complaintId = cases.start("price.price", Lane.STANDARD);
    completed(verification(complaintId));
    return complaintId;
  }

  private void dispatched(String complaintId) {
    Map<String, Object> form =
        Map.of(
            "leadDepartment",
            "billing",
            "cooperatingDepartments",
            List.of("product", "legal", "network-quality"));
    cases.complete(complaintId, "task_dispatch", "changed", form);
  }

  private String started() {
    return cases.start("basic-communication.weak-signal", Lane.STANDARD);
  }

  private String verification(String complaintId) {
    return cases.item(complaintId, "task_verify").getString("id");
  }

  private static RequestSpecification handler() {
    return given()
        .contentType("application/json")
        .header(
            "Authorization", "Bearer " + Tokens.of("handler.qian", "complaint-centre", "handler"));
  }

  private static boolean writesOf(String complaintId, ServerLog.Line line) {
    return line.sql().matches("(?s)(insert|update|delete).*")
        && line.sql().contains(complaintId)
        && OF_A_CASE.stream().anyMatch(line.sql()::contains);
  }

  /**
   * Of all that the service did meanwhile, also for others, one transaction wrote of this case: its
   * statements up to the last that wrote, each by what it does to which table.
   */
  private static List<String> ofOneCommit(List<ServerLog.Line> lines, String complaintId) {
    List<List<ServerLog.Line>> writing =
        transactions(lines).stream()
            .filter(each -> each.stream().anyMatch(line -> writesOf(complaintId, line)))
            .toList();
    assertThat(writing).as("transactions that wrote of the case").hasSize(1);
    List<ServerLog.Line> own = writing.get(0);
    assertThat(own.get(own.size() - 1).sql()).startsWith(COMMIT);
    return own.stream()
        .map(ServerLog.Line::sql)
        .map(STATEMENT::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1).split("\\s", 2)[0] + ' ' + found.group(2))
        .toList();
  }

  /** What each session said, up to each of its commits. */
  private static List<List<ServerLog.Line>> transactions(List<ServerLog.Line> lines) {
    List<List<ServerLog.Line>> all = new ArrayList<>();
    lines.stream()
        .collect(Collectors.groupingBy(ServerLog.Line::session))
        .values()
        .forEach(
            session -> {
              List<ServerLog.Line> present = new ArrayList<>();
              for (ServerLog.Line line : session) {
                present.add(line);
                if (line.sql().startsWith(COMMIT) || line.sql().startsWith("rollback")) {
                  all.add(List.copyOf(present));
                  present.clear();
                }
              }
              all.add(present);
            });
    return all;
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
}
