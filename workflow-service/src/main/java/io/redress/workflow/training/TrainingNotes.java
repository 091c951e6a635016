package io.redress.workflow.training;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.redress.kit.paging.LatestFirst;
import io.redress.kit.problem.ProblemException;
import io.redress.workflow.problem.WorkflowProblem;
import io.redress.workflow.training.TrainingNote.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** All training notes. */
@ApplicationScoped
class TrainingNotes implements PanacheRepositoryBase<TrainingNote, String> {
  /**
   * One of a department, its row locked until the transaction ends.
   *
   * @throws ProblemException {@link WorkflowProblem#NO_SUCH_TRAINING_NOTE}
   */
  TrainingNote locked(String department, String id) {
    return Optional.ofNullable(
            getEntityManager().find(TrainingNote.class, id, LockModeType.PESSIMISTIC_WRITE))
        .filter(note -> note.department.equals(department))
        .orElseThrow(
            () ->
                ProblemException.of(
                    WorkflowProblem.NO_SUCH_TRAINING_NOTE, "The department has no such note."));
  }

  /**
   * Those of a department, the latest first, after this position.
   *
   * @param state {@code null}: all
   */
  List<TrainingNote> before(String department, State state, LatestFirst after, int limit) {
    return find(
            "department = ?1 and (notedAt < ?2 or (notedAt = ?2 and id < ?3))"
                + " and (?4 is null or state = ?4) order by notedAt desc, id desc",
            department,
            after.at(),
            after.id(),
            state)
        .range(0, limit - 1)
        .list();
  }
}
