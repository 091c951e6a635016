package io.redress.bench.rows;

import com.github.f4b6a3.uuid.UuidCreator;
import io.redress.bench.measure.Work;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The rows that a service writes for one operation, learned from what it wrote, so that a bare loop
 * writes the same ones: same tables, same columns, same values but for keys and times. A table or
 * column that the service gains is written by the loop as well.
 */
public final class SameRows {
  private final List<WrittenRow> rows;

  private SameRows(List<WrittenRow> rows) {
    this.rows = rows;
  }

  /**
   * Learns.
   *
   * @param store empty
   * @param operation of the service, once
   * @param without tables whose rows belong to something else
   */
  public static SameRows learned(Store store, Work operation, Set<String> without)
      throws SQLException, IOException, InterruptedException {
    operation.run();
    var rows = new ArrayList<WrittenRow>();
    try (var connection = store.connect()) {
      for (var table : store.counts().entrySet()) {
        if (table.getValue() > 0 && !without.contains(table.getKey())) {
          rows.addAll(WrittenRow.in(connection, table.getKey()));
        }
      }
    }
    return new SameRows(rows);
  }

  /** The one row of this table. */
  public WrittenRow of(String table) {
    var found = rows.stream().filter(row -> row.table().equals(table)).toList();
    if (found.size() != 1) {
      throw new IllegalStateException(
          "%d rows were written to %s, not one; to %s"
              .formatted(found.size(), table, rows.stream().map(WrittenRow::table).toList()));
    }
    return found.get(0);
  }

  /** How many rows go to each table. */
  public Map<String, Long> counts() {
    var counts = new TreeMap<String, Long>();
    rows.forEach(row -> counts.merge(row.table(), 1L, Long::sum));
    return counts;
  }

  /** A loop's hand on one connection, which it commits itself. */
  public Writer on(Connection connection) throws SQLException {
    return new Writer(connection, rows);
  }

  /** Writes the rows again and again; one statement for each. */
  public static final class Writer {
    /** Set by others later, such as when an event was published. */
    private static final Set<String> LATER = Set.of("published_at");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Map<WrittenRow, PreparedStatement> inserts = new HashMap<>();
    private final List<WrittenRow> rows;
    private final Set<String> ids;

    private Writer(Connection connection, List<WrittenRow> rows) throws SQLException {
      this.rows = rows;
      this.ids =
          rows.stream()
              .flatMap(row -> row.values().stream())
              .filter(value -> value instanceof String text && ID.matcher(text).matches())
              .map(String.class::cast)
              .collect(Collectors.toSet());
      for (var row : rows) {
        inserts.put(
            row,
            connection.prepareStatement(
                "insert into %s (%s) values (%s)"
                    .formatted(
                        row.table(),
                        "`" + String.join("`, `", row.columns()) + "`",
                        String.join(", ", Collections.nCopies(row.columns().size(), "?")))));
      }
    }

    /**
     * Writes all rows once, with new ids.
     *
     * @param identities what stands in place of which learned text other than an id, in every
     *     column
     * @param leftOut tables that get no row this time
     */
    public void write(Map<String, String> identities, Set<String> leftOut) throws SQLException {
      var now = LocalDateTime.now(ZoneOffset.UTC);
      var texts = new HashMap<>(identities);
      ids.forEach(id -> texts.put(id, UuidCreator.getTimeOrderedEpoch().toString()));
      for (var row : rows) {
        if (!leftOut.contains(row.table())) {
          var insert = inserts.get(row);
          for (var i = 0; i < row.values().size(); i++) {
            insert.setObject(i + 1, value(row, i, texts, now));
          }
          insert.executeUpdate();
        }
      }
    }

    private static Object value(
        WrittenRow row, int column, Map<String, String> texts, LocalDateTime now) {
      var value = row.values().get(column);
      if (LATER.contains(row.columns().get(column))) {
        return null;
      }
      if (value == WrittenRow.MOMENT) {
        return now;
      }
      return value instanceof String text ? texts.getOrDefault(text, text) : value;
    }
  }
}
