package io.redress.workflow.process;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.testing.Tokens;
import io.redress.workflow.casefile.Lane;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** How many rows of which table the server reads for a step of a case, beside many other cases. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class RowsReadTest {
  private static final int OTHERS = 40;

  /** The least counts: a look of another thread may fall into one of them. */
  private static final int TIMES = 3;

  /** A case has twenty variables, and fewer rows of anything else. */
  private static final long OF_A_TABLE = 24;

  private static final String OF_CASES =
      "table_schema = 'workflow' and (table_name like 'act%ru%' or table_name in"
          + " ('case_file', 'work_item', 'deadline', 'case_stage', 'timeline_entry',"
          + " 'responsibility_entry'))";

  @Inject CaseDriver cases;

  private static boolean filled;

  private interface Work {
    void run();
  }

  @Test
  void aCaseThatStartsReadsNoRowOfAnother() throws SQLException {
    fill();
    assertThat(rowsReadBy(this::start)).isEmpty();
  }

  @Test
  void takingAndCompletingAnItemReadsItsCaseAlone() throws SQLException {
    fill();
    Queue<String> items = new ArrayDeque<>();
    for (int time = 0; time < TIMES; time++) {
      items.add(cases.item(start(), "task_verify").getString("id"));
    }
    Map<String, Long> read =
        rowsReadBy(
            () -> {
              String item = items.remove();
              handler().post("/api/v1/work-items/{id}/claim", item).then().statusCode(200);
              handler()
                  .body(Map.of("outcome", "complaint"))
                  .post("/api/v1/work-items/{id}/complete", item)
                  .then()
                  .statusCode(200);
            });
    assertThat(read)
        .containsKey("work_item")
        .allSatisfy((table, rows) -> assertThat(rows).isLessThanOrEqualTo(OF_A_TABLE));
  }

  private void fill() {
    if (!filled) {
      for (int other = 0; other < OTHERS; other++) {
        start();
      }
      filled = true;
    }
  }

  private String start() {
    return cases.start("basic-communication.weak-signal", Lane.STANDARD);
  }

  private static RequestSpecification handler() {
    return given()
        .contentType("application/json")
        .header(
            "Authorization", "Bearer " + Tokens.of("handler.qian", "complaint-centre", "handler"));
  }

  /** By table; those that are read each time. */
  private static Map<String, Long> rowsReadBy(Work work) throws SQLException {
    var database = EmbeddedServers.database();
    try (Connection admin =
            DriverManager.getConnection(
                database.jdbcUrl(null), database.getAdmin(), database.getPassword());
        Statement statement = admin.createStatement()) {
      statement.execute("set global userstat = 1");
      try {
        Map<String, Long> least = rowsReadOnce(statement, work);
        for (int time = 1; time < TIMES; time++) {
          Map<String, Long> read = rowsReadOnce(statement, work);
          least.keySet().retainAll(read.keySet());
          least.replaceAll((table, rows) -> Math.min(rows, read.get(table)));
        }
        return least;
      } finally {
        statement.execute("set global userstat = 0");
      }
    }
  }

  private static Map<String, Long> rowsReadOnce(Statement statement, Work work)
      throws SQLException {
    statement.execute("flush table_statistics");
    work.run();
    Map<String, Long> read = new TreeMap<>();
    try (ResultSet rows =
        statement.executeQuery(
            "select lower(table_name), rows_read from information_schema.table_statistics"
                + " where rows_read > 0 and "
                + OF_CASES)) {
      while (rows.next()) {
        read.put(rows.getString(1), rows.getLong(2));
      }
    }
    return read;
  }
}
