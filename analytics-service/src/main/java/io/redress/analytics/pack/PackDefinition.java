package io.redress.analytics.pack;

import io.redress.analytics.figure.Wording;
import java.util.List;
import java.util.Map;

/**
 * What a regulator wants to be told, as it is written down in a file.
 *
 * @param version rises when the lines change
 */
record PackDefinition(String name, int version, Wording title, List<Line> lines) {
  PackDefinition {
    lines = lines == null ? List.of() : List.copyOf(lines);
  }

  /**
   * One line: a figure, its percentile in days, or complaints by subscribers.
   *
   * @param code by which the regulator knows it
   * @param figure of the catalogue; null for complaints by subscribers
   * @param perSubscribers so many subscribers; null for a figure
   * @param daysOfPercent of a figure in hours: the days within which so many percent lie, 50, 80 or
   *     90; null for its value
   * @param filters by the names of the parameters of figures; null for none
   * @param groupBy one dimension; null for the total
   */
  record Line(
      String code,
      Wording title,
      String figure,
      Integer perSubscribers,
      Integer daysOfPercent,
      Map<String, String> filters,
      String groupBy) {
    Line {
      filters = filters == null ? Map.of() : Map.copyOf(filters);
    }
  }
}
