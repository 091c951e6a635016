package io.redress.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

/**
 * One batch of one key range: select, send, mark. Whoever calls it owns the range on this very
 * connection.
 */
final class OutboxPublisher {
  /** Rows of a batch: two statements for 500 events. */
  static final int BATCH = 500;

  private final OutboxTable table;
  private final KeyOrderedSender sender;
  private final Clock clock;

  OutboxPublisher(OutboxTable table, KeyOrderedSender sender, Clock clock) {
    this.table = table;
    this.sender = sender;
    this.clock = clock;
  }

  /**
   * What a batch did.
   *
   * @param published events that are on the broker and marked
   * @param more whether there may be more to do at once
   * @param failure why some stay unpublished, or {@code null}
   */
  record Batch(int published, boolean more, Exception failure) {}

  Batch publish(Connection connection) throws SQLException, InterruptedException {
    List<OutboxRow> rows = table.unpublished(connection, BATCH);
    if (rows.isEmpty()) {
      return new Batch(0, false, null);
    }
    KeyOrderedSender.Sent sent = sender.send(rows);
    if (!sent.acknowledged().isEmpty()) {
      table.published(connection, sent.acknowledged(), clock.instant());
    }
    boolean more = rows.size() == BATCH && sent.failure() == null;
    return new Batch(sent.acknowledged().size(), more, sent.failure());
  }
}
