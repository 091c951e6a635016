package io.redress.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A dozen complaints of one category within an hour, where hardly any were usual.
 *
 * @param category which no other scenario uses
 * @param complaints who is behind each of them, by its id
 */
record Flood(StartedSuite suite, String category, Map<String, Customer> complaints) {
  private static final int COUNT = 12;

  /** What is usual is known once so many days are. */
  private static final int LEARNED_DAYS = 15;

  private static final LocalTime MORNING = LocalTime.of(10, 5);

  /**
   * Floods, on a morning two weeks or more after the first complaint of the suite.
   *
   * @param series of numbers, another one for each scenario
   */
  static Flood of(String category, StartedSuite suite, int series) {
    var desk = new FrontDesk(suite, series);
    var flood = new Flood(suite, category, new LinkedHashMap<>());
    if (flood.counted("to=" + suite.today().minusDays(LEARNED_DAYS)) == 0) {
      desk.register("price.price", "ORDINARY", "Dearer than said");
      flood.awaitCounted("category=price.price", 1);
      suite.goOn(Duration.ofDays(LEARNED_DAYS));
    }
    suite.goOnUntil(MORNING);
    var morning = suite.today().atTime(MORNING).atZone(StartedSuite.ZONE).toInstant();
    Eventually.see(
        "the morning in intake",
        () -> desk.register("price.price", "ORDINARY", "Dearer than said"),
        it ->
            !OffsetDateTime.parse(it.path("registeredAt").asText()).toInstant().isBefore(morning));
    for (int i = 0; i < COUNT; i++) {
      JsonNode it = desk.register(category, "ORDINARY", "Nobody answers for days");
      flood.complaints.put(it.path("id").asText(), suite.customer(it));
    }
    flood.awaitCounted("category=" + category, COUNT);
    return flood;
  }

  private void awaitCounted(String which, int least) {
    Eventually.see(least + " counted", () -> counted(which), count -> count >= least);
  }

  private int counted(String which) {
    return suite
        .colleague("analyst.lin", null, "analyst")
        .read(suite.analytics("/figures/volume?" + which))
        .at("/total/numerator")
        .asInt();
  }

  /** The id of the warning of it, which is raised once the hour is complete. */
  String warning() {
    suite.goOn(Duration.ofMinutes(70));
    var analyst = suite.colleague("analyst.lin", null, "analyst");
    var list = suite.analytics("/warnings?kind=CATEGORY&state=OPEN");
    var warnings =
        Eventually.see(
            "a warning of " + category,
            () -> analyst.read(list).path("items"),
            items -> items.findValuesAsText("key").contains(category));
    for (var warning : warnings) {
      if (warning.path("key").asText().equals(category)) {
        return warning.path("id").asText();
      }
    }
    throw new AssertionError("no warning of " + category + " in " + warnings);
  }
}
