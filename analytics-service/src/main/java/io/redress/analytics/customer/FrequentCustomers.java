package io.redress.analytics.customer;

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

  @Inject DataSource database;
  @Inject FrequencyConfig config;

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

  /** All complaints of these hours, whosever they are: from the sum by hour. */
  long all(FrequentQuery query) {
    return number(
        Condition.of(
            "select coalesce(sum(counted), 0) from report_hour where "
                + LIVE
                + " and at_hour >= ? and at_hour < ?",
            query.lastHour().minus(config.longWindow()),
            query.lastHour()));
  }

  private Condition theirs(FrequentQuery query) {
    var theirs =
        Condition.of(
                " where r." + LIVE + " and r.counted = true and r.at >= ? and r.at < ?",
                query.lastHour().minus(config.longWindow()),
                query.lastHour())
            .then(" and r.customer in (select customer from (")
            .then(who(query))
            .then(") c)");
    return query.branch() == null ? theirs : theirs.then(" and r.branch = ?", query.branch());
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
            " and active_until >= ? and active_until <= ? and at <= ?",
            query.at(),
            query.at().plus(longest),
            query.at()));
  }

  private Condition inactive(FrequentQuery query) {
    return grouped(
        query,
        Condition.of(
                " and active_until >= ? and active_until < ? and customer not in (select customer"
                    + " from (",
                query.at().minus(config.memory()),
                query.at())
            .then(active(new FrequentQuery(CustomerState.ACTIVE, query.at(), null)))
            .then(") n)"));
  }

  private static Condition grouped(FrequentQuery query, Condition which) {
    var branch =
        query.branch() == null ? Condition.NONE : Condition.of(" and branch = ?", query.branch());
    return Condition.of(
            "select customer, max(active_until) as until_at from customer_report where " + LIVE)
        .then(which)
        .then(branch)
        .then(" group by customer");
  }

  private long number(Condition query) {
    return query.read(database, row -> row.getLong(1)).get(0);
  }
}
