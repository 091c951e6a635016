package io.redress.analytics.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/**
 * Reads what was tried for high-frequency customers, and whether it helped: the customer said so
 * afterwards or, where they said nothing, reported nothing for as long as the long window.
 */
@ApplicationScoped
class TriedMeasures {
  private static final String OUTCOME =
      """
      case when m.answered_at <= ? then (case when m.answer = 'SATISFIED' then 1 else -1 end)
        when exists (select 1 from customer_report r where r.generation = m.generation
          and r.customer = m.customer and r.counted = true and r.at > m.at and r.at <= ?
          and r.at <= date_add(m.at, interval ? second)) then -1
        when date_add(m.at, interval ? second) <= ? then 1
        else 0 end\
      """;

  @Inject DataSource database;
  @Inject FrequencyConfig config;
  @Inject FrequentCustomers customers;

  /**
   * How often something was tried up to an instant.
   *
   * @param customer empty where all are summed
   */
  record Tried(
      String customer, String kind, String code, long times, long helped, long didNotHelp) {}

  /** For all who are so then, the most frequent first. */
  List<Tried> ofAll(FrequentQuery query, int limit) {
    return read(
        "",
        query,
        Condition.of(" and m.customer in (select customer from (")
            .then(customers.who(query))
            .then(") c)"),
        " limit " + limit);
  }

  /** For each of these. */
  List<Tried> ofEach(FrequentQuery query, Collection<String> each) {
    return read("customer, ", query, Condition.in("m.customer", each), "");
  }

  private List<Tried> read(String key, FrequentQuery query, Condition whose, String bound) {
    var seconds = config.longWindow().toSeconds();
    var at = query.at();
    return Condition.of("select " + key + "kind, code, count(*) as times,")
        .then(" sum(outcome = 1) as helped, sum(outcome = -1) as did_not_help from (")
        .then("select m.customer, m.kind, m.code, ")
        .then(OUTCOME, at, at, seconds, seconds, at)
        .then(" as outcome from customer_measure m where m.generation =")
        .then(
            " (select live from fact_generation where id = 1) and m.at >= ? and m.at <= ?",
            at.minus(config.memory()),
            at)
        .then(whose)
        .then(") t group by " + key + "kind, code order by times desc, kind, code" + bound)
        .read(
            database,
            row ->
                new Tried(
                    key.isEmpty() ? "" : row.getString("customer"),
                    row.getString("kind"),
                    row.getString("code"),
                    row.getLong("times"),
                    row.getLong("helped"),
                    row.getLong("did_not_help")));
  }
}
