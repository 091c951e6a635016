package io.redress.workflow.diagram;

import java.util.List;

/**
 * Says whether a diagram keeps the process contract. The file is taken as hostile: only what the
 * contract knows passes, everything else is refused by its name. Source: docs/process-contract.md.
 */
public final class DiagramCheck {
  /** Largest file, in bytes. */
  public static final int MOST_BYTES = DiagramXml.MOST_BYTES;

  private DiagramCheck() {}

  /** Every violation, at most 200; empty when the diagram keeps the contract. */
  public static List<Violation> check(byte[] file, Words words) {
    Findings findings = new Findings();
    Node root = DiagramXml.read(file, findings);
    if (root == null) {
      return findings.list();
    }
    Grammar.check(root, findings);
    if (root.is("definitions")) {
      ExpressionCheck.check(root, words, findings);
      StepCheck.check(root, words, findings);
      ProcessCheck.check(root, findings);
      LoopCheck.check(root, findings);
    }
    return findings.list();
  }
}
