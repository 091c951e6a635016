package io.redress.analytics.warning;

import io.redress.kit.wording.Spelling;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * Which complaints belong to a series.
 *
 * @param categoryGroup null for all
 * @param category null for all
 * @param areas districts, else branches; empty for all
 * @param product as complaints name it, however they spell it; null for all
 */
public record Scope(String categoryGroup, String category, List<String> areas, String product) {
  /** All complaints. */
  public static final Scope ALL = new Scope(null, null, List.of(), null);

  private static final String LIVE = "(select live from fact_generation where id = 1)";

  public Scope {
    areas = List.copyOf(areas);
  }

  /** Code of the category or of its group; null for all. */
  String categoryOrGroup() {
    return category == null ? categoryGroup : category;
  }

  /** Complaints by hour, {@code c}, as far as they are sums by what this asks for. */
  String counts() {
    return product == null ? " from hour_count c where c.generation = " + LIVE : cases();
  }

  /** What is counted of {@link #counts}. */
  String sum() {
    return product == null ? "sum(c.counted)" : "count(*)";
  }

  /** The complaints one by one, {@code c}. */
  String cases() {
    return product == null
        ? " from hour_case c where c.generation = " + LIVE
        : " from complaint_fact f join hour_case c on c.generation = f.generation"
            + " and c.complaint_id = f.complaint_id where f.generation = "
            + LIVE;
  }

  /** To follow {@link #counts} or {@link #cases}; its parameters are set by {@link #bind}. */
  String condition() {
    var at = product == null ? "c.at_hour" : "f.registered_at";
    return " and "
        + at
        + " >= ? and "
        + at
        + " < ?"
        + (product == null ? "" : " and f.product = ?")
        + (categoryGroup == null ? "" : " and c.category_group = ?")
        + (category == null ? "" : " and c.category = ?")
        + (areas.isEmpty()
            ? ""
            : " and c.area in (" + String.join(",", Collections.nCopies(areas.size(), "?")) + ")");
  }

  /**
   * Sets the parameters of {@link #condition}, from the first position on.
   *
   * @param from the begin of an hour
   * @param to that hour is not included
   * @return the position after the last
   */
  int bind(PreparedStatement statement, Instant from, Instant to) throws SQLException {
    var position = 1;
    statement.setObject(position++, HourCounts.utc(from));
    statement.setObject(position++, HourCounts.utc(to));
    var spelt = product == null ? null : Objects.requireNonNullElse(Spelling.of(product), "");
    for (var code : new String[] {spelt, categoryGroup, category}) {
      if (code != null) {
        statement.setString(position++, code);
      }
    }
    for (var area : areas) {
      statement.setString(position++, area);
    }
    return position;
  }
}
