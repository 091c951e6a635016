package io.redress.intake.plan;

import io.redress.kit.identity.Roles;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;

/**
 * Who does what with plans. Those who meet the complaints write; those who answer for a department
 * or a branch review; those who own the processes publish. Nobody reviews or publishes a version
 * that they wrote a word of, whatever their roles.
 */
public final class EditorialPolicy {
  private static final Set<String> WRITING =
      Set.of(
          Roles.AGENT,
          Roles.HANDLER,
          Roles.SUPERVISOR,
          Roles.COORDINATOR,
          Roles.HEAD,
          Roles.PROCESS_OWNER,
          Roles.ADMINISTRATOR);

  private static final Set<String> ANSWERING =
      Set.of(
          Roles.SUPERVISOR,
          Roles.COORDINATOR,
          Roles.HEAD,
          Roles.PROCESS_OWNER,
          Roles.ADMINISTRATOR);

  private EditorialPolicy() {}

  /** Whether the editor sees what is not in force: drafts, and what was in force once. */
  public static boolean seesUnpublished(Editor editor) {
    return !Collections.disjoint(editor.roles(), WRITING);
  }

  /** Whether the editor answers for plans: sees all proposals and gives up anybody's draft. */
  public static boolean answersForPlans(Editor editor) {
    return !Collections.disjoint(editor.roles(), ANSWERING);
  }

  /** Whether the editor may give up a draft of these people: their own, or one they answer for. */
  public static boolean mayWithdraw(Editor editor, Collection<String> authors) {
    return authors.contains(editor.user()) || answersForPlans(editor);
  }

  /** Whether the editor may review or publish what these people wrote. */
  public static boolean isIndependent(Editor editor, Collection<String> authors) {
    return !authors.contains(editor.user());
  }
}
