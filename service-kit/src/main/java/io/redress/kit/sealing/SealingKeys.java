package io.redress.kit.sealing;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** Compares the configured keys with those that sealed what is stored. */
final class SealingKeys {
  private static final Logger LOG = Logger.getLogger(SealingKeys.class);
  private static final String COLUMN = "sealing_key.proof";
  private static final String INTRODUCE =
      "INSERT INTO sealing_key (key_id, proof, first_seen) VALUES (?, ?, ?)"
          + " ON DUPLICATE KEY UPDATE retired_at = NULL";
  private static final String USED =
      "SELECT key_id, proof FROM sealing_key WHERE retired_at IS NULL ORDER BY first_seen, key_id";
  private static final String RETIRE = "UPDATE sealing_key SET retired_at = ? WHERE key_id = ?";
  private static final String LEFT =
      "SELECT COUNT(*) FROM sealing_progress WHERE key_id = ? AND finished_at IS NOT NULL";

  private final AgroalDataSource dataSource;
  private final Sealing sealing;
  private final List<SealedTable> tables;
  private final BooleanSupplier nothingElse;
  private final Clock clock;

  SealingKeys(AgroalDataSource dataSource, Sealing sealing, List<SealedTable> tables, Clock clock) {
    this(dataSource, sealing, tables, () -> true, clock);
  }

  /**
   * @param nothingElse whether no value outside the tables needs another key than the writing one
   */
  SealingKeys(
      AgroalDataSource dataSource,
      Sealing sealing,
      List<SealedTable> tables,
      BooleanSupplier nothingElse,
      Clock clock) {
    this.dataSource = dataSource;
    this.sealing = sealing;
    this.tables = tables;
    this.nothingElse = nothingElse;
    this.clock = clock;
  }

  /**
   * Checks the keys, and notes the writing one.
   *
   * @throws IllegalStateException when a key is another one than that which sealed under its name,
   *     or is missing while values may still need it
   */
  void check() throws SQLException {
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    try (Connection connection = dataSource.getConnection()) {
      introduce(connection, now);
      for (Map.Entry<String, String> used : used(connection).entrySet()) {
        if (sealing.readingKeys().contains(used.getKey())) {
          prove(used.getKey(), used.getValue());
        } else if (isDone(connection)) {
          retire(connection, used.getKey(), now);
        } else {
          throw new IllegalStateException(
              "redress.sealing.keys lacks the key "
                  + used.getKey()
                  + ", with which stored values are sealed: add it behind the first one");
        }
      }
    }
    LOG.infof("Values are sealed with the key %s", sealing.writingKey());
  }

  private void introduce(Connection connection, LocalDateTime now) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INTRODUCE)) {
      insert.setString(1, sealing.writingKey());
      insert.setString(2, sealing.seal(COLUMN, sealing.writingKey()));
      insert.setObject(3, now);
      insert.executeUpdate();
    }
  }

  private static Map<String, String> used(Connection connection) throws SQLException {
    Map<String, String> used = new LinkedHashMap<>();
    try (PreparedStatement select = connection.prepareStatement(USED);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        used.put(rows.getString(1), rows.getString(2));
      }
    }
    return used;
  }

  private void prove(String id, String proof) {
    try {
      sealing.open(COLUMN, proof);
    } catch (UnopenedException another) {
      throw new IllegalStateException(
          "The key " + id + " of redress.sealing.keys is not the one that sealed stored values",
          another);
    }
  }

  /** Whether every table, and what is sealed by hand, is sealed with the writing key. */
  private boolean isDone(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(LEFT)) {
      select.setString(1, sealing.writingKey());
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getInt(1) >= tables.size() && nothingElse.getAsBoolean();
      }
    }
  }

  private static void retire(Connection connection, String id, LocalDateTime now)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(RETIRE)) {
      update.setObject(1, now);
      update.setString(2, id);
      update.executeUpdate();
    }
    LOG.infof("The sealing key %s is retired: no value needs it", id);
  }
}
