package io.redress.intake.complaint;

import io.redress.kit.identity.Roles;
import java.util.Set;

/**
 * Whose rows are whose. An agent serves what they registered and what belongs to their branch; a
 * supervisor serves their branch's, and without a branch in the token none; a machine serves what
 * it registered, and customers their own. Staff of the process read a single complaint to work on
 * it.
 */
public final class AccessPolicy {
  private static final Set<String> WORKING =
      Set.of(
          Roles.HANDLER,
          Roles.REVIEWER,
          Roles.COORDINATOR,
          Roles.HEAD,
          Roles.CALLER,
          Roles.VISITOR);

  private AccessPolicy() {}

  /** Whether the viewer may act on a complaint for its customer. */
  public static boolean mayServe(Viewer viewer, String registeredBy, String branch) {
    Set<String> roles = viewer.roles();
    boolean own = registeredBy.equals(viewer.user());
    boolean ofBranch = branch != null && branch.equals(viewer.branch());
    return viewer.isCustomer()
        || (roles.contains(Roles.SUPERVISOR) && ofBranch)
        || (roles.contains(Roles.AGENT) && (own || ofBranch))
        || (roles.contains(Roles.INTEGRATOR) && own);
  }

  /** Whether the viewer may read a complaint, and add to it. */
  public static boolean mayRead(Viewer viewer, String registeredBy, String branch) {
    return viewer.hasAny(WORKING) || mayServe(viewer, registeredBy, branch);
  }
}
