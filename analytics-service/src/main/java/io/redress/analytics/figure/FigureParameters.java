package io.redress.analytics.figure;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a request says, unchecked; null where it says nothing.
 *
 * @param filters by dimension, without those that the request leaves out
 */
public record FigureParameters(
    String from, String to, String groupBy, Map<Dimension, String> filters) {
  public FigureParameters {
    filters = Collections.unmodifiableMap(said(filters));
  }

  /**
   * What a request says in one group.
   *
   * @param codes one for each of {@link Dimension#codes}, in their order; null where it says
   *     nothing
   */
  public static FigureParameters of(String from, String to, String... codes) {
    var dimensions = Dimension.codes();
    if (codes.length != dimensions.size()) {
      throw new IllegalArgumentException(codes.length + " codes");
    }
    var filters = new EnumMap<Dimension, String>(Dimension.class);
    for (var at = 0; at < codes.length; at++) {
      filters.put(dimensions.get(at), codes[at]);
    }
    return new FigureParameters(from, to, null, filters);
  }

  private static Map<Dimension, String> said(Map<Dimension, String> filters) {
    var said = new EnumMap<Dimension, String>(Dimension.class);
    filters.forEach(
        (dimension, code) -> {
          if (code != null) {
            said.put(dimension, code);
          }
        });
    return said;
  }

  /** The same, grouped by these. */
  public FigureParameters groupedBy(String dimensions) {
    return new FigureParameters(from, to, dimensions, filters);
  }
}
