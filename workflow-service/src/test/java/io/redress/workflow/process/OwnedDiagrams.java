package io.redress.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The diagrams of warnings and repairs as their owners change them, for good and for ill. */
final class OwnedDiagrams {
  static final String WARNING = "warning";
  static final String REPAIR = "repair";

  private static final String TELL_WARNING = "${warnings.tell(execution, 2)}";
  private static final String TELL_REPAIR = "${repairs.tell(execution, 2)}";

  private final List<Hostile> all = new ArrayList<>();

  private OwnedDiagrams() {}

  static String bundled(String key) {
    return new String(BundledFiles.read("processes/" + key + ".bpmn"), StandardCharsets.UTF_8);
  }

  /** A fourth level: an hour after the company's leadership the supervisor, who is reminded. */
  static String warningWithALevel() {
    return with(
        new Told(WARNING, "timer_level4", "PT1H", "task_tellLevel4", "Tell the supervisor"),
        "${warnings.tell(execution, 4, &#39;supervisor&#39;)}",
        "task_tellLevel3",
        "timer_remind");
  }

  /** The team leader is reminded half a day after being told. */
  static String repairWithAStep() {
    return with(
        new Told(REPAIR, "timer_again", "PT12H", "task_tellAgain", "Remind the team leader"),
        "${repairs.tell(execution, 1)}",
        "task_tellLevel1",
        "timer_level2");
  }

  /** Somebody further who is told, and after what time. */
  private record Told(String key, String timer, String time, String task, String name) {}

  /** The bundled diagram with a timer and a step between two that follow each other. */
  private static String with(Told told, String word, String before, String after) {
    String flow = "flow_" + before + "_" + after;
    String toTask = "flow_" + told.timer() + "_" + told.task();
    String on = "flow_" + told.task() + "_" + after;
    String steps =
        """
        sourceRef="%s" targetRef="%s" />
        <bpmn:intermediateCatchEvent id="%s" name="later">
          <bpmn:incoming>%s</bpmn:incoming>
          <bpmn:outgoing>%s</bpmn:outgoing>
          <bpmn:timerEventDefinition id="%s_definition">
            <bpmn:timeDuration xsi:type="bpmn:tFormalExpression">%s</bpmn:timeDuration>
          </bpmn:timerEventDefinition>
        </bpmn:intermediateCatchEvent>
        <bpmn:serviceTask id="%s" name="%s" camunda:expression="%s">
          <bpmn:incoming>%s</bpmn:incoming>
          <bpmn:outgoing>%s</bpmn:outgoing>
        </bpmn:serviceTask>
        <bpmn:sequenceFlow id="%s" sourceRef="%s" targetRef="%s" />
        <bpmn:sequenceFlow id="%s" sourceRef="%s" targetRef="%s" />
        """
            .formatted(
                before,
                told.timer(),
                told.timer(),
                flow,
                toTask,
                told.timer(),
                told.time(),
                told.task(),
                told.name(),
                word,
                toTask,
                on,
                toTask,
                told.timer(),
                told.task(),
                on,
                told.task(),
                after);
    String arrives = "<bpmn:incoming>%s</bpmn:incoming>\n        <bpmn:outgoing>flow_" + after;
    return changed(
            told.key(), "sourceRef=\"%s\" targetRef=\"%s\" />".formatted(before, after), steps)
        .replace(arrives.formatted(flow), arrives.formatted(on));
  }

  /** What must be refused, and what must be said. */
  static List<Hostile> hostile() {
    OwnedDiagrams diagrams = new OwnedDiagrams();
    diagrams.both(WARNING, TELL_WARNING);
    diagrams.both(REPAIR, TELL_REPAIR);
    diagrams.warning();
    diagrams.repair();
    return diagrams.all;
  }

