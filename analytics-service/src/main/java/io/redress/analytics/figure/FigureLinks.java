package io.redress.analytics.figure;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** The addresses that belong to a question. */
final class FigureLinks {
  private static final String FIGURES = "/api/v1/figures";

  private FigureLinks() {}

  static FigureView.Links of(FigureQuery query) {
    var selection = query.selection();
    var filters =
        "?from="
            + selection.period().from()
            + "&to="
            + selection.period().to()
            + selection.filters().entrySet().stream()
                .map(entry -> filter(entry.getKey().parameter(), entry.getValue()))
                .collect(Collectors.joining());
    var grouping =
        query.groupBy().stream().map(Dimension::parameter).collect(Collectors.joining(","));
    var figure = FIGURES + "/" + query.figure().name();
    return new FigureView.Links(
        figure + "/cases" + filters,
        figure + ".csv" + filters + filter("groupBy", grouping.isEmpty() ? null : grouping),
        FIGURES);
  }

  private static String filter(String name, String value) {
    return value == null ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
