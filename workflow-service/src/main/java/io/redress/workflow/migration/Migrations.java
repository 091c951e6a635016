package io.redress.workflow.migration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.redress.kit.problem.ProblemException;
import io.redress.workflow.problem.WorkflowProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;

/** The migrations of every diagram. */
@ApplicationScoped
class Migrations implements PanacheRepositoryBase<Migration, String> {
  /**
   * One of a diagram.
   *
   * @throws ProblemException no-such-migration
   */
  Migration existing(String key, String id) {
    return of(key, findById(id));
  }

  /** The same, nobody else changes it until the transaction ends. */
  Migration locked(String key, String id) {
    return of(key, findById(id, LockModeType.PESSIMISTIC_WRITE));
  }

  private static Migration of(String key, Migration found) {
    if (found == null || !found.processKey.equals(key)) {
      throw ProblemException.of(
          WorkflowProblem.NO_SUCH_MIGRATION, "The process has no such migration.");
    }
    return found;
  }

  /** Those of a diagram before one, latest first. */
  List<Migration> page(String key, String before, int limit) {
    return (before == null
            ? find("processKey = ?1 order by id desc", key)
            : find("processKey = ?1 and id < ?2 order by id desc", key, before))
        .range(0, limit - 1)
        .list();
  }

  /** Those whose cases move now, oldest first. */
  List<String> atWork() {
    return list("state in ?1 order by id", Migration.AT_WORK).stream()
        .map(migration -> migration.id)
        .toList();
  }
}
