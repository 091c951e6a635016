package io.redress.workflow.repair;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.redress.kit.problem.ProblemException;
import io.redress.workflow.casefile.CaseFiles;
import io.redress.workflow.problem.WorkflowProblem;
import io.redress.workflow.repair.RepairWork.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The steps of repair plans. */
@ApplicationScoped
class RepairWorks implements PanacheRepositoryBase<RepairWork, String> {
  private final CaseFiles cases;

  RepairWorks(CaseFiles cases) {
    this.cases = cases;
  }

  /**
   * The step, its row locked until the transaction ends; empty when it is not known. Before it the
   * case of its complaint, where there is one, and the other steps of its plan are locked, in this
   * order: what is told of one complaint is written by one after the other.
   */
  Optional<RepairWork> lockedIfPresent(String stepId) {
    getEntityManager()
        .createQuery(
            "select w.complaintId, w.planId from RepairWork w where w.stepId = :step",
            Object[].class)
        .setParameter("step", stepId)
        .getResultStream()
        .findFirst()
        .ifPresent(found -> lock((String) found[0], (String) found[1]));
    return Optional.ofNullable(
        getEntityManager().find(RepairWork.class, stepId, LockModeType.PESSIMISTIC_WRITE));
  }

  private void lock(String complaintId, String planId) {
    cases.lockedIfPresent(cases.complaintOfCase(complaintId));
    getEntityManager()
        .createNativeQuery(
            "select step_id from repair_work where plan_id = :plan order by step_id for update",
            String.class)
        .setParameter("plan", planId)
        .getResultList();
  }

  /**
   * The same.
   *
   * @throws ProblemException {@link WorkflowProblem#NO_SUCH_REPAIR_WORK}
   */
  RepairWork locked(String stepId) {
    return lockedIfPresent(stepId).orElseThrow(RepairWorks::none);
  }

  /** The ids of the open steps of a plan, in a fixed order. */
  List<String> openOf(String planId) {
    return getEntityManager()
        .createQuery(
            "select w.stepId from RepairWork w where w.planId = :plan and w.state = :open order by"
                + " w.stepId",
            String.class)
        .setParameter("plan", planId)
        .setParameter("open", State.OPEN)
        .getResultList();
  }

  /**
   * What a list is narrowed to.
   *
   * @param owners {@code null}: anybody's
   * @param branch {@code null}: of all
   * @param dueBefore {@code null}: whenever due
   */
  record Filter(State state, Collection<String> owners, String branch, LocalDate dueBefore) {}

  /** Where a page begins: behind this step. */
  record After(LocalDate dueOn, String stepId) {}

  /** One page, what is due first before the rest. */
  List<RepairWork> page(Filter filter, After after, int limit) {
    StringBuilder where = new StringBuilder("state = :state");
    Parameters parameters = Parameters.with("state", filter.state());
    if (filter.owners() != null) {
      where.append(" and owner in :owners");
      parameters.and("owners", filter.owners());
    }
    if (filter.branch() != null) {
      where.append(" and branch = :branch");
      parameters.and("branch", filter.branch());
    }
    if (filter.dueBefore() != null) {
      where.append(" and dueOn < :dueBefore");
      parameters.and("dueBefore", filter.dueBefore());
    }
    if (after != null) {
      where.append(" and (dueOn > :afterDay or dueOn = :afterDay and stepId > :afterStep)");
      parameters.and("afterDay", after.dueOn()).and("afterStep", after.stepId());
    }
    return find(where + " order by dueOn, stepId", parameters).range(0, limit - 1).list();
  }

  static ProblemException none() {
    return ProblemException.of(WorkflowProblem.NO_SUCH_REPAIR_WORK, "No such repair work.");
  }
}
