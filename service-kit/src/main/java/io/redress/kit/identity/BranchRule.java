package io.redress.kit.identity;

import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import java.util.Optional;
import java.util.Set;

/**
 * Which branch confines somebody to its rows, the same in every service. Whoever has one in the
 * token is confined to it. Whoever has none sees what their roles see, except by the role of a
 * supervisor: a supervisor is one of a branch, and without it there is nothing to see. A token that
 * lost its branch so opens less, never more.
 */
public final class BranchRule {
  private BranchRule() {}

  /**
   * The only branch whose rows may be seen or changed; empty for all.
   *
   * @param branch of the token
   * @param others roles that see rows here, other than the supervisor's, where no branch is named
   * @throws ProblemException branch-missing for a supervisor of no branch who has none of them
   */
  public static Optional<String> confining(
      Set<String> roles, Optional<String> branch, Set<String> others) {
    if (branch.isEmpty()
        && roles.contains(Roles.SUPERVISOR)
        && roles.stream().noneMatch(others::contains)) {
      throw ProblemException.of(
          CommonProblem.BRANCH_MISSING,
          "The token names no branch, and a supervisor sees the rows of theirs.");
    }
    return branch;
  }
}
