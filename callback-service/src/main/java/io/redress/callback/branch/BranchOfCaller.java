package io.redress.callback.branch;

import io.redress.kit.identity.Caller;
import io.redress.kit.identity.Roles;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Which branch's rows the caller of a request may see. Callers call for the whole operator;
 * everybody else as the branch of their token says ({@link io.redress.kit.identity.BranchRule}).
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
    return caller.confiningBranch(others).orElse(null);
  }
}
