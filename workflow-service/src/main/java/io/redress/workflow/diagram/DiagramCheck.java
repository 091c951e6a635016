package io.redress.workflow.diagram;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Says whether a diagram keeps the contract of its process. The file is taken as hostile: only what
 * the contract knows passes, everything else is refused by its name. Source:
 * docs/process-contract.md.
 */
public final class DiagramCheck {
  /** Largest file, in bytes. */
  public static final int MOST_BYTES = DiagramXml.MOST_BYTES;

  /**
   * What was found.
   *
   * @param contract that of the process in the file; null where the file names none
   * @param violations at most 200; none when the diagram keeps the contract
   * @param warnings at most 200: what may be right, and stops nothing
   */
  public record Checked(
      ProcessContract contract, List<Violation> violations, List<Violation> warnings) {
    /** Whether it may be deployed as far as this check sees. */
    public boolean isFit() {
      return violations.isEmpty();
    }
  }

  private DiagramCheck() {}

  /**
   * Checks a diagram.
   *
   * @param words what the diagrams of a process may speak of
   */
  public static Checked check(byte[] file, Function<ProcessContract, Words> words) {
    Findings findings = new Findings();
    Node root = DiagramXml.read(file, findings);
    if (root == null) {
      return new Checked(null, findings.list(), List.of());
    }
    Grammar.check(root, findings);
    Optional<ProcessContract> contract = ProcessCheck.contract(root, findings);
    contract.map(words).ifPresent(spoken -> check(root, spoken, findings));
    return new Checked(contract.orElse(null), findings.list(), findings.warnings());
  }

  private static void check(Node root, Words words, Findings findings) {
    ExpressionCheck.check(root, words, findings);
    StepCheck.check(root, words, findings);
    CodeCheck.check(root, words, findings);
    NameCheck.check(root, findings);
    ProcessCheck.check(root, words.contract(), findings);
    Node process = root.child("process");
    Flows flows = new Flows(process);
    boolean sound = FlowCheck.check(process, flows, findings);
    // Of more steps than there may be none is followed: the file is refused anyway.
    if (sound && flows.nodes.size() <= ProcessCheck.MOST_NODES) {
      LoopCheck.check(flows, findings);
      SpreadCheck.check(flows, findings);
    }
  }
}
