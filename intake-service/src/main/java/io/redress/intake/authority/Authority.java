package io.redress.intake.authority;

import io.redress.intake.problem.IntakeProblem;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** Decides what somebody may grant on the spot; what they may not goes through the process. */
@ApplicationScoped
public class Authority {
  private final GrantChecks checks;
  private final Measures measures;
  private final AuthorityPolicy policy;

  @Inject
  Authority(GrantChecks checks, Measures measures, AuthorityPolicy policy) {
    this.checks = checks;
    this.measures = measures;
    this.policy = policy;
  }

  /**
   * What is granted, with the compensation that a confirmed error comes to.
   *
   * @param asked within its bounds
   * @param roles of whoever grants it
   * @param leaf under which the complaint is filed
   * @param group of that leaf
   * @param complaintId whose case is the way to go otherwise
   * @throws ProblemException invalid-field; authority-exceeded with the limit, the roles that may
   *     grant it, and the case
   */
  public Grant require(
      Grant asked, Set<String> roles, String leaf, String group, String complaintId) {
    Grant grant = checks.check(asked, leaf, group);
    boolean measureAllowed =
        grant.measureCode() == null
            || measures.find(grant.measureCode()).orElseThrow().isGrantedBy(roles);
    boolean moneyAllowed =
        grant.compensation() == null || policy.allows(roles, grant.compensation());
    if (!measureAllowed || !moneyAllowed) {
      throw ProblemException.of(
              IntakeProblem.AUTHORITY_EXCEEDED,
              moneyAllowed
                  ? "The measure is not for the caller's roles to grant."
                  : "The compensation is above the limit of the caller's roles.")
          .with("limit", policy.limit(roles))
          .with("grantableBy", grantableBy(grant))
          .with("case", "/api/v1/cases/" + complaintId);
    }
    return grant;
  }

  private List<String> grantableBy(Grant grant) {
    return policy.rolesFor(grant.compensation()).stream()
        .filter(
            role ->
                grant.measureCode() == null
                    || measures.find(grant.measureCode()).orElseThrow().isGrantedBy(Set.of(role)))
        .toList();
  }
}
