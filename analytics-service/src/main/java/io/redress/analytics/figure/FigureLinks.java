package io.redress.analytics.figure;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** The addresses that belong to a question. */
public final class FigureLinks {
  private static final String FIGURES = "/api/v1/figures";

  private FigureLinks() {}

  static FigureView.Links of(FigureQuery query) {
    var filters = filters(query.selection());
    var grouping =
        query.groupBy().stream().map(Dimension::parameter).collect(Collectors.joining(","));
    var figure = FIGURES + "/" + query.figure().name();
    return new FigureView.Links(
        cases(query.selection()),
        figure + ".csv" + filters + filter("groupBy", grouping.isEmpty() ? null : grouping),
        FIGURES);
  }

  /** Where exactly the complaints of a numerator are listed. */
  public static String cases(Selection selection) {
    return FIGURES + "/" + selection.figure() + "/cases" + filters(selection);
  }

  private static String filters(Selection selection) {
    return "?from="
        + selection.period().from()
        + "&to="
        + selection.period().to()
        + selection.filters().entrySet().stream()
            .map(entry -> filter(entry.getKey().parameter(), Dimension.asked(entry.getValue())))
            .collect(Collectors.joining());
  }

  private static String filter(String name, String value) {
    return value == null ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
