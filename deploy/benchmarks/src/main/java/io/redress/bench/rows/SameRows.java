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
import java.util.function.Predicate;
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

  /** What stands in a column, row by row. */
  public List<String> values(String table, String column) {
    return rows.stream()
        .filter(row -> row.table().equals(table))
        .map(row -> (String) row.value(column))
        .toList();
  }

  /** Some of the rows. */
  public SameRows only(Predicate<WrittenRow> wanted) {
    return new SameRows(rows.stream().filter(wanted).toList());
  }

  /** Of several rows of this table, the one with this value. */
  public WrittenRow of(String table, String column, String value) {
    return rows.stream()
        .filter(row -> row.table().equals(table) && value.equals(row.value(column)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no row with %s = %s was written to %s".formatted(column, value, table)));
  }

  /** How many rows go to each table. */
  public Map<String, Long> counts() {
    var counts = new TreeMap<String, Long>();
    rows.forEach(row -> counts.merge(row.table(), 1L, Long::sum));
    return counts;
  }

  /** A loop's hand on one connection, which it commits itself. */
  public Writer on(Connection connection) throws SQLException {
    return on(connection, Map.of());
  }

  /**
   * The same, where some tables hold sums.
   *
   * @param sums by table the columns that are added to a row that is there
   */
  public Writer on(Connection connection, Map<String, List<String>> sums) throws SQLException {
    return new Writer(connection, rows, sums);
  }

  /** Writes the rows again and again; one statement for each. */
  public static final class Writer {
    /** Set by others later, such as when an event was published. */
    private static final Set<String> LATER = Set.of("published_at");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Map<WrittenRow, PreparedStatement> inserts = new HashMap<>();
    private final List<WrittenRow> rows;
    private final Set<String> ids;

    private Writer(Connection connection, List<WrittenRow> rows, Map<String, List<String>> sums)
        throws SQLException {
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
                            String.join(", ", Collections.nCopies(row.columns().size(), "?")))
                    + adding(sums.getOrDefault(row.table(), List.of()))));
      }
    }

    private static String adding(List<String> columns) {
      return columns.stream()
          .map(name -> "%1$s = %1$s + values(%1$s)".formatted(name))
          .collect(
              Collectors.collectingAndThen(
                  Collectors.joining(", "),
                  all -> all.isEmpty() ? "" : " on duplicate key update " + all));
    }

    /**
     * Writes all rows once, with new ids.
     *
     * @param identities what stands in place of which learned text, in every column; an id that is
     *     not among them gets a new one
     * @param leftOut tables that get no row this time
     */
    public void write(Map<String, String> identities, Set<String> leftOut) throws SQLException {
      var now = LocalDateTime.now(ZoneOffset.UTC);
      var texts = new HashMap<>(identities);
      ids.forEach(id -> texts.putIfAbsent(id, UuidCreator.getTimeOrderedEpoch().toString()));
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
