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
import java.util.List;

/** The statements of one key range, on one connection in auto-commit mode. */
final class OutboxTable {
  /**
   * What waits stands together in an index, which is named: the server counts entries there that it
   * has yet to purge, may so take nearly all rows for waiting ones, and then goes through all that
   * is kept, in the order of the primary key.
   */
  static final String UNPUBLISHED = "FORCE INDEX (outbox_publishing) WHERE published_at IS NULL";

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

  List<OutboxRow> unpublished(Connection connection, int limit) throws SQLException {
    String mine = ranges == 1 ? "" : " AND MOD(bucket, " + ranges + ") = " + range;
    String sql =
        "SELECT seq, id, aggregatetype, aggregateid, type, payload, `timestamp`,"
            + " tracingspancontext FROM outbox "
            + UNPUBLISHED
            + mine
            + " ORDER BY seq LIMIT "
            + limit;
    List<OutboxRow> rows = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
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
    String marks = String.join(",", Collections.nCopies(seqs.size(), "?"));
    String sql = "UPDATE outbox SET published_at = ? WHERE seq IN (" + marks + ")";
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      update.setObject(1, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
      int index = 2;
      for (Long seq : seqs) {
        update.setLong(index++, seq);
      }
      update.executeUpdate();
    }
  }
}
