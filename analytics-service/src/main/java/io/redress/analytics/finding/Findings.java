package io.redress.analytics.finding;

import io.redress.kit.paging.LatestFirst;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All findings, with what was done with them. */
@ApplicationScoped
class Findings {
  @Inject EntityManager entities;

  /**
   * Which rows somebody may see.
   *
   * @param proposer only those that this person proposed; null for all
   * @param branch only those of this branch; null for all
   */
  record Reach(String proposer, String branch) {
    boolean covers(Finding finding) {
      return (proposer == null || proposer.equals(finding.proposedBy()))
          && (branch == null || branch.equals(finding.branch()));
    }
  }

  void add(Finding finding) {
    entities.persist(finding);
  }

  void add(FindingStep step) {
    entities.persist(step);
  }

  /** Locks it until the transaction ends. */
  Optional<Finding> lock(String id) {
    return Optional.ofNullable(entities.find(Finding.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  Optional<Finding> find(String id) {
    return Optional.ofNullable(entities.find(Finding.class, id));
  }

  /** Writes what is pending, so that versions are those that clients will see. */
  void settle() {
    entities.flush();
  }

  /** Latest first, after this position; null filters take all. */
  List<Finding> before(
      Reach reach, LatestFirst after, FindingState state, WeakSpot spot, int limit) {
    return entities
        .createQuery(
            """
            from Finding where (proposedAt < ?1 or (proposedAt = ?1 and id < ?2))
              and (?3 is null or state = ?3) and (?4 is null or weakSpot = ?4)
              and (?5 is null or proposedBy = ?5) and (?6 is null or branch = ?6)
            order by proposedAt desc, id desc\
            """,
            Finding.class)
        .setParameter(1, after.at())
        .setParameter(2, after.id())
        .setParameter(3, state)
        .setParameter(4, spot)
        .setParameter(5, reach.proposer())
        .setParameter(6, reach.branch())
        .setMaxResults(limit)
        .getResultList();
  }

  /**
   * Those that were open at some moment from one instant to another, oldest first, after this id.
   */
  List<Finding> openBetween(Reach reach, Instant from, Instant to, String after, int limit) {
    return entities
        .createQuery(
            """
            from Finding where proposedAt < ?1 and (endedAt is null or endedAt >= ?2) and id > ?3
              and (?4 is null or branch = ?4)
            order by id\
            """,
            Finding.class)
        .setParameter(1, to)
        .setParameter(2, from)
        .setParameter(3, after)
        .setParameter(4, reach.branch())
        .setMaxResults(limit)
        .getResultList();
  }

  /** What was done with it after this step, oldest first. */
  List<FindingStep> stepsAfter(String findingId, String step, int limit) {
    return entities
        .createQuery(
            "from FindingStep where findingId = ?1 and id > ?2 order by id", FindingStep.class)
        .setParameter(1, findingId)
        .setParameter(2, step)
        .setMaxResults(limit)
        .getResultList();
  }

  static ProblemException notFound() {
    return ProblemException.of(CommonProblem.NOT_FOUND, "There is no such finding.");
  }
}
