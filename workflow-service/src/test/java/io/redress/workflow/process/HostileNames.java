package io.redress.workflow.process;

import java.util.List;

/** Names that no table keeps, and those that mean nobody. */
final class HostileNames extends HostileList {
  private static final String NAME = "name=\"Review the answer\"";

  @Override
  void fill() {
    for (String name : List.of("a".repeat(201), "评".repeat(201), "Review 😀", "复核 𠮷")) {
      add("step called " + name, NAME, "name=\"" + name + "\"", "name", "task_review");
      add(
          "process called " + name,
          "name=\"Complaint lifecycle\"",
          "name=\"" + name + "\"",
          "name",
          "complaint-lifecycle");
    }
    add("work without a name", NAME, "", "name", "task_review");
    add("work with a blank name", NAME, "name=\"  \"", "name", "task_review");
    add(
        "endless version tag",
        "camunda:versionTag=\"1\"",
        "camunda:versionTag=\"" + "1".repeat(65) + "\"",
        "name",
        "complaint-lifecycle");
    add(
        "documentation that cannot be kept",
        "</bpmn:process>",
        "<bpmn:documentation>😀</bpmn:documentation></bpmn:process>",
        "name",
        "complaint-lifecycle");
    add(
        "four eyes by nobody",
        "name=\"notBy\" value=\"task_process,task_cooperate\"",
        "name=\"notBy\" value=\"task_process,task_cooperated\"",
        "reference",
        "task_review");
    add(
        "four eyes by a gateway's",
        "name=\"notBy\" value=\"task_process,task_cooperate\"",
        "name=\"notBy\" value=\"task_nextRound\"",
        "reference",
        "task_review");
    add(
        "condition on a text",
        DISSATISFIED,
        "${contribution == 'yes'}",
        "unknown-variable",
        "flow_");
    for (String never :
        List.of(
            "${verifyOutcome == 'complaints'}", "${verified || 'Resolved' == processOutcome}")) {
      add("condition that never holds " + never, DISSATISFIED, never, "unknown-outcome", "flow_");
    }
    add(
        "condition on what is no variable",
        DISSATISFIED,
        "${outcome == 'x'}",
        "unknown-variable",
        "flow_");
  }
}
