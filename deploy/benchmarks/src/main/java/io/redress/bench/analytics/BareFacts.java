package io.redress.bench.analytics;

import com.github.f4b6a3.uuid.UuidCreator;
import io.redress.bench.measure.Operation;
import io.redress.bench.rows.SameRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The reference: loops that write the rows of one complaint, each event with its entry in the log
 * of handled ones in a transaction of its own, and with the last one the rows of the complaint,
 * adding to the sums.
 */
final class BareFacts implements Operation, AutoCloseable {
  /** Sums, and what is added to. */
  static final Map<String, List<String>> SUMS =
      Map.of(
          "figure_day", List.of("numerator", "denominator", "amount"),
          "figure_segment", List.of("numerator", "denominator", "amount"),
          "hour_count", List.of("counted"),
          "report_hour", List.of("counted"),
          "fact_progress", List.of("events"));

  private static final Set<String> OF_AN_EVENT = Set.of("event_fact", "inbox");

  private final String complaint;
  private final String customer;
  private final List<Connection> connections = new ArrayList<>();
  private final List<List<SameRows.Writer>> writers = new ArrayList<>();

  /**
   * Loops.
   *
   * @param rows what the events of one complaint made
   */
  BareFacts(Facts facts, SameRows rows, int clients) throws SQLException {
    this.complaint = (String) rows.of("complaint_fact").value("complaint_id");
    this.customer = (String) rows.of("customer_lock").value("customer");
    for (var client = 0; client < clients; client++) {
      var connection = facts.store().connect();
      connection.setAutoCommit(false);
      connections.add(connection);
      var own = new ArrayList<SameRows.Writer>();
      for (var event : rows.values("event_fact", "event_id")) {
        own.add(
            rows.only(
                    row -> OF_AN_EVENT.contains(row.table()) && event.equals(row.value("event_id")))
                .on(connection));
      }
      own.add(rows.only(row -> !OF_AN_EVENT.contains(row.table())).on(connection, SUMS));
      writers.add(own);
    }
  }

  @Override
  public void run(int client) throws SQLException {
    var id = UuidCreator.getTimeOrderedEpoch().toString();
    var identity = Map.of(complaint, id, customer, Facts.customer(id));
    var own = writers.get(client);
    for (var place = 0; place < own.size(); place++) {
      own.get(place).write(identity, Set.of());
      if (place != own.size() - 2) {
        connections.get(client).commit();
      }
    }
  }

  @Override
  public void close() throws SQLException {
    for (var connection : connections) {
      connection.close();
    }
  }
}
