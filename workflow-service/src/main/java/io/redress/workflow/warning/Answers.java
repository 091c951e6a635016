package io.redress.workflow.warning;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.redress.kit.problem.ProblemException;
import io.redress.workflow.problem.WorkflowProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The answers to many complaints. */
@ApplicationScoped
class Answers implements PanacheRepositoryBase<Answer, String> {
  /** How many a warning may have. */
  static final int MOST = 200;

  /** All of a warning, oldest first; at most 200. */
  List<Answer> of(String warningId) {
    return list("warningId = ?1 order by id", warningId);
  }

  /**
   * One of a warning.
   *
   * @throws ProblemException no-such-warning-answer
   */
  Answer of(String warningId, String id) {
    return findByIdOptional(id)
        .filter(answer -> answer.warningId.equals(warningId))
        .orElseThrow(
            () -> ProblemException.of(WorkflowProblem.NO_SUCH_WARNING_ANSWER, "No such answer."));
  }
}
