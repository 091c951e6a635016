package io.redress.local.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shows a play as aligned text. */
final class SampleTable {
  private static final int TITLE_COLUMNS = 34;

  private SampleTable() {}

  /** One row per complaint. */
  static String lines(List<SampleLine> lines) {
    TextTable table =
        new TextTable(
            List.of(
                "ticket",
                "complaint",
                "lane",
                "channel",
                "category",
                "plan",
                "end",
                "rounds",
                "level",
                "steps",
                ""));
    for (SampleLine line : lines) {
      table.row(
          List.of(
              line.ticket(),
              TextTable.cut(line.complaint(), TITLE_COLUMNS),
              line.lane(),
              line.channel(),
              line.category(),
              line.plan(),
              line.end(),
              "" + line.rounds(),
              "" + line.level(),
              "" + line.steps(),
              line.problems().isEmpty() ? "as planned" : "NOT AS PLANNED"));
    }
    return table.text();
  }

  /** One row per plan. */
  static String summary(List<SampleLine> lines) {
    Map<String, List<SampleLine>> byPlan = new LinkedHashMap<>();
    lines.forEach(line -> byPlan.computeIfAbsent(line.plan(), p -> new ArrayList<>()).add(line));
    TextTable table = new TextTable(List.of("plan", "what happens", "complaints", "as planned"));
    byPlan.forEach(
        (plan, of) ->
            table.row(List.of(plan, Plans.named(plan).says(), "" + of.size(), "" + good(of))));
    table.row(List.of("all", "", "" + lines.size(), "" + good(lines)));
    return table.text();
  }

  private static long good(List<SampleLine> lines) {
    return lines.stream().filter(line -> line.problems().isEmpty()).count();
  }
}
