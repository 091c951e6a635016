package io.redress.kit.sealing;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Seals with the writing key what is plain or sealed with another one, table by table in the order
 * of their ids.
 *
 * <p>Each step is one transaction over a batch of rows together with the position, so that it goes
 * on after a restart and on any replica: whoever works on a table holds the lock of its line of
 * progress. Rows that somebody else has locked are left to the next pass, so that a step never
 * waits while it holds locks and nobody else waits longer than a batch takes. A table is finished
 * when a whole pass found nothing, which began after the settling time: until then other replicas
 * may still write with the key before.
 */
final class Resealer {
  private static final String BEGIN =
      "INSERT IGNORE INTO sealing_progress (place, key_id, position, rows_seen, found, resealed,"
          + " started_at, next_pass_at, pass_started_at) VALUES (?, ?, '', 0, 0, 0, ?, ?, ?)";
  private static final String BEGUN = "SELECT 1 FROM sealing_progress WHERE place = ?";
  private static final String STATE =
      "SELECT p.key_id, p.position, p.rows_seen, p.found, p.resealed, p.started_at,"
          + " p.next_pass_at, p.pass_started_at, p.finished_at,"
          + " (SELECT COUNT(*) FROM sealing_key o JOIN sealing_key n ON n.first_seen > o.first_seen"
          + " WHERE o.key_id = p.key_id AND n.key_id = ?) FROM sealing_progress p"
          + " WHERE p.place = ? FOR UPDATE SKIP LOCKED";
  private static final String SAVE =
      "UPDATE sealing_progress SET key_id = ?, position = ?, rows_seen = ?, found = ?,"
          + " resealed = ?, started_at = ?, next_pass_at = ?, pass_started_at = ?, finished_at = ?"
          + " WHERE place = ?";

  private final AgroalDataSource dataSource;
  private final Sealing sealing;
  private final int batch;
  private final Duration settle;
  private final Clock clock;

  Resealer(AgroalDataSource dataSource, Sealing sealing, int batch, Duration settle, Clock clock) {
    this.dataSource = dataSource;
    this.sealing = sealing;
    this.batch = batch;
    this.settle = settle;
    this.clock = clock;
  }

