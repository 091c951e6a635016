package io.redress.analytics.figure;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.function.Function;
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
        + filters(selection.filters(), Dimension::parameter);
  }

  /**
   * Codes as the further parameters of an address, in their order.
   *
   * @param codes as rows keep them, empty where none is known
   * @param name what a request calls the dimension
   */
  public static <D> String filters(SortedMap<D, String> codes, Function<D, String> name) {
    return codes.entrySet().stream()
        .map(entry -> filter(name.apply(entry.getKey()), Dimension.asked(entry.getValue())))
        .collect(Collectors.joining());
  }

  private static String filter(String name, String value) {
    return value == null ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
