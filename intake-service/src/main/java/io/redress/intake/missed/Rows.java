package io.redress.intake.missed;

import io.redress.intake.complaint.Viewer;
import io.redress.kit.identity.Roles;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import java.util.Objects;

/**
 * Whose callbacks are whose: those of a branch belong to its agents and supervisors, the others to
 * the agents of the hotline, whose tokens name no branch.
 */
final class Rows {
  private Rows() {}

  /**
   * The branch whose callbacks the viewer sees, as it is stored.
   *
   * @throws ProblemException branch-missing for a supervisor of no branch
   */
  static String of(Viewer viewer) {
    return branch(viewer.confiningBranch(Roles.AGENT));
  }

  /** As it is stored. */
  static String branch(String branch) {
    return Objects.requireNonNullElse(branch, "");
  }

  /**
   * Insists that it is among the viewer's.
   *
   * @throws ProblemException not-found: what is not theirs does not exist for them; branch-missing
   */
  static MissedContact require(MissedContact contact, Viewer viewer) {
    if (!of(viewer).equals(contact.branch)) {
      throw ProblemException.of(
          CommonProblem.NOT_FOUND, "There is no missed contact of yours with this id.");
    }
    return contact;
  }
}
