package io.redress.bench.lifecycle;

import io.redress.bench.Lab;
import io.redress.bench.http.ServiceClient;
import io.redress.bench.measure.Operation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Complaints from their registration until their case is closed: whoever has to act does so by REST
 * as soon as it is their turn, of which a look into the tables tells.
 */
final class Walk implements Operation, AutoCloseable {
  private static final AtomicLong NUMBERS = new AtomicLong();
  private static final String JSON = "application/json";
  private static final long LOOK_NANOS = 2_000_000;
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final String REPORT =
      """
      {"channel": "HOTLINE", "customer": {"number": "134%08d", "name": "Wang", "branch": "north",
       "tier": "VIP"}, "category": "basic-communication.weak-signal", "title": "没有信号 no signal",
       "description": "The phone shows no signal on the ring road, every evening between six and seven",
       "expectation": "a signal", "incident": {"at": "2026-11-01T09:00:00+08:00", "place": "Beihu"},
       "product": "Family plan 99"}
      """;
  private static final byte[] REACHED = bytes("{\"outcome\": \"REACHED\"}");
  private static final byte[] SATISFIED =
      bytes(
          """
          {"satisfied": "YES", "ratings": {"acceptance": 5, "handling": 5, "result": 5,
           "expected": 4, "perceived": 5}}""");

  private record Item(String id, String element, String department, String role) {}

  private final Lab lab;
  private final Map<String, ServiceClient> staff = new ConcurrentHashMap<>();
  private final ServiceClient agent;
  private final ServiceClient caller;
  private final List<Connection> connections = new ArrayList<>();
  private final Queue<String> closed = new ConcurrentLinkedQueue<>();

  Walk(Lab lab, int clients) throws SQLException {
    this.lab = lab;
    var suite = lab.suite();
    this.agent =
        new ServiceClient(suite.intake(), suite.token("bench-agent", "customer-care", "agent"));
    this.caller =
        new ServiceClient(suite.callback(), suite.token("bench-caller", "customer-care", "caller"));
    for (var client = 0; client < clients; client++) {
      connections.add(lab.server().connect("workflow"));
    }
  }

  /** The complaints whose case was closed since this was asked for last. */
  List<String> closed() {
    var all = new ArrayList<String>();
    for (var one = closed.poll(); one != null; one = closed.poll()) {
      all.add(one);
    }
    return all;
  }

  @Override
  public void run(int client) throws SQLException, IOException {
    var connection = connections.get(client);
    var complaint = registered();
    var until = System.nanoTime() + LIMIT.toNanos();
    var answered = false;
    while (!isClosed(connection, complaint)) {
      var items = open(connection, complaint);
      for (var item : items) {
        complete(item);
      }
      if (items.isEmpty() && !answered) {
        answered = answered(connection, complaint);
      }
      if (items.isEmpty()) {
        LockSupport.parkNanos(LOOK_NANOS);
      }
      if (System.nanoTime() - until > 0) {
        throw new IOException("complaint %s is not closed within %s".formatted(complaint, LIMIT));
      }
    }
    closed.add(complaint);
  }

  private String registered() throws IOException {
    var answer =
        agent.post(
            "/api/v1/complaints",
            JSON,
            bytes(REPORT.formatted(NUMBERS.incrementAndGet())),
            Map.of("Idempotency-Key", UUID.randomUUID().toString()),
            201);
    return ServiceClient.json(answer).path("id").asText();
  }

  private void complete(Item item) throws IOException {
    var who = staff.computeIfAbsent(item.role() + "-" + item.department(), name -> person(item));
    var path = "/api/v1/work-items/" + item.id();
    who.post(path + "/claim", JSON, new byte[0], Map.of(), 200);
    who.post(path + "/complete", JSON, bytes(Step.of(item.element()).body()), Map.of(), 200);
  }

  private ServiceClient person(Item item) {
    var suite = lab.suite();
    var user = "bench-%s-%s".formatted(item.role(), item.department());
    return new ServiceClient(suite.workflow(), suite.token(user, item.department(), item.role()));
  }

  private boolean answered(Connection connection, String complaint)
      throws SQLException, IOException {
    try (var select =
        connection.prepareStatement(
            "select id from callback.callback where complaint_id = ? and closed_at is null")) {
      select.setString(1, complaint);
      try (var row = select.executeQuery()) {
        if (!row.next()) {
          return false;
        }
        var path = "/api/v1/callbacks/" + row.getString(1);
        caller.post(path + "/attempts", JSON, REACHED, Map.of(), 201);
        caller.post(path + "/answers", JSON, SATISFIED, Map.of(), 201);
        return true;
      }
    }
  }

  private static boolean isClosed(Connection connection, String complaint) throws SQLException {
    try (var select =
        connection.prepareStatement(
            "select 1 from case_file where complaint_id = ? and status = 'CLOSED'")) {
      select.setString(1, complaint);
      try (var row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  private static List<Item> open(Connection connection, String complaint) throws SQLException {
    var items = new ArrayList<Item>();
    try (var select =
        connection.prepareStatement(
            "select id, element, department, role from work_item where complaint_id = ?"
                + " and is_open = 1")) {
      select.setString(1, complaint);
      try (var row = select.executeQuery()) {
        while (row.next()) {
          items.add(
              new Item(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
        }
      }
    }
    return items;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws SQLException {
    for (var connection : connections) {
      connection.close();
    }
  }
}
