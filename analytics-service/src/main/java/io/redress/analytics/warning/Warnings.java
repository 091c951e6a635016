package io.redress.analytics.warning;

import io.redress.kit.paging.LatestFirst;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All warnings. */
@ApplicationScoped
class Warnings {
  @Inject EntityManager entities;

  void add(Warning warning) {
    entities.persist(warning);
  }

  Optional<Warning> find(String id) {
    return Optional.ofNullable(entities.find(Warning.class, id));
  }

  /** Locks it until the transaction ends. */
  Optional<Warning> lock(String id) {
    return Optional.ofNullable(entities.find(Warning.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Writes what is pending, so that versions are those that clients will see. */
  void settle() {
    entities.flush();
  }

  /** The one of a series that has not ended, locked until the transaction ends. */
  Optional<Warning> lockOpen(Series series) {
    return entities
        .createQuery("from Warning where kind = ?1 and key = ?2 and isOpen = 1", Warning.class)
        .setParameter(1, series.kind())
        .setParameter(2, series.key())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /** Whether a series was warned of since then. */
  boolean anySince(Series series, Instant hour) {
    return !entities
        .createQuery(
            "select id from Warning where kind = ?1 and key = ?2 and (hour >= ?3 or risenAt >= ?3)",
            String.class)
        .setParameter(1, series.kind())
        .setParameter(2, series.key())
        .setParameter(3, hour)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /**
   * Latest first, after this position.
   *
   * @param state null for all
   * @param kind null for all
   * @param launch id of the launch that they are about; null for all
   * @param areas null for all, else warnings of other areas are left out
   */
  List<Warning> before(
      LatestFirst after,
      Warning.State state,
      SeriesKind kind,
      String launch,
      Set<String> areas,
      int limit) {
    return entities
        .createQuery(
            """
            from Warning where (raisedAt < ?1 or (raisedAt = ?1 and id < ?2))
              and (?3 is null or state = ?3) and (?4 is null or kind = ?4)
              and (?5 = true or kind <> ?6 or key in (?9))
              and (?7 is null or kind = ?8 and locate(?7, key) = 1)
            order by raisedAt desc, id desc\
            """,
            Warning.class)
        .setParameter(1, after.at())
        .setParameter(2, after.id())
        .setParameter(3, state)
        .setParameter(4, kind)
        .setParameter(5, areas == null)
        .setParameter(6, SeriesKind.AREA)
        .setParameter(7, launch == null ? null : launch + Series.SEPARATOR)
        .setParameter(8, SeriesKind.LAUNCH)
        .setParameter(9, areas == null ? Set.of("") : areas)
        .setMaxResults(limit)
        .getResultList();
  }
}
