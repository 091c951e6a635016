package io.redress.analytics.figure;

import java.util.List;

/**
 * What a counted complaint is grouped by.
 *
 * @param codes one for each of {@link Dimension#codes}, in their order; empty where none is known
 */
record Segment(List<String> codes) {
  Segment {
    codes = List.copyOf(codes);
    if (codes.size() != Dimension.codes().size()) {
      throw new IllegalArgumentException(codes.size() + " codes");
    }
  }
}