  private void both(String key, String word) {
    add(key, "another process's word", word, "${caseFile.accept(execution)}", "expression", "task");
    add(key, "a word of nobody", word, "${runtimeService.x(execution)}", "expression", "task");
    add(key, "an expression", word, "${execution.processInstance}", "expression", "task");
    add(
        key,
        "a class",
        "camunda:expression=\"" + word,
        "camunda:class=\"x.Y\" camunda:expression=\"" + word,
        "unknown-attribute",
        "task");
    add(key, "no level", word, word.replace(", 2", ", 4"), "expression", "task");
    add(key, "no role", word, word.replace(", 2", ", 4, 'president'"), "expression", "task");
    add(
        key,
        "a script",
        "<bpmn:serviceTask id=\"task_tellLevel1\"",
        "<bpmn:scriptTask id=\"task_script\""
            + " scriptFormat=\"groovy\"><bpmn:script>1</bpmn:script></bpmn:scriptTask><bpmn:serviceTask"
            + " id=\"task_tellLevel1\"",
        "unknown-element",
        "task_script");
    add(
        key,
        "work for people",
        "<bpmn:serviceTask id=\"task_tellLevel1\"",
        "<bpmn:userTask id=\"task_decide\" /><bpmn:serviceTask id=\"task_tellLevel1\"",
        "unknown-element",
        "task_decide");
    add(
        key,
        "a disposition",
        "<bpmn:endEvent id=\"end_ended\" name=\"Ended\">",
        "<bpmn:endEvent id=\"end_ended\""
            + " name=\"Ended\"><bpmn:extensionElements><camunda:properties><camunda:property"
            + " name=\"disposition\" value=\"RESOLVED\""
            + " /></camunda:properties></bpmn:extensionElements>",
        "property",
        "end_ended");
    add(
        key,
        "an unknown key",
        "process id=\"" + key,
        "process id=\"payroll",
        "process-key",
        "payroll");
    add(
        key,
        "a message of a case",
        "name=\"" + key + ".",
        "name=\"complaint.urged\" /><bpmn:message id=\"message_more\" name=\"" + key + ".",
        "unknown-message",
        "message");
    add(
        key,
        "an end that interrupts nothing",
        "id=\"start_ended\" name=\""
            + (key.equals(WARNING) ? "Usual again" : "Ended")
            + "\" isInterrupting=\"true\"",
        "id=\"start_ended\" isInterrupting=\"false\"",
        "missing-message",
        key);
  }

  private void warning() {
    add(
        WARNING,
        "no acknowledgement",
        "messageRef=\"message_acknowledged\"",
        "messageRef=\"message_raised\"",
        "missing-message",
        WARNING);
    add(
        WARNING,
        "no further rise",
        "id=\"catch_risen_definition\" messageRef=\"message_raised\"",
        "id=\"catch_risen_definition\" messageRef=\"message_ended\"",
        "missing-message",
        WARNING);
    add(
        WARNING,
        "another start",
        "id=\"start_raised_definition\" messageRef=\"message_raised\"",
        "id=\"start_raised_definition\" messageRef=\"message_ended\"",
        "process-start",
        WARNING);
    add(
        WARNING,
        "a clock",
        ">PT30M</bpmn:timeDuration>",
        ">${deadlines.due(execution, 'resolve')}</bpmn:timeDuration>",
        "timer",
        "timer_level2");
    add(
        WARNING,
        "reminders without end",
        ">PT4H</bpmn:timeDuration>",
        ">PT1S</bpmn:timeDuration>",
        "timer",
        "timer_remind");
    all.add(
        new Hostile(
            "warning: nobody is told",
            bundled(WARNING)
                .replaceAll("camunda:expression=\"[^\"]*\"", "")
                .replace("serviceTask", "manualTask"),
            "missing-word",
            WARNING));
  }

  private void repair() {
    all.add(
        new Hostile(
            "repair: no other day",
            bundled(REPAIR).replace("messageRef=\"message_moved\"", "messageRef=\"message_ended\""),
            "missing-message",
            REPAIR));
    add(REPAIR, "a warning's word", TELL_REPAIR, TELL_WARNING, "expression", "task_tellLevel2");
    add(
        REPAIR,
        "the day as a step",
        TELL_REPAIR,
        "${repairs.due(execution)}",
        "expression",
        "task_tellLevel2");
    add(
        REPAIR,
        "round the day that has passed",
        "sourceRef=\"task_tellLevel1\" targetRef=\"timer_level2\"",
        "sourceRef=\"task_tellLevel1\" targetRef=\"timer_due\"",
        "loop-without-wait",
        "t");
  }

  private void add(String key, String title, String from, String to, String rule, String element) {
    all.add(new Hostile(key + ": " + title, changed(key, from, to), rule, element));
  }

  private static String changed(String key, String from, String to) {
    String bundled = bundled(key);
    int begin = bundled.indexOf(from);
    assertThat(begin).as("%s: %s", key, from).isNotNegative();
    return bundled.substring(0, begin) + to + bundled.substring(begin + from.length());
  }
}
