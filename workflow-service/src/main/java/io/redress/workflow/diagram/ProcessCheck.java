package io.redress.workflow.diagram;

import io.redress.workflow.diagram.ProcessContract.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the rest of the product counts on in the process as a whole; see the process contract. */
final class ProcessCheck {
  static final int MOST_NODES = 500;
  private static final String RULE = "process";
  private static final String MISSING = "missing-message";

  private final Node root;
  private final Node process;
  private final ProcessContract contract;
  private final Messages messages;
  private final Findings findings;

  private ProcessCheck(Node root, ProcessContract contract, Findings findings) {
    this.root = root;
    this.process = root.child(RULE);
    this.contract = contract;
    this.messages = contract.messages();
    this.findings = findings;
  }

  /** The contract of the one process of a file; nothing, and why, where there is none. */
  static Optional<ProcessContract> contract(Node root, Findings findings) {
    if (!root.is("definitions")) {
      return Optional.empty();
    }
    List<Node> processes = root.children(RULE).toList();
    if (processes.size() != 1) {
      findings.add(root, RULE, "There is not exactly one process.", "Draw one process.");
      return Optional.empty();
    }
    Optional<ProcessContract> contract = ProcessContract.of(processes.get(0).id());
    if (contract.isEmpty()) {
      findings.add(
          processes.get(0),
          "process-key",
          "There is no process " + Findings.quote(processes.get(0).id()) + ".",
          "Give it the id of the one that it replaces: "
              + String.join(", ", ProcessContract.ALL.stream().map(ProcessContract::key).toList())
              + ".");
    }
    return contract;
  }

  static void check(Node root, ProcessContract contract, Findings findings) {
    new ProcessCheck(root, contract, findings).check();
  }

  private void check() {
    if (!process.get("isExecutable").equals("true")) {
      findings.add(process, RULE, "The process is not executable.", "Tick 'Executable'.");
    }
    if (process.all().filter(FlowNodes::isOne).count() > MOST_NODES) {
      findings.add(process, RULE, "The process has more than 500 steps.", "Draw fewer steps.");
    }
    messages();
    starts();
    received();
    words();
    ends();
  }

  private void messages() {
    Set<String> names = new TreeSet<>();
    root.children("message")
        .forEach(
            message -> {
              String name = message.get("name");
              if (!messages.isSent(name)) {
                findings.add(
                    message,
                    "unknown-message",
                    "Nobody sends a message "
                        + Findings.quote(name)
                        + " to a "
                        + contract.about()
                        + ".",
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

  private void starts() {
    List<Node> starts = process.children("startEvent").toList();
    List<String> found = new ArrayList<>();
    for (Node start : starts) {
      Node message = start.child("messageEventDefinition");
      if (message == null || !messages.starts().contains(name(message))) {
        findings.add(
            start,
            "process-start",
            "A " + contract.about() + " does not start here.",
            "Start by " + new TreeSet<>(messages.starts()) + " only.");
      } else {
        found.add(name(message));
      }
    }
    for (String wanted : messages.starts()) {
      if (found.stream().filter(wanted::equals).count() != 1) {
        findings.add(
            process,
            "process-start",
            "There is not exactly one start by the message " + wanted + ".",
            "Draw one message start event for it.");
      }
    }
    inside()
        .filter(node -> messages.onlyStarts(name(node)))
        .forEach(
            node ->
                findings.add(
                    node,
                    "process-start",
                    "The message starts a " + contract.about() + " and cannot be awaited inside.",
                    "Wait for another message."));
  }

  private void received() {
    Set<String> awaited = inside().map(this::name).collect(Collectors.toSet());
    for (String wanted : messages.awaited()) {
      if (!awaited.contains(wanted)) {
        findings.add(
            process,
            MISSING,
            "Nothing waits for the message " + wanted + ".",
            "Draw an event that receives it.");
      }
    }
    for (String wanted : messages.ending()) {
      if (!ends(wanted)) {
        findings.add(
            process,
            MISSING,
            "The message " + wanted + " does not end the " + contract.about() + ".",
            "Draw an event sub-process in the process itself, whose interrupting start receives"
                + " it.");
      }
    }
  }

  /** What waits for a message, other than the starts of the process. */
  private Stream<Node> inside() {
    return process
        .all()
        .filter(
            node ->
                node.is("receiveTask")
                    || node.is("messageEventDefinition")
                        && !(node.parent.is("startEvent") && node.parent.parent == process));
  }

  private boolean ends(String message) {
    return process
        .children("subProcess")
        .filter(sub -> sub.get("triggeredByEvent").equals("true"))
        .flatMap(sub -> sub.children("startEvent"))
        .filter(start -> !start.get("isInterrupting").equals("false"))
        .flatMap(start -> start.children("messageEventDefinition"))
        .anyMatch(definition -> name(definition).equals(message));
  }

  private void words() {
    List<Call> calls =
        process
            .all()
            .flatMap(node -> Stream.of(node.get("camunda:expression"), node.text()))
            .flatMap(text -> Call.read(text).stream())
            .toList();
    for (String wanted : contract.speech().must()) {
      if (calls.stream().noneMatch(call -> call.is(wanted))) {
        findings.add(
            process,
            "missing-word",
            "Nothing calls " + wanted + ", so the process is of no use.",
            "Let a step or timer call it, as the process contract says.");
      }
    }
  }

  private void ends() {
    if (contract.steps().disposed()
        && process
            .all()
            .noneMatch(node -> node.is("endEvent") && node.property("disposition") != null)) {
      findings.add(
          process,
          "disposition",
          "No end says how the " + contract.about() + " ended.",
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
