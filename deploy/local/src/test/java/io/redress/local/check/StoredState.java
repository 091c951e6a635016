package io.redress.local.check;

import io.redress.embedded.EmbeddedDatabase;
import io.redress.local.SuiteAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The schemas of the services on a real server, made by their own migrations, holding one closed
 * and one open complaint in good order. A test breaks one thing.
 */
final class StoredState implements AutoCloseable {
  static final String CLOSED = "c-closed";
  static final String OPEN = "c-open";
  static final String NUMBER = "19012345678";
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();

  private final EmbeddedDatabase server = EmbeddedDatabase.throwAway();
  private final List<LoggedEvent> events = new ArrayList<>();
  private final Connection connection;
  private final SuiteAddress suite;

  StoredState(Path home) throws SQLException {
    URI nowhere = URI.create("http://127.0.0.1:9");
    String url = server.jdbcUrl(null) + "&allowMultiQueries=true";
    suite =
        new SuiteAddress(
            nowhere,
            nowhere,
            nowhere,
            nowhere,
            url,
            server.getAdmin(),
            server.getPassword(),
            "",
            home);
    connection = DriverManager.getConnection(url, server.getAdmin(), server.getPassword());
    for (String schema : Database.SCHEMAS) {
      run("use " + schema);
      run("set foreign_key_checks = 0, sql_mode = ''");
      migrate(ROOT.resolve("service-kit/src/main/resources/db/kit"));
      migrate(ROOT.resolve(schema + "-service/src/main/resources/db/migration"));
    }
  }

  /** Empties every table that the checks read, and stores the two complaints. */
  void reset() {
    events.clear();
    for (String schema : Database.SCHEMAS) {
      run("delete from " + schema + ".outbox; delete from " + schema + ".inbox_set_aside");
    }
    for (String table :
        List.of(
            "case_file",
            "work_item",
            "deadline",
            "warning_file",
            "repair_work",
            "ACT_RU_EXECUTION",
            "ACT_RU_TASK",
            "ACT_RU_JOB")) {
      run("delete from workflow." + table);
    }
    run(
        "delete from intake.complaint; delete from intake.customer; delete from"
            + " analytics.event_fact");
    run("insert into intake.customer (pseudonym, number) values ('p1', '" + NUMBER + "')");
    complaint(CLOSED, "CLOSED", "RESOLVED");
    complaint(OPEN, "PROCESS", null);
    run(
        "insert into workflow.work_item (id, complaint_id, state) values ('w1', '"
            + OPEN
            + "', 'OPEN')");
    run(
        "insert into workflow.ACT_RU_EXECUTION (ID_, PROC_INST_ID_, BUSINESS_KEY_) values ('i-"
            + OPEN
            + "', 'i-"
            + OPEN
            + "', '"
            + OPEN
            + "')");
    event("intake", CLOSED, "complaint.registered", "{}");
    event("workflow", CLOSED, "case.started", "{}");
    event("workflow", OPEN, "case.started", "{}");
    event("workflow", CLOSED, "case.closed", "{}");
  }

  /** Stores a complaint with its case. */
  void complaint(String id, String status, String disposition) {
    String quoted = disposition == null ? "null" : "'" + disposition + "'";
    run(
        "insert into intake.complaint (id, ticket_number, customer, status, disposition) values ('"
            + id
            + "', '"
            + id
            + "', 'p1', '"
            + status
            + "', "
            + quoted
            + ")");
    run(
        "insert into workflow.case_file (complaint_id, case_id, status, disposition,"
            + " process_instance_id) values ('"
            + id
            + "', 'case-"
            + id
            + "', '"
            + (status.equals("CLOSED") ? "CLOSED" : "OPEN")
            + "', "
            + quoted
            + ", 'i-"
            + id
            + "')");
  }

  /** Stores a warning, and whether something of it is in the engine. */
  void warning(String id, String state, boolean runs) {
    other("warning_file (warning_id, process_instance_id, state)", id, state, runs);
  }

  /** The same of a step of a repair plan. */
  void step(String id, String state, boolean runs) {
    other("repair_work (step_id, process_instance_id, state)", id, state, runs);
  }

  private void other(String table, String id, String state, boolean runs) {
    run(
        "insert into workflow."
            + table
            + " values ('"
            + id
            + "', 'i-"
            + id
            + "', '"
            + state
            + "')");
    if (runs) {
      run(
          "insert into workflow.ACT_RU_EXECUTION (ID_, PROC_INST_ID_) values ('i-"
              + id
              + "', 'i-"
              + id
              + "')");
    }
  }

  /** Commits, publishes and counts an event. */
  String event(String schema, String complaint, String type, String payload) {
    String id = "e" + (events.size() + 1);
    run(
        "insert into "
            + schema
            + ".outbox (id, aggregatetype, aggregateid, type, payload, published_at) values ('"
            + id
            + "', 'complaint', '"
            + complaint
            + "', '"
            + type
            + "', '"
            + payload
            + "', now())");
    run(
        "insert into analytics.event_fact (event_id, type, subject, payload) values ('"
            + id
            + "', '"
            + type
            + "', '"
            + complaint
            + "', '{}')");
    deliver(schema, complaint, type, payload, id);
    return id;
  }

  /** An event that is in the broker alone, or once more. */
  void deliver(String schema, String complaint, String type, String payload, String id) {
    events.add(new LoggedEvent("redress." + schema, id, type, complaint, payload, payload));
  }

  /** Forgets the last record of the broker. */
  void lose() {
    events.remove(events.size() - 1);
  }

  void run(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql.substring(0, Math.min(200, sql.length())), e);
    }
  }

  List<String> violations(Invariant invariant) {
    try (Database database = new Database(suite)) {
      Played played = new Played(List.of(CLOSED, OPEN), List.of(CLOSED, OPEN), Set.of(NUMBER));
      return invariant.violations(new Evidence(suite, played, database, events));
    }
  }

  private void migrate(Path folder) {
    try (Stream<Path> scripts = Files.list(folder)) {
      for (Path script : scripts.filter(p -> p.toString().endsWith(".sql")).sorted().toList()) {
        run(Files.readString(script));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
    server.close();
  }
}
