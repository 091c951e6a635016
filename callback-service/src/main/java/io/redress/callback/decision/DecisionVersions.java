package io.redress.callback.decision;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.callback.problem.CallbackProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.sheet.TestSheet;
import io.redress.kit.sheet.TestSheet.TestCase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** All versions of all tables. */
@ApplicationScoped
class DecisionVersions {

  private final EntityManager entities;
  private final ObjectMapper mapper;
  private final Clock clock;

  DecisionVersions(EntityManager entities, ObjectMapper mapper, Clock clock) {
    this.entities = entities;
    this.mapper = mapper;
    this.clock = clock;
  }

  /** The row by which changes of one table wait for each other, locked; made when missing. */
  ActiveDecision lock(String key) {
    entities
        .createNativeQuery(
            """
            insert into decision_active
              (decision_key, active_version, bundled_digest, changed_by, changed_at, reason)
            values (:key, 0, '', 'redress', :at, '')
            on duplicate key update decision_key = decision_key
            """)
        .setParameter("key", key)
        .setParameter("at", clock.instant())
        .executeUpdate();
    return entities.find(ActiveDecision.class, key, LockModeType.PESSIMISTIC_WRITE);
  }

  Optional<ActiveDecision> active(String key) {
    return Optional.ofNullable(entities.find(ActiveDecision.class, key));
  }

  /** The latest 100 versions, newest first. */
  List<DecisionVersion> all(String key) {
    return entities
        .createQuery(
            "from DecisionVersion v where v.key = :key order by v.version desc",
            DecisionVersion.class)
        .setParameter("key", key)
        .setMaxResults(100)
        .getResultList();
  }

  /**
   * One version.
   *
   * @throws ProblemException no-such-version
   */
  DecisionVersion one(String key, int version) {
    return entities
        .createQuery(
            "from DecisionVersion v where v.key = :key and v.version = :version",
            DecisionVersion.class)
        .setParameter("key", key)
        .setParameter("version", version)
        .getResultStream()
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.of(
                    CallbackProblem.NO_SUCH_VERSION, "There is no version " + version + " of it."));
  }

  /** Adds a version; the caller holds the lock of its key. */
  int add(String key, String file, List<TestCase> sheet, String reason, String by) {
    List<DecisionVersion> earlier = all(key);
    int version = earlier.isEmpty() ? 1 : earlier.get(0).version + 1;
    entities.persist(
        new DecisionVersion(
            key, version, file, new TestSheet(sheet).toJson(mapper), reason, by, clock.instant()));
    return version;
  }

  List<TestCase> sheet(DecisionVersion version) {
    return sheet(version.sheet);
  }

  List<TestCase> sheet(String json) {
    return TestSheet.ofJson(json, mapper).cases();
  }
}
