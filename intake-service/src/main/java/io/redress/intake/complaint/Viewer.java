package io.redress.intake.complaint;

import io.redress.kit.identity.BranchRule;
import io.redress.kit.problem.ProblemException;
import java.util.Optional;
import java.util.Set;

/**
 * Who asks.
 *
 * @param branch {@code null} when the token names none
 * @param department {@code null} when the token names none
 * @param isCustomer no token says so, whatever roles it names: see {@link #customer()}
 */
public record Viewer(
    String user, String branch, String department, Set<String> roles, boolean isCustomer) {
  public Viewer {
    roles = Set.copyOf(roles);
  }

  /** Staff, or a machine. */
  public Viewer(String user, String branch, String department, Set<String> roles) {
    this(user, branch, department, roles, false);
  }

  /** The customer of the very complaint that is addressed, who has shown its tracking code. */
  public static Viewer customer() {
    return new Viewer("customer", null, null, Set.of(), true);
  }

  /**
   * The only branch whose rows they may see; {@code null} for none in particular.
   *
   * @param others roles that see rows here where the token names no branch
   * @throws ProblemException branch-missing: see {@link BranchRule}
   */
  public String confiningBranch(String... others) {
    return BranchRule.confining(roles, Optional.ofNullable(branch), Set.of(others)).orElse(null);
  }

  boolean hasAny(Set<String> any) {
    return roles.stream().anyMatch(any::contains);
  }
}
