package io.redress.analytics.backlog;

import io.redress.analytics.figure.FigureLinks;
import io.redress.analytics.figure.Period;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A checked question for the backlog of some days. */
record BacklogQuery(
    Period period, List<BacklogDimension> groupBy, SortedMap<BacklogDimension, String> filters) {
  BacklogQuery {
    groupBy = List.copyOf(groupBy);
    filters = Collections.unmodifiableSortedMap(new TreeMap<>(filters));
  }

  /** The same over other days. */
  BacklogQuery over(Period other) {
    return new BacklogQuery(other, groupBy, filters);
  }

  /** The complaints of one group of these. */
  BacklogQuery in(Map<BacklogDimension, String> group) {
    var narrowed = new TreeMap<>(filters);
    narrowed.putAll(group);
    return new BacklogQuery(period, List.of(), narrowed);
  }

  /** Whether the sums of the days know all that is asked for. */
  boolean isSummed() {
    return BacklogDimension.SUMMED.containsAll(groupBy)
        && BacklogDimension.SUMMED.containsAll(filters.keySet());
  }

  /** To follow another condition; the filters are its parameters, in their order. */
  String condition() {
    return filters.keySet().stream()
        .map(dimension -> " and " + dimension.column() + " = ?")
        .collect(Collectors.joining());
  }

  /** Exactly the complaints that were open at the end of this day. */
  String cases(LocalDate day) {
    return "/api/v1/backlog/cases?day="
        + day
        + FigureLinks.filters(filters, BacklogDimension::parameter);
  }
}
