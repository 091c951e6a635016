package io.redress.intake.period;

import io.redress.kit.identity.BranchRule;
import io.redress.kit.identity.Roles;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import java.util.Optional;
import java.util.Set;

/**
 * Who keeps special periods. A supervisor keeps those of their branch alone; coordinators and
 * administrators keep all.
 *
 * @param branch {@code null} when the token names none
 */
record PeriodAuthor(String user, String branch, Set<String> roles) {
  PeriodAuthor {
    roles = Set.copyOf(roles);
  }

  /**
   * Insists that a period is theirs to keep.
   *
   * @throws ProblemException forbidden; branch-missing
   */
  void require(Scope scope) {
    if (roles.contains(Roles.COORDINATOR) || roles.contains(Roles.ADMINISTRATOR)) {
      return;
    }
    Optional<String> own = BranchRule.confining(roles, Optional.ofNullable(branch), Set.of());
    if (own.filter(code -> scope.branches().equals(Set.of(code))).isEmpty()) {
      throw ProblemException.of(
          CommonProblem.FORBIDDEN,
          "A supervisor of a branch keeps special periods of that branch alone.");
    }
  }
}
