package io.redress.analytics.customer;

import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/** Reads who is of high frequency at an instant, out of the reports of customers. */
@ApplicationScoped
class FrequentCustomers {
  private static final String LIVE = "generation = (select live from fact_generation where id = 1)";

  /** The figure that counts each report once. */
  private static final String EVERY_REPORT = "volume";

  @Inject DataSource database;
  @Inject FrequencyConfig config;
  @Inject Zone zone;

  /** One of them, and the last instant at which they are, or were, of high frequency. */
  record Frequent(String customer, Instant until) {}

  /** How many reports there are of a category. */
  record Counted(String group, String category, long reports) {}

  /** The page after these two, which are null for the first: who ends last comes first. */
  List<Frequent> page(FrequentQuery query, Instant until, String customer, int limit) {
    var after =
        until == null
            ? Condition.NONE
            : Condition.of(
                " where until_at < ? or (until_at = ? and customer > ?)", until, until, customer);
    return Condition.of("select customer, until_at from (")
        .then(who(query))
        .then(") c")
        .then(after)
        .then(" order by until_at desc, customer limit " + limit)
        .read(
            database,
            row ->
                new Frequent(row.getString("customer"), CustomerReports.instant(row, "until_at")));
  }

  /** How many there are. */
  long count(FrequentQuery query) {
    return number(Condition.of("select count(*) from (").then(who(query)).then(") c"));
  }

  /** Reports of these customers that count, both instants included, the latest first. */
  List<CustomerReport> reports(Collection<String> customers, Instant from, Instant to) {
    return Condition.of("select * from customer_report where " + LIVE)
        .then(Condition.in("customer", customers))
        .then(" and counted = true and at >= ? and at <= ?", from, to)
        .then(" order by at desc, complaint_id")
        .read(database, CustomerReports::report);
  }

  /** How many complaints of these customers were reported in the hours before. */
  long complaints(FrequentQuery query) {
    return number(Condition.of("select count(*) from customer_report r").then(theirs(query)));
  }

  /** Exactly these complaints, by time and id, after these two, which are null for the first. */
  List<CustomerReport> complaints(FrequentQuery query, Instant at, String id, int limit) {
    var after =
        at == null
            ? Condition.NONE
            : Condition.of(" and (r.at > ? or (r.at = ? and r.complaint_id > ?))", at, at, id);
    return Condition.of("select * from customer_report r")
        .then(theirs(query))
        .then(after)
        .then(" order by r.at, r.complaint_id limit " + limit)
        .read(database, CustomerReports::report);
  }

  /** The same by category, the most frequent first. */
  List<Counted> categories(FrequentQuery query, int limit) {
    return Condition.of("select r.category_group, r.category, count(*) as reports")
        .then(" from customer_report r")
        .then(theirs(query))
        .then(" group by r.category_group, r.category")
        .then(" order by reports desc, r.category limit " + limit)
        .read(
            database,
            row ->
                new Counted(
                    row.getString("category_group"),
                    row.getString("category"),
                    row.getLong("reports")));
  }

  /** All complaints of these hours, whosever they are: the sum by hour, or those of the codes. */
  long all(FrequentQuery query) {
    var to = query.lastHour();
    var from = to.minus(config.longWindow());
    if (query.filters().isEmpty()) {
      return number(
          Condition.of(
              "select coalesce(sum(counted), 0) from report_hour where "
                  + LIVE
                  + " and at_hour >= ? and at_hour < ?",
              from,
              to));
    }
    return number(
        Condition.of("select count(*) from figure_case c join customer_report r")
            .then(" on r.generation = c.generation and r.complaint_id = c.complaint_id")
            .then(" where c." + LIVE + " and c.figure = ? and c.numerator = true", EVERY_REPORT)
            .then(" and c.day between ? and ?", zone.day(from), zone.day(to))
            .then(codes(query))
            .then(" and r.counted = true and r.at >= ? and r.at < ?", from, to));
  }

  private Condition theirs(FrequentQuery query) {
    return Condition.of(
            " where r." + LIVE + " and r.counted = true and r.at >= ? and r.at < ?",
            query.lastHour().minus(config.longWindow()),
            query.lastHour())
        .then(" and r.customer in (select customer from (")
        .then(who(query))
        .then(") c)")
        .then(ofCodes(query));
  }

  /** {@code select customer, until_at}: each once. */
  Condition who(FrequentQuery query) {
    return query.state() == CustomerState.ACTIVE ? active(query) : inactive(query);
  }

  private Condition active(FrequentQuery query) {
    var reach = config.longWindow().compareTo(config.shortWindow()) > 0;
    var longest = reach ? config.longWindow() : config.shortWindow();
    return grouped(
        query,
        Condition.of(
            " and r.active_until >= ? and r.active_until <= ? and r.at <= ?",
            query.at(),
            query.at().plus(longest),
            query.at()));
  }

  private Condition inactive(FrequentQuery query) {
    return grouped(
        query,
        Condition.of(
                " and r.active_until >= ? and r.active_until < ? and r.customer not in (select"
                    + " customer from (",
                query.at().minus(config.memory()),
                query.at())
            .then(active(query.in(CustomerState.ACTIVE).ofAll()))
            .then(") n)"));
  }

  private static Condition grouped(FrequentQuery query, Condition which) {
    return Condition.of(
            "select r.customer, max(r.active_until) as until_at from customer_report r where r."
                + LIVE)
        .then(which)
        .then(ofCodes(query))
        .then(" group by r.customer");
  }

  /** That a report has the codes that are asked for: figures know them of every report. */
  private static Condition ofCodes(FrequentQuery query) {
    return query.filters().isEmpty()
        ? Condition.NONE
        : Condition.of(
                " and exists (select 1 from figure_case c where c.generation = r.generation"
                    + " and c.complaint_id = r.complaint_id and c.figure = ?",
                EVERY_REPORT)
            .then(codes(query))
            .then(")");
  }

  private static Condition codes(FrequentQuery query) {
    var condition = Condition.NONE;
    for (var filter : query.filters().entrySet()) {
      condition = condition.then(" and c." + filter.getKey().column() + " = ?", filter.getValue());
    }
    return condition;
  }

  private long number(Condition query) {
    return query.read(database, row -> row.getLong(1)).get(0);
  }
}
