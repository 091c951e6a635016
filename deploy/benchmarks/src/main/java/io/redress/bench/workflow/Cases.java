package io.redress.bench.workflow;

import com.github.f4b6a3.uuid.UuidCreator;
import io.redress.bench.Lab;
import io.redress.bench.events.EventSender;
import io.redress.bench.measure.Timings;
import io.redress.bench.measure.Waiting;
import io.redress.bench.rows.Store;
import io.redress.local.Service;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.RecordMetadata;

/** The cases of the workflow service, which start as the events of their registration arrive. */
final class Cases implements AutoCloseable {
  private static final long LOOK_MS = 2;
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final String REGISTERED =
      """
      {"complaintId": "%1$s", "ticketNumber": "B%2$s", "type": "NEW", "nature": "COMPLAINT",
       "channel": "HOTLINE", "category": "basic-business.bill-disputed",
       "categoryGroup": "basic-business", "lane": "STANDARD", "tier": "ORDINARY", "branch": "north",
       "customer": "pQ2hhbmdlTWVQbGVhc2UxMg", "registeredAt": "%3$s",
       "firstResponsible": {"person": "agent.lin", "department": "customer-care"},
       "completeness": 0.75, "urgent": false, "highFrequency": false, "product": "Family plan 99"}
      """;

  private final Store store;
  private final EventSender events;
  private final Connection connection;
  private final PreparedStatement look;

  Cases(Lab lab) throws SQLException {
    this.store = lab.store(Service.WORKFLOW);
    this.events = new EventSender(lab.suite().bootstrapServers());
    this.connection = store.connect();
    this.look = connection.prepareStatement("select 1 from case_file where complaint_id = ?");
  }

  Store store() {
    return store;
  }

  /** Returns the complaints, in their order, when the case of each has started. */
  List<String> start(long cases) throws SQLException, IOException, InterruptedException {
    var complaints = new ArrayList<String>();
    var sent = new ArrayList<Future<RecordMetadata>>();
    for (var i = 0L; i < cases; i++) {
      var id = UuidCreator.getTimeOrderedEpoch().toString();
      var now = Instant.now();
      complaints.add(id);
      sent.add(
          events.send(
              "intake",
              "complaint.registered",
              id,
              now,
              REGISTERED.formatted(id, id.substring(24), now)));
    }
    events.arrived(sent);
    for (var complaint : complaints) {
      look.setString(1, complaint);
      new Waiting(LIMIT, LOOK_MS).untilFound(look, "the case of a complaint did not start");
    }
    return complaints;
  }

  /** How long it takes from the first event sent to the last case started. */
  Timings starting(long cases) throws SQLException, IOException, InterruptedException {
    var begin = System.nanoTime();
    start(cases);
    return Timings.together((int) cases, System.nanoTime() - begin);
  }

  /** The open work item of an element in each of these cases. */
  List<String> items(List<String> complaints, String element) throws SQLException {
    var items = new ArrayList<String>();
    try (var select =
        connection.prepareStatement(
            "select id from work_item where complaint_id between ? and ? and element = ?"
                + " and is_open = 1")) {
      select.setString(1, complaints.get(0));
      select.setString(2, complaints.get(complaints.size() - 1));
      select.setString(3, element);
      try (var row = select.executeQuery()) {
        while (row.next()) {
          items.add(row.getString(1));
        }
      }
    }
    if (items.size() != complaints.size()) {
      throw new IllegalStateException(
          "%d open items %s of %d cases".formatted(items.size(), element, complaints.size()));
    }
    return items;
  }

  @Override
  public void close() throws SQLException {
    events.close();
    connection.close();
  }
}
