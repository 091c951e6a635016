package io.redress.kit.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.id.Ids;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, restrictToAnnotatedClass = false)
class RowsReadTest {
  private static final int ROUNDS = 200;
  private static final int EVENTS = 9;
  private static final int READ_AT_MOST = EVENTS + 3;

  @Inject OutboxRelay relay;
  @Inject AgroalDataSource dataSource;

  private final OutboxTable table = new OutboxTable(0, 1);
  private Connection connection;

  @BeforeEach
  void nobodyElsePublishes() throws SQLException {
    relay.stop();
    connection = dataSource.getConnection();
    execute("delete from outbox");
  }

  @AfterEach
  void theRelayRuns() throws SQLException {
    execute("delete from outbox");
    connection.close();
    relay.start();
  }

  @Test
  void whatIsUnpublishedIsFoundPastAllThatIsKept() throws SQLException {
    for (int round = 0; round < ROUNDS; round++) {
      append();
      long before = rowsRead();
      List<OutboxRow> rows = table.unpublished(connection, OutboxPublisher.BATCH);
      long read = rowsRead() - before;
      assertEquals(EVENTS, rows.size());
      assertTrue(read <= READ_AT_MOST, "rows read in round " + round + ": " + read);
      table.published(connection, rows.stream().map(OutboxRow::seq).toList(), Instant.now());
    }
  }

  @Test
  void whatIsHeldIsNotReadWithTheOthers() throws SQLException {
    for (int round = 0; round < 50; round++) {
      append();
    }
    List<OutboxRow> stuck = table.unpublished(connection, OutboxPublisher.BATCH);
    assertEquals(50 * EVENTS, stuck.size());
    table.hold(connection, stuck.stream().map(OutboxRow::seq).toList());
    append();
    long before = rowsRead();
    List<OutboxRow> rows = table.unpublished(connection, OutboxPublisher.BATCH);
    long read = rowsRead() - before;
    assertEquals(EVENTS, rows.size());
    assertTrue(read <= READ_AT_MOST, "rows read: " + read);
  }

  private void append() throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into outbox (id, aggregatetype, aggregateid, type, payload, `timestamp`, bucket)"
                + " values (?, 'intake', 'a', 'thing.made', '{}', utc_timestamp(6), 0)")) {
      for (int event = 0; event < EVENTS; event++) {
        insert.setString(1, Ids.next());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Without those of the counter's own table, of which each question reads as many. */
  private long rowsRead() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("show session status like 'Handler_read%'")) {
      long sum = 0;
      while (rows.next()) {
        if (!rows.getString(1).startsWith("Handler_read_rnd")) {
          sum += rows.getLong(2);
        }
      }
      return sum;
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
