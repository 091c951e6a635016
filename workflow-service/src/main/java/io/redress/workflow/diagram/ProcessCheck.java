package io.redress.workflow.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the rest of the product counts on in the process as a whole; see the process contract. */
final class ProcessCheck {
  static final String KEY = "complaint-lifecycle";
  private static final int MOST_NODES = 500;
  private static final String RULE = "process";
  private static final Set<String> STARTS = Set.of("complaint.registered", "complaint.reopened");
  private static final Set<String> RECEIVED =
      Set.of(
          "complaint.urged",
          "complaint.updated",
          "complaint.repeated",
          "complaint.withdrawn",
          "complaint.resolvedOnTheSpot",
          "callback.completed",
          "visit.followUpRequested",
          "case.closedByException");

  private final Node root;
  private final Findings findings;

  private ProcessCheck(Node root, Findings findings) {
    this.root = root;
    this.findings = findings;
  }

  static void check(Node root, Findings findings) {
    new ProcessCheck(root, findings).check();
  }

  private void check() {
    List<Node> processes = root.children("process").toList();
    if (processes.size() != 1) {
      findings.add(root, RULE, "There is not exactly one process.", "Draw one process.");
      return;
    }
    Node process = processes.get(0);
    if (!process.id().equals(KEY)) {
      findings.add(
          process, "process-key", "The process is not " + KEY + ".", "Give it the id " + KEY + ".");
    }
    if (!process.get("isExecutable").equals("true")) {
      findings.add(process, RULE, "The process is not executable.", "Tick 'Executable'.");
    }
    if (process.all().filter(FlowNodes::isOne).count() > MOST_NODES) {
      findings.add(process, RULE, "The process has more than 500 steps.", "Draw fewer steps.");
    }
    messages();
    starts(process);
    received(process);
    ends(process);
  }

  private void messages() {
    Set<String> names = new TreeSet<>();
    root.children("message")
        .forEach(
            message -> {
              String name = message.get("name");
              if (!STARTS.contains(name) && !RECEIVED.contains(name)) {
                findings.add(
                    message,
                    "unknown-message",
                    "Nobody sends a message " + Findings.quote(name) + ".",
                    "Use one of the messages of the process contract.");
              } else if (!names.add(name)) {
                findings.add(message, "unknown-message", "The message stands twice.", "Keep one.");
              }
            });
    root.all()
        .filter(node -> node.is("messageEventDefinition") || node.is("receiveTask"))
        .filter(node -> name(node).isEmpty())
        .forEach(
            node ->
                findings.add(
                    node,
                    "unknown-message",
                    "It waits for a message that is not there.",
                    "Choose a message of the process contract."));
  }

  private void starts(Node process) {
    List<Node> starts = process.children("startEvent").toList();
    List<String> found = new ArrayList<>();
    for (Node start : starts) {
      Node message = start.child("messageEventDefinition");
      if (message == null || !STARTS.contains(name(message))) {
        findings.add(
            start,
            "process-start",
            "A case does not start here.",
            "Start by the messages complaint.registered and complaint.reopened only.");
      } else {
        found.add(name(message));
      }
    }
    for (String wanted : STARTS) {
      if (found.stream().filter(wanted::equals).count() != 1) {
        findings.add(
            process,
            "process-start",
            "There is not exactly one start by the message " + wanted + ".",
            "Draw one message start event for it.");
      }
    }
    process
        .all()
        .filter(node -> node.is("messageEventDefinition") || node.is("receiveTask"))
        .filter(node -> node.parent != process && !starts.contains(node.parent))
        .filter(node -> STARTS.contains(name(node)))
        .forEach(
            node ->
                findings.add(
                    node,
                    "process-start",
                    "The message starts a case and cannot be awaited inside one.",
                    "Wait for another message."));
  }

  private void received(Node process) {
    Set<String> awaited =
        process
            .all()
            .filter(node -> node.is("messageEventDefinition") || node.is("receiveTask"))
            .map(this::name)
            .collect(Collectors.toSet());
    for (String wanted : List.of("callback.completed", "complaint.withdrawn")) {
      if (!awaited.contains(wanted)) {
        findings.add(
            process,
            "missing-message",
            "Nothing waits for the message " + wanted + ".",
            "Draw an event that receives it.");
      }
    }
    boolean closes =
        process
            .children("subProcess")
            .filter(sub -> sub.get("triggeredByEvent").equals("true"))
            .flatMap(sub -> sub.children("startEvent"))
            .filter(start -> !start.get("isInterrupting").equals("false"))
            .flatMap(start -> start.children("messageEventDefinition"))
            .anyMatch(message -> name(message).equals("case.closedByException"));
    if (!closes) {
      findings.add(
          process,
          "missing-message",
          "The message case.closedByException does not end the case.",
          "Draw an event sub-process in the process itself, whose interrupting start receives it.");
    }
  }

  private void ends(Node process) {
    if (process
        .all()
        .noneMatch(node -> node.is("endEvent") && node.property("disposition") != null)) {
      findings.add(
          process,
          "disposition",
          "No end says how the case ended.",
          "Give end events the property disposition.");
    }
  }

  /** The name of the message that an event or receive task refers to, or an empty text. */
  private String name(Node receiver) {
    return root.children("message")
        .filter(message -> message.id().equals(receiver.get("messageRef")))
        .map(message -> message.get("name"))
        .findFirst()
        .orElse("");
  }
}
