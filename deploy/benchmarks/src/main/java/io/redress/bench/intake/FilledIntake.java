package io.redress.bench.intake;

import io.redress.bench.rows.Filling;
import io.redress.bench.rows.SameRows;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/**
 * A store with a past: customers with some reports each, spread at random over the customers and
 * evenly over time and categories. The past ends before today, so that today's ticket numbers are
 * free.
 */
final class FilledIntake {
  private static final long REPORTS_OF_ONE = 5;
  private static final long SECONDS_A_DAY = 86_400;

  private final SameRows like;
  private final Pseudonyms pseudonyms;
  private final List<String> leaves;
  private final long reports;
  private final long days;

  /**
   * A past to be.
   *
   * @param like what a registration writes
   * @param reports how many in all
   * @param days how far it goes back
   */
  FilledIntake(SameRows like, Pseudonyms pseudonyms, List<String> leaves, long reports, long days) {
    this.like = like;
    this.pseudonyms = pseudonyms;
    this.leaves = leaves;
    this.reports = reports;
    this.days = days;
  }

  /** The number of one of its customers, at random. */
  String anyNumber() {
    return "139%08d".formatted(ThreadLocalRandom.current().nextLong(customers()));
  }

  private long customers() {
    return Math.max(1, reports / REPORTS_OF_ONE);
  }

  /** Fills customers and reports; complaints too when asked for. */
  void fill(Filling filling, boolean complaints) throws SQLException, InterruptedException {
    filling.fill(
        like.of("customer"),
        Map.of("pseudonym", pseudonyms.sql(number("i"))),
        at("0"),
        customers());
    filling.fill(like.of("report"), report(), at("i"), reports);
    if (complaints) {
      filling.fill(like.of("complaint"), complaint(), at("i"), reports);
    }
  }

  private Map<String, String> report() {
    var of = new LinkedHashMap<String, String>();
    of.put("customer", customer());
    of.put("complaint_id", Filling.ID);
    of.put("issue_id", Filling.ID);
    of.put("category", category());
    return of;
  }

  private Map<String, String> complaint() {
    var of = new LinkedHashMap<String, String>();
    of.put("id", Filling.ID);
    of.put("issue_id", Filling.ID);
    of.put("customer", customer());
    of.put(
        "ticket_number",
        "concat(date_format(%s, '%%y%%m%%d'), '-', lpad(mod(i, 1000000), 6, '0'), '-0')"
            .formatted(at("i")));
    of.put("category", category());
    of.put("branch", "elt(1 + mod(i, 4), 'north', 'south', 'east', 'west')");
    of.put("status", "if(mod(i, 50) = 0, 'process', 'CLOSED')");
    of.put("disposition", "if(mod(i, 50) = 0, null, 'RESOLVED')");
    of.put("closed_at", "if(mod(i, 50) = 0, null, " + at("i") + ")");
    return of;
  }

  private String customer() {
    return pseudonyms.sql(number("mod(crc32(i), " + customers() + ")"));
  }

  private static String number(String customer) {
    return "concat('139', lpad(" + customer + ", 8, '0'))";
  }

  private String category() {
    return "elt(1 + mod(i, %d), %s)"
        .formatted(
            leaves.size(),
            leaves.stream().map(leaf -> "'" + leaf + "'").collect(Collectors.joining(", ")));
  }

  private String at(String i) {
    var seconds = (double) days * SECONDS_A_DAY / reports;
    return "timestampadd(second, floor(%s * %s), timestampadd(day, -%d, utc_date()))"
        .formatted(i, seconds, days);
  }
}
