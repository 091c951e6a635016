package io.redress.analytics.figure;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** The tables of sums: the narrow one answers most questions, the wide one all of them. */
enum Layer {
  DAYS("figure_day", Dimension.codes().subList(0, 3)),
  SEGMENTS("figure_segment", Dimension.codes());

  private final String table;
  private final List<Dimension> codes;

  Layer(String table, List<Dimension> codes) {
    this.table = table;
    this.codes = codes;
  }

  /** The narrowest one that knows all of these. */
  static Layer of(Collection<Dimension> asked) {
    return asked.stream().allMatch(d -> d == Dimension.DAY || DAYS.codes.contains(d))
        ? DAYS
        : SEGMENTS;
  }

  String table() {
    return table;
  }

  /** The key of the row that this place is summed in. */
  SumKey key(FigureCase place) {
    return new SumKey(
        place.figure(),
        place.day(),
        place.segment().codes().subList(0, codes.size()),
        place.bucket());
  }

  /** {@code category_group, category, …}. */
  String columns() {
    return columns(codes);
  }

  static String columns(List<Dimension> dimensions) {
    return dimensions.stream().map(Dimension::column).collect(Collectors.joining(", "));
  }

  /** {@code category_group = ? and category = ? …}. */
  String condition() {
    return codes.stream().map(code -> code.column() + " = ?").collect(Collectors.joining(" and "));
  }

  /** As many question marks as there are codes. */
  String places() {
    return String.join(", ", Collections.nCopies(codes.size(), "?"));
  }
}
