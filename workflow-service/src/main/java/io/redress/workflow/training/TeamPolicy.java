package io.redress.workflow.training;

import io.redress.kit.identity.Roles;
import java.util.Collections;
import java.util.Set;

/** Who reads what a team is to be trained in, and who says how far it is with that. */
final class TeamPolicy {
  private static final Set<String> EVERY_TEAM =
      Set.of(Roles.SUPERVISOR, Roles.COORDINATOR, Roles.PROCESS_OWNER, Roles.ANALYST);
  private static final Set<String> LEAD = Set.of(Roles.HEAD, Roles.SUPERVISOR);

  private TeamPolicy() {}

  /**
   * Whoever works in the department, and those who look after all of them.
   *
   * @param own the department of the caller; {@code null} where their token names none
   */
  static boolean mayRead(Set<String> roles, String own, String department) {
    return department.equals(own) || !Collections.disjoint(roles, EVERY_TEAM);
  }

  /** Of those who read it: heads, supervisors, and who answers for the measure. */
  static boolean mayAnswer(Set<String> roles, String user, String owner) {
    return user.equals(owner) || !Collections.disjoint(roles, LEAD);
  }
}
