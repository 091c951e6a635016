package io.redress.workflow.process;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.hamcrest.Matchers.oneOf;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.workflow.casefile.Lane;
import io.redress.workflow.erasure.EraseWords;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The customer of a case was erased. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class EraseWordsTest {
  private static final String COLUMNS =
      "select concat(table_name, '.', column_name) from information_schema.columns where table_schema ="
          + " database() and data_type in ('char', 'varchar', 'text', 'mediumtext', 'longtext',"
          + " 'blob', 'longblob') and table_name <> 'outbox'";

  @Inject CaseDriver cases;
  @Inject EraseWords words;
  @Inject AgroalDataSource dataSource;
  @Inject EntityManager entities;

  @Test
  void whatStaffWroteIsGoneWhereverItStoodAndTheRestStays() throws SQLException {
    String id = cases.start("basic-communication.weak-signal", Lane.STANDARD);
    cases.complete(id, "task_firstContact", "contacted", Map.of("note", "Quince called Ms Ou"));
    staff(id, "hand-overs", Map.of("department", "vip-service", "reason", "Quince is a VIP"));
    staff(id, "lane", Map.of("lane", "GREEN", "reason", "Quince is a VIP"));
    cases.complete(id, "task_verify", "complaint", Map.of());
    staff(id, "reassignments", Map.of("department", "billing", "reason", "Quince has a bill"));
    staff(id, "pauses", Map.of("reason", "Quince is away"));
    given()
        .header("Authorization", CaseDriver.supervisor())
        .contentType("application/json")
        .body(Map.of("question", "Does Quince have a signal?"))
        .post(
            "/api/v1/work-items/{id}/technical-questions",
            cases.item(id, "task_process").getString("id"))
        .then()
        .statusCode(201);
    cases.process(id);
    cases.complete(id, "task_review", "approved", Map.of());
    cases.inform(id);
    cases.answerCallback(id, "SATISFIED");
    cases.assertEnded(id, "RESOLVED");
    assertThat(holding("Quince")).isEmpty();
    assertThat(shown(id)).anyMatch(text -> text.contains("Quince"));
    assertThat(shown(id)).anyMatch(text -> text.contains("carrier added"));
    long entries = entries(id);

    for (int time = 1; time <= 2; time++) {
      QuarkusTransaction.requiringNew().run(() -> words.erase(id));
      assertThat(shown(id)).noneMatch(text -> text.contains("Quince"));
      assertThat(shown(id)).noneMatch(text -> text.contains("carrier added"));
      assertThat(QuarkusTransaction.requiringNew().call(() -> pauses(id))).containsOnlyNulls();
      assertThat(entries(id)).isEqualTo(entries);
      assertThat(cases.file(id).customer).isEqualTo("erased");
      assertThat(cases.file(id).disposition).isEqualTo("RESOLVED");
      assertThat(cases.file(id).leadDepartment).isEqualTo("billing");
    }
  }

  private static void staff(String id, String what, Map<String, String> body) {
    given()
        .header("Authorization", CaseDriver.supervisor())
        .contentType("application/json")
        .body(body)
        .post("/api/v1/cases/{id}/" + what, id)
        .then()
        .statusCode(oneOf(200, 201));
  }

  @Test
  void aComplaintWithoutACaseHasNothingHere() {
    assertThatCode(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(() -> words.erase("00000000-0000-7000-8000-000000000000")))
        .doesNotThrowAnyException();
  }

  /** What timeline and items of the case say, opened. */
  private List<String> shown(String id) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              List<String> all = new ArrayList<>(pauses(id));
              for (String query :
                  List.of(
                      "select data from TimelineEntry where complaintId = :id",
                      "select result from WorkItem where complaintId = :id and result is not null")) {
                all.addAll(
                    entities
                        .createQuery(query, String.class)
                        .setParameter("id", id)
                        .getResultList());
              }
              all.removeIf(Objects::isNull);
              return all;
            });
  }

  private List<String> pauses(String id) {
    return entities
        .createQuery("select reason from CasePause where complaintId = :id", String.class)
        .setParameter("id", id)
        .getResultList();
  }

  private long entries(String id) throws SQLException {
    return Long.parseLong(
        texts("select count(*) from timeline_entry where complaint_id = ?", id).get(0));
  }

  private List<String> holding(String word) throws SQLException {
    List<String> found = new ArrayList<>();
    for (String column : texts(COLUMNS)) {
      String[] name = column.split("\\.");
      if (!texts(
              "select 1 from `%s` where locate('%s', `%s`) > 0 limit 1"
                  .formatted(name[0], word, name[1]))
          .isEmpty()) {
        found.add(column);
      }
    }
    return found;
  }

  private List<String> texts(String sql, String... parameters) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        select.setString(i + 1, parameters[i]);
      }
      List<String> texts = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          texts.add(rows.getString(1));
        }
      }
      return texts;
    }
  }
}
