package io.redress.intake.missed;

import io.redress.intake.complaint.Viewer;
import io.redress.kit.identity.Roles;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import java.util.Objects;
import java.util.Optional;

/**
 * Whose callbacks are whose: those of a branch belong to its agents and supervisors, the others to
 * the agents of the hotline, whose tokens name no branch. A supervisor of the head office, without
 * a branch, sees all.
 */
final class Rows {
  private Rows() {}

  /** The branch whose callbacks the viewer sees; empty for all. */
  static Optional<String> of(Viewer viewer) {
    return viewer.branch() == null && viewer.roles().contains(Roles.SUPERVISOR)
        ? Optional.empty()
        : Optional.of(branch(viewer.branch()));
  }

  /** As it is stored. */
  static String branch(String branch) {
    return Objects.requireNonNullElse(branch, "");
  }

  /**
   * Insists that it is among the viewer's.
   *
   * @throws ProblemException not-found: what is not theirs does not exist for them
   */
  static MissedContact require(MissedContact contact, Viewer viewer) {
    if (of(viewer).filter(branch -> !branch.equals(contact.branch)).isPresent()) {
      throw ProblemException.of(
          CommonProblem.NOT_FOUND, "There is no missed contact of yours with this id.");
    }
    return contact;
  }
}
