package io.redress.analytics.launch;

import io.redress.kit.paging.LatestFirst;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All launches, with what was done with them. */
@ApplicationScoped
class Launches {
  @Inject EntityManager entities;

  void add(Launch launch) {
    entities.persist(launch);
  }

  void add(LaunchStep step) {
    entities.persist(step);
  }

  Optional<Launch> find(String id) {
    return Optional.ofNullable(entities.find(Launch.class, id));
  }

  /**
   * @throws ProblemException not-found
   */
  Launch get(String id) {
    return find(id).orElseThrow(Launches::notFound);
  }

  /**
   * Locks it until the transaction ends.
   *
   * @throws ProblemException not-found
   */
  Launch lock(String id) {
    return Optional.ofNullable(entities.find(Launch.class, id, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(Launches::notFound);
  }

  /** Writes what is pending, so that versions are those that clients will see. */
  void settle() {
    entities.flush();
  }

  /** Latest registration first, after this position; state null for all. */
  List<Launch> before(LatestFirst after, LaunchState state, int limit) {
    return entities
        .createQuery(
            """
            from Launch where (registeredAt < ?1 or (registeredAt = ?1 and id < ?2))
              and (?3 is null or state = ?3)
            order by registeredAt desc, id desc\
            """,
            Launch.class)
        .setParameter(1, after.at())
        .setParameter(2, after.id())
        .setParameter(3, state)
        .setMaxResults(limit)
        .getResultList();
  }

  /** Those that are on the market and watched. */
  List<Launch> launched() {
    return entities
        .createQuery("from Launch where state = ?1 order by id", Launch.class)
        .setParameter(1, LaunchState.LAUNCHED)
        .getResultList();
  }

  /** Those that were launched, by date, from one day to another, both included. */
  List<Launch> launchedBetween(LocalDate from, LocalDate to, int limit) {
    return entities
        .createQuery(
            """
            from Launch where launchedAt is not null and launchDate between ?1 and ?2
            order by launchDate, id\
            """,
            Launch.class)
        .setParameter(1, from)
        .setParameter(2, to)
        .setMaxResults(limit)
        .getResultList();
  }

  /** What was done with it after this step, oldest first. */
  List<LaunchStep> stepsAfter(String launchId, String step, int limit) {
    return entities
        .createQuery(
            "from LaunchStep where launchId = ?1 and id > ?2 order by id", LaunchStep.class)
        .setParameter(1, launchId)
        .setParameter(2, step)
        .setMaxResults(limit)
        .getResultList();
  }

  private static ProblemException notFound() {
    return ProblemException.of(CommonProblem.NOT_FOUND, "There is no such launch.");
  }
}
