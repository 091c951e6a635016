package io.redress.analytics.rebuild;

import io.redress.kit.paging.LatestFirst;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** All rebuilds, the running one among them. */
@ApplicationScoped
class Rebuilds {
  @Inject EntityManager entities;

  /** Adds it at once, so that a second running one fails here and not at the commit. */
  void add(Rebuild rebuild) {
    entities.persist(rebuild);
    entities.flush();
  }

  Optional<Rebuild> find(String id) {
    return Optional.ofNullable(entities.find(Rebuild.class, id));
  }

  Optional<Rebuild> running() {
    return entities
        .createQuery("from Rebuild where running = 1", Rebuild.class)
        .getResultStream()
        .findFirst();
  }

  /** The running one for this transaction alone; empty when another process works on it. */
  Optional<Rebuild> lockRunning() {
    List<?> rows =
        entities
            .createNativeQuery(
                "select * from rebuild where running = 1 for update skip locked", Rebuild.class)
            .getResultList();
    return rows.stream().map(Rebuild.class::cast).findFirst();
  }

  /** Latest first, after this position. */
  List<Rebuild> before(LatestFirst after, int limit) {
    return entities
        .createQuery(
            """
            from Rebuild where requestedAt < ?1 or (requestedAt = ?1 and id < ?2)
            order by requestedAt desc, id desc\
            """,
            Rebuild.class)
        .setParameter(1, after.at())
        .setParameter(2, after.id())
        .setMaxResults(limit)
        .getResultList();
  }
}
