package io.redress.kit.sealing;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Shows operators how far stored values are sealed with the key that writes. */
@Singleton
public class SealingProgress {
  private static final String TABLES =
      "SELECT place, key_id, rows_seen, resealed, started_at, finished_at FROM sealing_progress"
          + " ORDER BY place";
  private static final String KEYS =
      "SELECT key_id, first_seen, retired_at FROM sealing_key ORDER BY first_seen, key_id";

  private static final String AGAIN =
      "UPDATE sealing_progress SET position = '', rows_seen = 0, found = 0, next_pass_at = ?,"
          + " pass_started_at = ?, finished_at = NULL";

  private final AgroalDataSource dataSource;
  private final Clock clock;

  @Inject
  SealingProgress(AgroalDataSource dataSource, Clock clock) {
    this.dataSource = dataSource;
    this.clock = clock;
  }

  /**
   * How far one table is.
   *
   * @param key with which its values are being sealed, or are sealed once finished
   * @param rowsSeen rows looked at in the current pass
   * @param resealed values that were plain or sealed with another key, since it was started
   * @param finishedAt when a whole pass had found nothing left to do; {@code null} until then
   */
  public record TableProgress(
      String table,
      String key,
      long rowsSeen,
      long resealed,
      Instant startedAt,
      Instant finishedAt) {}

  /**
   * A key that has sealed values.
   *
   * @param retiredAt when the service first started without it, no value needing it any more
   */
  public record KeyUse(String id, Instant firstSeen, Instant retiredAt) {}

  /** All tables with sealed columns that were looked at so far. */
  public List<TableProgress> tables() {
    return read(
        TABLES,
        row ->
            new TableProgress(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getLong(4),
                instant(row, 5),
                instant(row, 6)));
  }

  /** How many of these tables have values left that may need another key than this one. */
  int left(int tables, String writingKey) {
    long finished =
        tables().stream()
            .filter(table -> table.key().equals(writingKey) && table.finishedAt() != null)
            .count();
    return (int) Math.max(0, tables - finished);
  }

  /** All keys that have written, the oldest first. */
  public List<KeyUse> keys() {
    return read(KEYS, row -> new KeyUse(row.getString(1), instant(row, 2), instant(row, 3)));
  }

  /** Has every table looked through once more: rows of a backup may have come back. */
  public void again() {
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(AGAIN)) {
      update.setObject(1, now);
      update.setObject(2, now);
      update.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException("Another pass of sealing cannot be asked for", failed);
    }
  }

  private interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  private <T> List<T> read(String sql, Reading<T> reading) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql);
        ResultSet rows = select.executeQuery()) {
      List<T> read = new ArrayList<>();
      while (rows.next()) {
        read.add(reading.of(rows));
      }
      return read;
    } catch (SQLException failed) {
      throw new IllegalStateException("The progress of sealing cannot be read", failed);
    }
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    LocalDateTime time = row.getObject(column, LocalDateTime.class);
    return time == null ? null : time.toInstant(ZoneOffset.UTC);
  }
}
