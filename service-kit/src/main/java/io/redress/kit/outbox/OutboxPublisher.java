package io.redress.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * One batch of one key range: select, send, mark. Whoever calls it owns the range on this very
 * connection, and calls {@link #begin} first.
 *
 * <p>A record that the broker refuses for what it is holds its own key: that key's rows are marked
 * as held, are read no more with the others, and are tried again by themselves ({@link HeldKeys}).
 * When the first of them is through, the others of the key are waiting rows like any.
 */
final class OutboxPublisher {
  /** Rows of a batch: two statements for 500 events. */
  static final int BATCH = 500;

  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

  private final OutboxTable table;
  private final KeyOrderedSender sender;
  private final Clock clock;
  private final HeldKeys held;
  private Exception refusal;

  OutboxPublisher(OutboxTable table, KeyOrderedSender sender, Clock clock, HeldKeys held) {
    this.table = table;
    this.sender = sender;
    this.clock = clock;
    this.held = held;
  }

  /**
   * What a batch did.
   *
   * @param published events that are on the broker and marked
   * @param more whether there may be more to do at once
   * @param failure why some stay unpublished, or {@code null}
   * @param stopped whether the failure is one of all keys, so that a pause is due
   */
  record Batch(int published, boolean more, Exception failure, boolean stopped) {}

  /** Learns what an earlier owner of the range held back. */
  void begin(Connection connection) throws SQLException {
    held.begin(table.firstHeld(connection), System.nanoTime());
    refusal = null;
  }

  /** How many keys wait for themselves alone. */
  int held() {
    return held.size();
  }

  Batch publish(Connection connection) throws SQLException, InterruptedException {
    KeyOrderedSender.Sent again = retry(connection);
    int published = again.acknowledged().size();
    if (again.failure() != null) {
      return new Batch(published, false, again.failure(), true);
    }
    List<OutboxRow> rows = table.unpublished(connection, BATCH);
    if (rows.isEmpty()) {
      return new Batch(published, false, refusal(), false);
    }
    KeyOrderedSender.Sent sent = sender.send(free(rows));
    mark(connection, sent);
    published += sent.acknowledged().size();
    boolean allHeld = hold(connection, rows, sent);
    if (sent.failure() != null || !allHeld) {
      return new Batch(published, false, sent.failure() == null ? refusal : sent.failure(), true);
    }
    return new Batch(published, rows.size() == BATCH, refusal(), false);
  }

  private Exception refusal() {
    return held.size() == 0 ? null : refusal;
  }

  private List<OutboxRow> free(List<OutboxRow> rows) {
    return held.size() == 0
        ? rows
        : rows.stream().filter(row -> !held.contains(row.subject())).toList();
  }

  private void mark(Connection connection, KeyOrderedSender.Sent sent) throws SQLException {
    if (!sent.acknowledged().isEmpty()) {
      table.published(connection, sent.acknowledged(), clock.instant());
    }
  }

  /** Tries the first row of some held keys again, and lets go those that have none to wait for. */
  private KeyOrderedSender.Sent retry(Connection connection)
      throws SQLException, InterruptedException {
    Map<String, Long> due = held.due(System.nanoTime());
    if (due.isEmpty()) {
      return KeyOrderedSender.Sent.NOTHING;
    }
    List<OutboxRow> rows = table.waiting(connection, due.values());
    KeyOrderedSender.Sent sent = sender.send(rows);
    mark(connection, sent);
    sent.refused().forEach(refused -> refusal = refused.why());
    Set<Long> acknowledged = Set.copyOf(sent.acknowledged());
    Set<String> waiting =
        rows.stream()
            .filter(row -> !acknowledged.contains(row.seq()))
            .map(OutboxRow::subject)
            .collect(Collectors.toSet());
    for (String key : due.keySet()) {
      // Sent, or taken out of the table by hand: what is behind it goes on either way.
      if (!waiting.contains(key)) {
        table.release(connection, key);
        held.release(key);
        LOG.infof("Events of %s are published again", key);
      }
    }
    return sent;
  }

  /** Holds the keys of what was refused; false when there are too many to be held. */
  private boolean hold(Connection connection, List<OutboxRow> rows, KeyOrderedSender.Sent sent)
      throws SQLException {
    boolean all = true;
    for (KeyOrderedSender.Refused refused : sent.refused()) {
      refusal = refused.why();
      OutboxRow row = refused.row();
      if (held.isFull()) {
        all = false;
      } else {
        held.hold(row.subject(), row.seq(), System.nanoTime());
        LOG.warnf(
            "The broker refuses event %s of type %s, what follows it of %s waits: %s",
            row.id(), row.type(), row.subject(), refused.why().getMessage());
      }
    }
    if (held.size() > 0) {
      Set<Long> acknowledged = Set.copyOf(sent.acknowledged());
      List<Long> behind =
          rows.stream()
              .filter(row -> held.contains(row.subject()) && !acknowledged.contains(row.seq()))
              .map(OutboxRow::seq)
              .toList();
      if (!behind.isEmpty()) {
        table.hold(connection, behind);
      }
    }
    return all;
  }
}
