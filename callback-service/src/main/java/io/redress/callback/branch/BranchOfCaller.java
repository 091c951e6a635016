package io.redress.callback.branch;

import io.redress.callback.problem.CallbackProblem;
import io.redress.kit.identity.Caller;
import io.redress.kit.identity.Roles;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;

/**
 * Which branch's rows the caller of a request may see. Callers call for the whole operator;
 * everybody else whose token names a branch sees that one. A supervisor is one of a branch: where
 * the token names none, there is nothing to see, unless another role of the same person sees all.
 */
@ApplicationScoped
public class BranchOfCaller {

  private final Caller caller;

  BranchOfCaller(Caller caller) {
    this.caller = caller;
  }

  /**
   * The only branch whose rows may be seen; {@code null} for all.
   *
   * @param others roles that see all at this endpoint where their token names no branch
   * @throws ProblemException branch-missing for a supervisor of no branch
   */
  public String only(String... others) {
    if (caller.has(Roles.CALLER)) {
      return null;
    }
    String branch = caller.branch().orElse(null);
    boolean supervisorOnly =
        caller.has(Roles.SUPERVISOR) && Arrays.stream(others).noneMatch(caller::has);
    if (branch == null && supervisorOnly) {
      throw ProblemException.of(
          CallbackProblem.BRANCH_MISSING,
          "The token names no branch, and a supervisor sees the rows of theirs.");
    }
    return branch;
  }
}
