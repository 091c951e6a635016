package io.redress.kit.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The statements of one key range, on one connection in auto-commit mode. */
final class OutboxTable {
  /**
   * What waits stands together in an index, which is named: the server counts entries there that it
   * has yet to purge, may so take nearly all rows for waiting ones, and then goes through all that
   * is kept, in the order of the primary key.
   */
  static final String UNPUBLISHED = "FORCE INDEX (outbox_publishing) WHERE published_at IS NULL";

  private static final String ROWS =
      "SELECT seq, id, aggregatetype, aggregateid, type, payload, `timestamp`,"
          + " tracingspancontext FROM outbox ";

  private static final int LOCK_NAME_LIMIT = 64;

  private final int range;
  private final int ranges;

  OutboxTable(int range, int ranges) {
    this.range = range;
    this.ranges = ranges;
  }

  /** Whether this connection now owns the key range. Advisory locks are server-wide: so named. */
  boolean own(Connection connection) throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement("SELECT GET_LOCK(?, 0)")) {
      lock.setString(1, lockName(connection.getCatalog()));
      try (ResultSet answer = lock.executeQuery()) {
        return answer.next() && answer.getInt(1) == 1;
      }
    }
  }

  String lockName(String schema) {
    String suffix = "-" + range;
    String name = "redress-outbox-" + schema;
    int room = LOCK_NAME_LIMIT - suffix.length();
    return (name.length() > room ? shortened(name, room) : name) + suffix;
  }

  private static String shortened(String name, int room) {
    String hash = Integer.toHexString(name.hashCode());
    return name.substring(0, room - hash.length()) + hash;
  }

  /** What waits and is not held, in the order of its numbers. */
  List<OutboxRow> unpublished(Connection connection, int limit) throws SQLException {
    String sql = ROWS + UNPUBLISHED + " AND held = FALSE" + mine() + " ORDER BY seq LIMIT " + limit;
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      return rows(select);
    }
  }

  /** Those of these rows that are still there and wait. */
  List<OutboxRow> waiting(Connection connection, Collection<Long> seqs) throws SQLException {
    String sql = ROWS + "WHERE published_at IS NULL AND seq IN (" + marks(seqs) + ") ORDER BY seq";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      set(select, 1, seqs);
      return rows(select);
    }
  }

  /** The first waiting row of each key that is held. Reads all rows of those keys. */
  Map<String, Long> firstHeld(Connection connection) throws SQLException {
    String sql =
        "SELECT aggregateid, MIN(seq) FROM outbox "
            + UNPUBLISHED
            + " AND held = TRUE"
            + mine()
            + " GROUP BY aggregateid ORDER BY MIN(seq)";
    Map<String, Long> firsts = new LinkedHashMap<>();
    try (PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        firsts.put(row.getString(1), row.getLong(2));
      }
    }
    return firsts;
  }

  /** Holds these rows back. */
  void hold(Connection connection, Collection<Long> seqs) throws SQLException {
    String sql = "UPDATE outbox SET held = TRUE WHERE seq IN (" + marks(seqs) + ")";
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      set(update, 1, seqs);
      update.executeUpdate();
    }
  }

  /** Holds nothing of a key back any more. Reads all rows that are held. */
  void release(Connection connection, String key) throws SQLException {
    String sql =
        "UPDATE outbox FORCE INDEX (outbox_publishing) SET held = FALSE"
            + " WHERE published_at IS NULL AND held = TRUE AND aggregateid = ?";
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      update.setString(1, key);
      update.executeUpdate();
    }
  }

  private String mine() {
    return ranges == 1 ? "" : " AND MOD(bucket, " + ranges + ") = " + range;
  }

  private static List<OutboxRow> rows(PreparedStatement select) throws SQLException {
    List<OutboxRow> rows = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        rows.add(
            new OutboxRow(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString(8)));
      }
    }
    return rows;
  }

  /** Marks exactly these rows. Never a range: an earlier number may commit later. */
  void published(Connection connection, Collection<Long> seqs, Instant at) throws SQLException {
    String sql = "UPDATE outbox SET published_at = ? WHERE seq IN (" + marks(seqs) + ")";
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      update.setObject(1, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
      set(update, 2, seqs);
      update.executeUpdate();
    }
  }

  private static String marks(Collection<Long> seqs) {
    return String.join(",", Collections.nCopies(seqs.size(), "?"));
  }

  private static void set(PreparedStatement statement, int first, Collection<Long> seqs)
      throws SQLException {
    int index = first;
    for (Long seq : seqs) {
      statement.setLong(index++, seq);
    }
  }
}
