package io.redress.analytics.figure;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a request says, unchecked; null where it says nothing.
 *
 * @param filters by dimension
 */
public record FigureParameters(
    String from, String to, String groupBy, Map<Dimension, String> filters) {
  public FigureParameters {
    var copy = new EnumMap<Dimension, String>(Dimension.class);
    copy.putAll(filters);
    filters = Collections.unmodifiableMap(copy);
  }

  /** The same, grouped by these. */
  public FigureParameters groupedBy(String dimensions) {
    return new FigureParameters(from, to, dimensions, filters);
  }
}
