package io.redress.bench.analytics;

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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.RecordMetadata;

/** The facts of the analytics service, which follow from the events of the others. */
final class Facts implements AutoCloseable {
  private static final long LOOK_MS = 2;
  private static final Duration LIMIT = Duration.ofMinutes(5);

  private final Store store;
  private final EventSender events;
  private final Connection connection;
  private final PreparedStatement taken;

  Facts(Lab lab) throws SQLException {
    this.store = lab.store(Service.ANALYTICS);
    this.events = new EventSender(lab.suite().bootstrapServers());
    this.connection = store.connect();
    this.taken = connection.prepareStatement("select coalesce(sum(events), 0) from fact_progress");
  }

  Store store() {
    return store;
  }

  /** Sends all events of these complaints and returns when they have been taken in. */
  void take(long complaints) throws SQLException, IOException, InterruptedException {
    var before = taken();
    var sent = new ArrayList<Future<RecordMetadata>>();
    for (var i = 0L; i < complaints; i++) {
      var id = UuidCreator.getTimeOrderedEpoch().toString();
      var registered = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(1, ChronoUnit.DAYS);
      var facts =
          Map.of(
              "id", id,
              "customer", customer(id),
              "category", "basic-business.bill-disputed",
              "group", "basic-business",
              "branch", "north",
              "channel", "HOTLINE",
              "inTime", "true",
              "result", "SATISFIED");
      for (var told : Told.values()) {
        sent.add(
            events.send(
                told.source, told.type, id, told.at(registered), told.data(registered, facts)));
      }
    }
    events.arrived(sent);
    awaitTaken(before + sent.size());
  }

  /** A pseudonym of its own for each complaint. */
  static String customer(String complaint) {
    return "p" + complaint.replace("-", "").substring(10);
  }

  /** How long it takes from the first event sent to the last one taken in. */
  Timings taking(long complaints) throws SQLException, IOException, InterruptedException {
    var begin = System.nanoTime();
    take(complaints);
    return Timings.together((int) complaints * Told.values().length, System.nanoTime() - begin);
  }

  private void awaitTaken(long all) throws SQLException, InterruptedException {
    var waiting = new Waiting(LIMIT, LOOK_MS);
    for (var now = taken(); now < all; now = taken()) {
      waiting.rest("%d of %d events were taken in", now, all);
    }
  }

  private long taken() throws SQLException {
    try (var row = taken.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  @Override
  public void close() throws SQLException {
    events.close();
    connection.close();
  }
}
