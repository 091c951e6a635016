package io.redress.bench.intake;

import io.redress.bench.rows.SameRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** The reference: a loop that writes the rows of each line, as many lines in one transaction. */
final class BareImport implements AutoCloseable {
  /** As {@code redress.import.batch} is when nobody sets it. */
  private static final int BATCH = 100;

  private static final AtomicLong TICKETS = new AtomicLong();

  private final Intake intake;
  private final Connection connection;
  private final SameRows.Writer writer;
  private final String externalId;
  private final String ticket;
  private final String pseudonym;

  /**
   * A loop.
   *
   * @param rows what one line makes
   * @param externalId of that line
   */
  BareImport(Intake intake, SameRows rows, String externalId) throws SQLException {
    this.intake = intake;
    this.externalId = externalId;
    this.ticket = (String) rows.of("complaint").value("ticket_number");
    this.pseudonym = (String) rows.of("customer").value("pseudonym");
    this.connection = intake.store().connect();
    this.connection.setAutoCommit(false);
    this.writer = rows.on(connection);
  }

  void take(TicketFile file) throws SQLException {
    var known = new HashSet<String>();
    for (var line = 0; line < file.lines(); line++) {
      var number = file.number(line);
      writer.write(
          Map.of(
              externalId, "bare-" + file.externalId(line),
              ticket, "I%012d".formatted(TICKETS.incrementAndGet()),
              pseudonym, intake.pseudonyms().of(number)),
          known.add(number) ? Set.of() : Set.of("customer"));
      if (line % BATCH == BATCH - 1) {
        connection.commit();
      }
    }
    connection.commit();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