  /** One step of a table; false when there is nothing to do for now. */
  boolean step(SealedTable table) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              try (Connection connection = dataSource.getConnection()) {
                return step(connection, table);
              }
            });
  }

  private boolean step(Connection connection, SealedTable table) throws SQLException {
    Instant now = clock.instant();
    State state = state(connection, table, now);
    if (state == null || !state.isDue(sealing.writingKey(), now)) {
      return false;
    }
    if (!state.key.equals(sealing.writingKey())) {
      state.restart(sealing.writingKey(), now);
    }
    Map<String, List<String>> rows = rows(connection, table, state.position);
    List<String> old = new ArrayList<>();
    rows.forEach(
        (id, values) -> {
          if (!values.stream().allMatch(sealing::isCurrent)) {
            old.add(id);
          }
        });
    state.found += old.size();
    state.rowsSeen += rows.size();
    for (Map.Entry<String, List<String>> row : locked(connection, table, old).entrySet()) {
      state.resealed += reseal(connection, table, row.getKey(), row.getValue());
    }
    if (rows.size() == batch) {
      state.position = List.copyOf(rows.keySet()).get(batch - 1);
    } else {
      state.endPass(now, settle);
    }
    save(connection, table, state);
    return state.finishedAt == null;
  }

  /** The locked line of a table; {@code null} while somebody else works on it. */
  private State state(Connection connection, SealedTable table, Instant now) throws SQLException {
    State state = state(connection, table);
    if (state == null && !isBegun(connection, table)) {
      begin(connection, table, now);
      state = state(connection, table);
    }
    return state;
  }

  private static boolean isBegun(Connection connection, SealedTable table) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(BEGUN)) {
      select.setString(1, table.name());
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  private void begin(Connection connection, SealedTable table, Instant now) throws SQLException {
    try (PreparedStatement begin = connection.prepareStatement(BEGIN)) {
      begin.setString(1, table.name());
      begin.setString(2, sealing.writingKey());
      for (int i = 3; i <= 5; i++) {
        begin.setObject(i, time(now));
      }
      begin.executeUpdate();
    }
  }

  private State state(Connection connection, SealedTable table) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(STATE)) {
      select.setString(1, sealing.writingKey());
      select.setString(2, table.name());
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? new State(row) : null;
      }
    }
  }

  private Map<String, List<String>> rows(Connection connection, SealedTable table, String after)
      throws SQLException {
    String sql =
        "SELECT %s FROM `%s` WHERE `%s` > ? ORDER BY `%s` LIMIT %d"
            .formatted(columns(table), table.name(), table.id(), table.id(), batch);
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, after);
      return read(select, table);
    }
  }

  private Map<String, List<String>> locked(
      Connection connection, SealedTable table, List<String> ids) throws SQLException {
    if (ids.isEmpty()) {
      return Map.of();
    }
    String sql =
        "SELECT %s FROM `%s` WHERE `%s` IN (%s) FOR UPDATE SKIP LOCKED"
            .formatted(
                columns(table), table.name(), table.id(), "?" + ", ?".repeat(ids.size() - 1));
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < ids.size(); i++) {
        select.setString(i + 1, ids.get(i));
      }
      return read(select, table);
    }
  }

  private static String columns(SealedTable table) {
    return "`" + table.id() + "`, `" + String.join("`, `", table.columns().keySet()) + "`";
  }

  private static Map<String, List<String>> read(PreparedStatement select, SealedTable table)
      throws SQLException {
    Map<String, List<String>> read = new LinkedHashMap<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
          values.add(rows.getString(i + 2));
        }
        read.put(rows.getString(1), values);
      }
    }
    return read;
  }

  /** Seals the values of one locked row anew; returns how many needed it. */
  private int reseal(Connection connection, SealedTable table, String id, List<String> values)
      throws SQLException {
    List<String> names = List.copyOf(table.columns().keySet());
    StringBuilder set = new StringBuilder();
    List<String> anew = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (!sealing.isCurrent(values.get(i))) {
        String bound = table.columns().get(names.get(i));
        anew.add(sealing.seal(bound, sealing.open(bound, values.get(i))));
        set.append(set.isEmpty() ? "" : ", ").append('`').append(names.get(i)).append("` = ?");
      }
    }
    if (anew.isEmpty()) {
      return 0;
    }
    String sql = "UPDATE `%s` SET %s WHERE `%s` = ?".formatted(table.name(), set, table.id());
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      for (int i = 0; i < anew.size(); i++) {
        update.setString(i + 1, anew.get(i));
      }
      update.setString(anew.size() + 1, id);
      update.executeUpdate();
    }
    return anew.size();
  }

  private static void save(Connection connection, SealedTable table, State state)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(SAVE)) {
      update.setString(1, state.key);
      update.setString(2, state.position);
      update.setLong(3, state.rowsSeen);
      update.setLong(4, state.found);
      update.setLong(5, state.resealed);
      update.setObject(6, time(state.startedAt));
      update.setObject(7, time(state.nextPassAt));
      update.setObject(8, time(state.passStartedAt));
      update.setObject(9, state.finishedAt == null ? null : time(state.finishedAt));
      update.setString(10, table.name());
      update.executeUpdate();
    }
  }

  private static LocalDateTime time(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  /** A line of progress. */
  private static final class State {
    private final boolean olderKey;
    private String key;
    private String position;
    private long rowsSeen;
    private long found;
    private long resealed;
    private Instant startedAt;
    private Instant nextPassAt;
    private Instant passStartedAt;
    private Instant finishedAt;

    State(ResultSet row) throws SQLException {
      key = row.getString(1);
      position = row.getString(2);
      rowsSeen = row.getLong(3);
      found = row.getLong(4);
      resealed = row.getLong(5);
      startedAt = instant(row, 6);
      nextPassAt = instant(row, 7);
      passStartedAt = instant(row, 8);
      finishedAt = instant(row, 9);
      olderKey = row.getInt(10) > 0;
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
      LocalDateTime time = row.getObject(column, LocalDateTime.class);
      return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    /** A replica that still writes with an older key leaves the work to those with the newer. */
    boolean isDue(String writing, Instant now) {
      return key.equals(writing) ? finishedAt == null && !now.isBefore(nextPassAt) : olderKey;
    }

    void restart(String writing, Instant now) {
      key = writing;
      resealed = 0;
      startedAt = now;
      finishedAt = null;
      beginPass(now);
    }

    private void beginPass(Instant at) {
      position = "";
      rowsSeen = 0;
      found = 0;
      nextPassAt = at;
      passStartedAt = at;
    }

    void endPass(Instant now, Duration settle) {
      Instant settled = startedAt.plus(settle);
      if (found == 0 && !passStartedAt.isBefore(settled)) {
        finishedAt = now;
      } else {
        beginPass(found > 0 || now.isAfter(settled) ? now : settled);
      }
    }
  }
}
