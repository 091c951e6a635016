package io.redress.analytics.warning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** All series that are watched. */
@ApplicationScoped
class Watches {
  @Inject EntityManager entities;

  /** Begins to watch these, as far as they are not watched yet; a statement for each new one. */
  void include(Collection<Series> series) {
    var unknown = new LinkedHashSet<>(series);
    unknown.removeAll(all());
    for (var one : unknown) {
      entities
          .createNativeQuery(
              """
              insert into watch (kind, series_key) values (?1, ?2)
              on duplicate key update series_key = values(series_key)\
              """)
          .setParameter(1, one.kind().name())
          .setParameter(2, one.key())
          .executeUpdate();
    }
  }

  private List<Series> all() {
    return entities
        .createQuery("from Watch", Watch.class)
        .getResultStream()
        .map(Watch::series)
        .toList();
  }

  /** Those that have not been judged up to this hour. */
  List<Series> behind(Instant hour) {
    return entities
        .createQuery(
            "from Watch where judgedUntil is null or judgedUntil < ?1 order by kind, key",
            Watch.class)
        .setParameter(1, hour)
        .getResultStream()
        .map(Watch::series)
        .toList();
  }

  /** Watches it no longer; waits for whoever judges it. */
  void remove(Series series) {
    entities
        .createNativeQuery("delete from watch where kind = ?1 and series_key = ?2")
        .setParameter(1, series.kind().name())
        .setParameter(2, series.key())
        .executeUpdate();
  }

  /** Whether it was judged up to this hour. */
  boolean isJudged(Series series, Instant until) {
    return !entities
        .createQuery(
            "select key from Watch where kind = ?1 and key = ?2 and judgedUntil >= ?3",
            String.class)
        .setParameter(1, series.kind())
        .setParameter(2, series.key())
        .setParameter(3, until)
        .getResultList()
        .isEmpty();
  }

  /** One of them for this transaction alone; empty when another process works on it. */
  Optional<Watch> lock(Series series) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select * from watch where kind = ?1 and series_key = ?2 for update skip locked",
                Watch.class)
            .setParameter(1, series.kind().name())
            .setParameter(2, series.key())
            .getResultList();
    return rows.stream().map(Watch.class::cast).findFirst();
  }
}
