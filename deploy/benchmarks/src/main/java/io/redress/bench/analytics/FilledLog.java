package io.redress.bench.analytics;

import io.redress.bench.rows.Filling;
import io.redress.bench.rows.WrittenRow;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A log of events with a year behind it, ending yesterday: complaints evenly over time, categories,
 * branches and channels, five a customer; one in five too late, one in four not satisfied.
 */
final class FilledLog {
  static final int DAYS = 365;

  private static final long SECONDS_A_DAY = 86_400;
  private static final long COMPLAINTS_OF_ONE = 5;
  private static final int EVENTS = Told.values().length;
  private static final String COMPLAINT = "(i div " + EVENTS + ")";
  private static final List<String> COLUMNS =
      List.of("event_id", "type", "subject", "source", "at", "payload");

  private FilledLog() {}

  /**
   * Fills; as many complaints as events by ten.
   *
   * @param filling on the service's schema
   */
  static void fill(Filling filling, long events) throws SQLException, InterruptedException {
    var registered = registered(events / EVENTS);
    var facts = facts(Math.max(1, events / EVENTS / COMPLAINTS_OF_ONE));
    var row = new WrittenRow("event_fact", COLUMNS, Collections.nCopies(COLUMNS.size(), null));
    filling.fill(
        row,
        Map.of(
            "event_id", Filling.id("9000", "i"),
            "type", each(it -> "'" + it.type + "'"),
            "subject", facts.get("id"),
            "source", each(it -> "'/" + it.source + "'"),
            "at", each(it -> it.at(registered)),
            "payload", each(it -> it.data(registered, facts))),
        "",
        events);
  }

  private static String registered(long complaints) {
    return "timestampadd(second, floor(%s * %s), timestampadd(day, -%d, utc_date()))"
        .formatted(COMPLAINT, (double) DAYS * SECONDS_A_DAY / complaints, DAYS);
  }

  private static Map<String, String> facts(long customers) {
    var category =
        "elt(1 + mod(%s, 6), 'basic-business.bill-disputed', 'basic-business.data-usage-disputed', 'basic-communication.weak-signal', 'basic-communication.slow-data', 'service-quality.shop', 'price')"
            .formatted(COMPLAINT);
    var facts = new LinkedHashMap<String, String>();
    facts.put("id", Filling.id("8000", COMPLAINT));
    facts.put(
        "customer", "concat('p', lpad(mod(%s, %d), 22, '0'))".formatted(COMPLAINT, customers));
    facts.put("category", category);
    facts.put("group", "substring_index(" + category + ", '.', 1)");
    facts.put(
        "branch",
        "elt(1 + mod(%s div 6, 4), 'north', 'south', 'east', 'west')".formatted(COMPLAINT));
    facts.put(
        "channel", "elt(1 + mod(%s div 24, 3), 'HOTLINE', 'WEB', 'APP')".formatted(COMPLAINT));
    facts.put("inTime", "if(mod(%s, 5) = 0, 'false', 'true')".formatted(COMPLAINT));
    facts.put("result", "if(mod(%s, 4) = 0, 'DISSATISFIED', 'SATISFIED')".formatted(COMPLAINT));
    return facts;
  }

  private static String each(Function<Told, String> sql) {
    return Arrays.stream(Told.values())
        .map(sql)
        .collect(Collectors.joining(", ", "elt(1 + mod(i, " + EVENTS + "), ", ")"));
  }
}
