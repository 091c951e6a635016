package io.redress.callback.sampling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;

/**
 * The kept counts of the sample: one row per day and stratum, so that reading never meets cases.
 */
@ApplicationScoped
class SamplingCounts {

  record Count(String stratum, long eligible, long sampled, double expected) {}

  private final EntityManager entities;

  SamplingCounts(EntityManager entities) {
    this.entities = entities;
  }

  /** Sums by stratum, in the order of their names; both days included. */
  @SuppressWarnings("unchecked")
  List<Count> between(LocalDate first, LocalDate last) {
    List<Tuple> rows =
        entities
            .createNativeQuery(
                """
                select stratum, sum(eligible) as eligible, sum(sampled) as sampled,
                       sum(expected) as expected
                from sampling_count where day between :first and :last
                group by stratum order by stratum limit 1000
                """,
                Tuple.class)
            .setParameter("first", first)
            .setParameter("last", last)
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new Count(
                    row.get("stratum", String.class),
                    number(row, "eligible").longValue(),
                    number(row, "sampled").longValue(),
                    number(row, "expected").doubleValue()))
        .toList();
  }

  private static Number number(Tuple row, String column) {
    return row.get(column, Number.class);
  }
}
