package io.redress.kit.identity;

import io.quarkus.security.identity.SecurityIdentity;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who sent the current request, from its verified token (or another proof that a service takes).
 * Valid during a request only. Roles say what someone may do; department and branch say on which
 * rows, and each use case checks both.
 */
@RequestScoped
public class Caller {
  /**
   * As tables and contracts keep the names of people, and the codes of departments and branches.
   */
  private static final int LONGEST_NAME = 100;

  private static final int LONGEST_CODE = 64;

  private final SecurityIdentity identity;
  private final JsonWebToken token;

  @Inject
  public Caller(SecurityIdentity identity, JsonWebToken token) {
    this.identity = identity;
    this.token = token;
  }

  /** Whether the request carried a valid token. */
  public boolean isKnown() {
    return !identity.isAnonymous();
  }

  /**
   * The user name (claim {@code preferred_username}, else {@code sub}), at most 100 characters.
   *
   * @throws ProblemException unauthenticated when the request carried no token, or a longer name
   */
  public String user() {
    if (!isKnown()) {
      throw ProblemException.of(CommonProblem.UNAUTHENTICATED, "The request has no caller.");
    }
    return bounded(
        "user name",
        claim("preferred_username").orElseGet(() -> identity.getPrincipal().getName()),
        LONGEST_NAME);
  }

  /** The department's code, when the token names one; at most 64 characters. */
  public Optional<String> department() {
    return claim("department").map(code -> bounded("department", code, LONGEST_CODE));
  }

  /** The branch's code, when the token names one; at most 64 characters. */
  public Optional<String> branch() {
    return claim("branch").map(code -> bounded("branch", code, LONGEST_CODE));
  }

  /**
   * The only branch whose rows the caller may see or change; empty for all.
   *
   * @param others roles that see rows here, other than the supervisor's, where no branch is named
   * @throws ProblemException branch-missing: see {@link BranchRule}
   */
  public Optional<String> confiningBranch(String... others) {
    return BranchRule.confining(roles(), branch(), Set.of(others));
  }

  public Set<String> roles() {
    return Set.copyOf(identity.getRoles());
  }

  public boolean has(String role) {
    return identity.hasRole(role);
  }

  /** Whether the caller is the supervisor of a branch: without one they are of none. */
  public boolean supervises() {
    return has(Roles.SUPERVISOR) && branch().isPresent();
  }

  private static String bounded(String what, String value, int longest) {
    if (value.length() > longest) {
      throw ProblemException.of(
          CommonProblem.UNAUTHENTICATED,
          "The " + what + " of the token is longer than " + longest + " characters.");
    }
    return value;
  }

  private Optional<String> claim(String name) {
    if (!isKnown() || !(identity.getPrincipal() instanceof JsonWebToken)) {
      // Who came by another way than a token has a name and roles, and no claims.
      return Optional.empty();
    }
    Object value = token.getClaim(name);
    return value == null ? Optional.empty() : Optional.of(value.toString());
  }
}
