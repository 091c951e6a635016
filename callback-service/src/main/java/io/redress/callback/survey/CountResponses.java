package io.redress.callback.survey;

import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts who responded: one statement over the surveys of a period, through their index. */
@ApplicationScoped
class CountResponses {

  private static final String COUNT =
      """
      select l.state as state, count(*) as surveys, sum(case when l.late then 1 else 0 end) as late,
        sum(case when exists (select 1 from outgoing_message m
              where m.reference_id = l.id and m.state = 'SENT') then 1 else 0 end) as delivered
      from survey_link l
      where l.template = :code and l.template_version = :version
        and l.issued_at >= :from and l.issued_at < :until
      group by l.state
      """;

  private final EntityManager entities;
  private final Zone zone;

  CountResponses(EntityManager entities, Zone zone) {
    this.entities = entities;
    this.zone = zone;
  }

  @SuppressWarnings("unchecked")
  ResponsesView of(String code, int version, LocalDate from, LocalDate to) {
    List<Tuple> rows =
        entities
            .createNativeQuery(COUNT, Tuple.class)
            .setParameter("code", code)
            .setParameter("version", version)
            .setParameter("from", from.atStartOfDay(zone.id()).toInstant())
            .setParameter("until", to.plusDays(1).atStartOfDay(zone.id()).toInstant())
            .getResultList();
    Map<LinkState, Long> states = new EnumMap<>(LinkState.class);
    long delivered = 0;
    long late = 0;
    for (Tuple row : rows) {
      states.put(LinkState.valueOf(row.get("state", String.class)), number(row, "surveys"));
      delivered += number(row, "delivered");
      late += number(row, "late");
    }
    long answered = states.getOrDefault(LinkState.ANSWERED, 0L);
    long expired = states.getOrDefault(LinkState.EXPIRED, 0L);
    return new ResponsesView(
        from,
        to,
        states.values().stream().mapToLong(Long::longValue).sum(),
        delivered,
        states.getOrDefault(LinkState.ISSUED, 0L),
        answered,
        late,
        expired,
        states.getOrDefault(LinkState.CANCELLED, 0L),
        answered + expired == 0 ? null : Math.round(1e4 * answered / (answered + expired)) / 1e4);
  }

  private static long number(Tuple row, String column) {
    return row.get(column, Number.class).longValue();
  }
}
