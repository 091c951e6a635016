package io.redress.bench.intake;

import io.redress.bench.measure.Operation;
import io.redress.bench.rows.SameRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The reference: loops that write the rows of a registration, each in one transaction, and do
 * nothing else. Every second customer is a known one, whose row is there already.
 */
final class BareRegistrations implements Operation, AutoCloseable {
  private static final AtomicLong TICKETS = new AtomicLong();

  private final Intake intake;
  private final FilledIntake past;
  private final String ticket;
  private final String pseudonym;
  private final List<Connection> connections = new ArrayList<>();
  private final List<SameRows.Writer> writers = new ArrayList<>();
  private final AtomicLong count = new AtomicLong();

  BareRegistrations(Intake intake, FilledIntake past, int clients) throws SQLException {
    this.intake = intake;
    this.past = past;
    this.ticket = (String) intake.registration().of("complaint").value("ticket_number");
    this.pseudonym = (String) intake.registration().of("customer").value("pseudonym");
    for (var client = 0; client < clients; client++) {
      var connection = intake.store().connect();
      connections.add(connection);
      connection.setAutoCommit(false);
      writers.add(intake.registration().on(connection));
    }
  }

  @Override
  public void run(int client) throws SQLException {
    var known = count.incrementAndGet() % 2 == 0;
    var number = known ? past.anyNumber() : Intake.newNumber();
    writers
        .get(client)
        .write(
            Map.of(
                ticket, "R%012d".formatted(TICKETS.incrementAndGet()),
                pseudonym, intake.pseudonyms().of(number)),
            known ? Set.of("customer") : Set.of());
    connections.get(client).commit();
  }

  @Override
  public void close() throws SQLException {
    for (var connection : connections) {
      connection.close();
    }
  }
}
