package io.redress.kit.identity;

import java.util.Set;

/** The roles in the claim {@code groups}. A person may hold several. */
public final class Roles {
  /** Registers, answers at once, sees own and own branch's. */
  public static final String AGENT = "agent";

  /** Works on the own department's items. */
  public static final String HANDLER = "handler";

  /** Checks an answer, never the own one. */
  public static final String REVIEWER = "reviewer";

  public static final String COORDINATOR = "coordinator";

  /** Head of a department. */
  public static final String HEAD = "head";

  /** All of a branch. */
  public static final String SUPERVISOR = "supervisor";

  public static final String CALLER = "caller";

  public static final String VISITOR = "visitor";

  public static final String PROCESS_OWNER = "process-owner";

  /** Reads figures; sees pseudonyms only. */
  public static final String ANALYST = "analyst";

  /** Machines. */
  public static final String INTEGRATOR = "integrator";

  /** Reference data and operation, never case content by default. */
  public static final String ADMINISTRATOR = "administrator";

  /** All of them; an identity provider may give people further ones, which mean nothing here. */
  public static final Set<String> ALL =
      Set.of(
          AGENT,
          HANDLER,
          REVIEWER,
          COORDINATOR,
          HEAD,
          SUPERVISOR,
          CALLER,
          VISITOR,
          PROCESS_OWNER,
          ANALYST,
          INTEGRATOR,
          ADMINISTRATOR);

  private Roles() {}
}
