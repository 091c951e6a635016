package io.redress.workflow.warning;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.redress.kit.problem.ProblemException;
import io.redress.workflow.problem.WorkflowProblem;
import io.redress.workflow.warning.WarningFile.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** The warnings. */
@ApplicationScoped
class WarningFiles implements PanacheRepositoryBase<WarningFile, String> {

  /**
   * The warning, its row locked until the transaction ends.
   *
   * @throws ProblemException {@link WorkflowProblem#NO_SUCH_WARNING}
   */
  WarningFile locked(String warningId) {
    return lockedIfPresent(warningId).orElseThrow(WarningFiles::none);
  }

  /** As {@link #locked}, empty when it is not known. */
  Optional<WarningFile> lockedIfPresent(String warningId) {
    return Optional.ofNullable(
        getEntityManager().find(WarningFile.class, warningId, LockModeType.PESSIMISTIC_WRITE));
  }

  /**
   * The latest before one.
   *
   * @param state {@code null}: all
   * @param kind {@code null}: all
   * @param before {@code null}: from the latest
   * @param area of warnings about areas, only those of this one; {@code null}: of all
   */
  List<WarningFile> page(State state, String kind, String before, String area, int limit) {
    StringBuilder where = new StringBuilder("1 = 1");
    Parameters parameters = new Parameters();
    if (state != null) {
      where.append(" and state = :state");
      parameters.and("state", state);
    }
    if (kind != null) {
      where.append(" and kind = :kind");
      parameters.and("kind", kind);
    }
    if (before != null) {
      where.append(" and warningId < :before");
      parameters.and("before", before);
    }
    if (area != null) {
      where.append(" and (kind <> :ofArea or seriesKey = :area)");
      parameters.and("ofArea", WarningFile.AREA).and("area", area);
    }
    return find(where + " order by warningId desc", parameters).range(0, limit - 1).list();
  }

  static ProblemException none() {
    return ProblemException.of(WorkflowProblem.NO_SUCH_WARNING, "No such warning.");
  }
}
