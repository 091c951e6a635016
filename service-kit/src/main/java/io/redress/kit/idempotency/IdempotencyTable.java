package io.redress.kit.idempotency;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Set;

/** The rows of idempotency keys. */
final class IdempotencyTable {
  private static final String CLAIM =
      "INSERT IGNORE INTO idempotency (caller, operation, idem_key, fingerprint, created_at,"
          + " resource_id) VALUES (?, ?, ?, ?, ?, ?)";
  private static final String COMPLETE =
      "UPDATE idempotency SET resource_id = ?"
          + " WHERE caller = ? AND operation = ? AND idem_key = ?";
  private static final String EARLIER =
      "SELECT fingerprint, resource_id FROM idempotency"
          + " WHERE caller = ? AND operation = ? AND idem_key = ?";
  private static final String FIND =
      "SELECT caller, operation, idem_key FROM idempotency WHERE resource_id IN (";
  private static final String FORGET =
      "DELETE FROM idempotency WHERE caller = ? AND operation = ? AND idem_key = ?";
  private static final String PURGE =
      "DELETE FROM idempotency WHERE created_at < ? ORDER BY created_at LIMIT 1000";

  private final AgroalDataSource dataSource;
  private final Clock clock;

  IdempotencyTable(AgroalDataSource dataSource, Clock clock) {
    this.dataSource = dataSource;
    this.clock = clock;
  }

  record Earlier(String fingerprint, String resourceId) {}

  /**
   * Whether the key is new. Waits for the end of another transaction with the same key.
   *
   * @param resourceId {@code null} where it is not known yet
   */
  boolean claim(String caller, String operation, String key, String fingerprint, String resourceId)
      throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(CLAIM)) {
      insert.setString(1, caller);
      insert.setString(2, operation);
      insert.setString(3, key);
      insert.setString(4, fingerprint);
      insert.setObject(5, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
      insert.setString(6, resourceId);
      return insert.executeUpdate() == 1;
    }
  }

  void complete(String caller, String operation, String key, String resourceId)
      throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(COMPLETE)) {
      update.setString(1, resourceId);
      update.setString(2, caller);
      update.setString(3, operation);
      update.setString(4, key);
      update.executeUpdate();
    }
  }

  Earlier earlier(String caller, String operation, String key) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(EARLIER)) {
      select.setString(1, caller);
      select.setString(2, operation);
      select.setString(3, key);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new SQLException("The key's row vanished; it is kept for less than a request");
        }
        return new Earlier(row.getString(1), row.getString(2));
      }
    }
  }

  /**
   * Deletes the keys of these resources. They are looked for without locks, so that nobody waits
   * for a request that is still creating something else.
   */
  void forget(Set<String> resourceIds) throws SQLException {
    if (resourceIds.isEmpty()) {
      return;
    }
    String of = FIND + "?" + ", ?".repeat(resourceIds.size() - 1) + ")";
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(of);
        PreparedStatement delete = connection.prepareStatement(FORGET)) {
      int parameter = 1;
      for (String id : resourceIds) {
        select.setString(parameter++, id);
      }
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          for (int i = 1; i <= 3; i++) {
            delete.setString(i, rows.getString(i));
          }
          delete.addBatch();
        }
      }
      delete.executeBatch();
    }
  }

  /** Deletes up to 1,000 keys that are older; returns how many. */
  int purge(Instant before) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement delete = connection.prepareStatement(PURGE)) {
      delete.setObject(1, LocalDateTime.ofInstant(before, ZoneOffset.UTC));
      return delete.executeUpdate();
    }
  }
}
