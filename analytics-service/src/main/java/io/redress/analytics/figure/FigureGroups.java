package io.redress.analytics.figure;

import io.redress.analytics.fact.FactStoreException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** Reads sums out of the aggregate layers: one statement for an answer, never an event. */
@ApplicationScoped
class FigureGroups {
  private static final String LIVE = "generation = (select live from fact_generation where id = 1)";

  /** Buckets that one group may have: a value of 150 years has the 1,120th. */
  private static final int BUCKETS = 1_200;

  @Inject DataSource database;

  /** The sums of a selection, by its dimensions, in their order; at most {@code limit} groups. */
  List<Group> groups(Selection selection, List<Dimension> by, int limit) {
    return read(selection, by, limit, false);
  }

  /** The same of a figure that measures. */
  List<Group> measured(Selection selection, List<Dimension> by, int limit) {
    return read(selection, by, limit, true);
  }

  /** The sums of each of these, in their order: one statement, however many there are. */
  List<Group> totals(List<Selection> selections) {
    if (selections.isEmpty()) {
      return List.of();
    }
    var each =
        IntStream.range(0, selections.size())
            .mapToObj(
                at ->
                    "select %d as asked, sum(numerator) as counted, sum(denominator) as of_all from %s where %s%s"
                        .formatted(
                            at,
                            Layer.of(selections.get(at).filters().keySet()).table(),
                            LIVE,
                            selections.get(at).condition()))
            .collect(Collectors.joining(" union all ", "", " order by asked"));
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(each)) {
      var position = 1;
      for (var selection : selections) {
        position = selection.bind(statement, position);
      }
      try (var rows = statement.executeQuery()) {
        var found = new ArrayList<Group>();
        while (rows.next()) {
          found.add(
              new Group(
                  GroupKey.NONE, rows.getLong("counted"), rows.getLong("of_all"), Sketch.EMPTY));
        }
        return found;
      }
    } catch (SQLException e) {
      throw new FactStoreException(e);
    }
  }

  private List<Group> read(Selection selection, List<Dimension> by, int limit, boolean measured) {
    var asked = EnumSet.noneOf(Dimension.class);
    asked.addAll(selection.filters().keySet());
    asked.addAll(by);
    var keys = Layer.columns(by) + (measured ? (by.isEmpty() ? "" : ", ") + "bucket" : "");
    var sql =
        "select sum(numerator) as counted, sum(denominator) as of_all, sum(amount) as amount"
            + (keys.isEmpty() ? "" : ", " + keys)
            + " from "
            + Layer.of(asked).table()
            + " where "
            + LIVE
            + selection.condition()
            + (keys.isEmpty() ? "" : " group by " + keys + " order by " + keys)
            + " limit "
            + (measured ? (long) limit * BUCKETS : limit);
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      selection.bind(statement, 1);
      try (var rows = statement.executeQuery()) {
        return groups(rows, by, limit, measured);
      }
    } catch (SQLException e) {
      throw new FactStoreException(e);
    }
  }

  /** Rows of one group, which follow each other, become one. */
  private static List<Group> groups(ResultSet rows, List<Dimension> by, int limit, boolean measured)
      throws SQLException {
    var found = new ArrayList<Group>();
    while (rows.next()) {
      var group = group(rows, key(rows, by), measured);
      var last = found.size() - 1;
      if (last >= 0 && found.get(last).key().equals(group.key())) {
        found.set(last, found.get(last).plus(group));
      } else if (found.size() < limit) {
        found.add(group);
      } else {
        return found;
      }
    }
    return found;
  }

  private static Group group(ResultSet row, GroupKey key, boolean measured) throws SQLException {
    var counted = row.getLong("counted");
    var sketch = Sketch.EMPTY;
    if (measured && counted > 0) {
      var counts = new TreeMap<Integer, Long>();
      counts.put(row.getInt("bucket"), counted);
      sketch = new Sketch(counts, row.getLong("amount"));
    }
    return new Group(key, counted, row.getLong("of_all"), sketch);
  }

  private static GroupKey key(ResultSet row, List<Dimension> by) throws SQLException {
    var codes = new EnumMap<Dimension, String>(Dimension.class);
    LocalDate day = null;
    for (var dimension : by) {
      if (dimension == Dimension.DAY) {
        day = row.getObject("day", LocalDate.class);
      } else {
        codes.put(dimension, row.getString(dimension.column()));
      }
    }
    return GroupKey.of(day, codes);
  }
}
