package io.redress.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Every text of a diagram that ends in a column or an event, at any length. */
final class DiagramTexts {
  private static final String VERIFY = "task_verify";
  private static final String TASK = "<bpmn:userTask id=\"task_verify\"";
  private static final String TIMER = "timer_verifyDue";
  private static final String OUTCOMES =
      "<camunda:formField id=\"outcome\" label=\"Outcome\" type=\"enum\">\n"
          + "                <camunda:value id=\"complaint\" name=\"It is a complaint\" />";
  private static final String STAGE = "<camunda:property name=\"stage\" value=\"verify\" />";

  /**
   * A text.
   *
   * @param longest at which it is kept
   * @param rule that refuses it when it is longer
   * @param element that is named then
   * @param diagram with the text in a length
   */
  record Text(String title, int longest, String rule, String element, IntFunction<String> diagram) {
    @Override
    public String toString() {
      return title;
    }
  }

  private DiagramTexts() {}

  static List<Text> all() {
    return List.of(
        attribute("name of a user task", 200, "name=\"Verify the complaint\"", "name", VERIFY),
        attribute(
            "name of the process",
            200,
            "name=\"Complaint lifecycle\"",
            "name",
            "complaint-lifecycle"),
        attribute("version tag", 64, "camunda:versionTag=\"1\"", "name", "complaint-lifecycle"),
        attribute(
            "target namespace",
            255,
            "targetNamespace=\"https://redress.io/processes\"",
            "name",
            "definitions_complaintLifecycle"),
        new Text(
            "stage",
            63,
            "property",
            VERIFY,
            length -> inTask(STAGE, STAGE.replace("\"verify\"", '"' + letters(length) + '"'))),
        new Text("id of a timer", 64, "name", "timer_v", DiagramTexts::timer),
        new Text("documentation", 4000, "duplicate-part", VERIFY, DiagramTexts::documentation),
        new Text("those who may not do it", 500, "property", VERIFY, DiagramTexts::notBy),
        new Text("outcomes that may be closed", 500, "form", VERIFY, DiagramTexts::closed),
        new Text(
            "id of an outcome",
            64,
            "form",
            VERIFY,
            length -> with(OUTCOMES, OUTCOMES + outcome(letters(length)))),
        new Text(
            "id of a field",
            64,
            "reserved-name",
            VERIFY,
            length -> with("id=\"duplicateOf\"", "id=\"" + letters(length) + '"')),
        new Text(
            "variable of a repetition",
            64,
            "reserved-name",
            "task_cooperate",
            length ->
                with(
                        "camunda:elementVariable=\"cooperatingDepartment\"",
                        "camunda:elementVariable=\"" + letters(length) + '"')
                    .replace("${cooperatingDepartment}", "${" + letters(length) + '}')));
  }

  private static Text attribute(
      String title, int longest, String from, String rule, String element) {
    String name = from.substring(0, from.indexOf('='));
    return new Text(
        title, longest, rule, element, length -> with(from, name + "=\"" + letters(length) + '"'));
  }

  /** A timer with a written time: what it is due by has its id as a name. */
  private static String timer(int length) {
    return with(
            "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${deadlines.due(execution,"
                + " &#x27;verify&#x27;)}</bpmn:timeDate>",
            "<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">PT2H</bpmn:timeDuration>")
        .replace(TIMER, "timer_" + letters(length - "timer_".length()));
  }

  /** In as many pieces as the reader of files asks for. */
  private static String documentation(int length) {
    int most = 4000;
    StringBuilder pieces = new StringBuilder();
    for (int left = length; left > 0; left -= most) {
      pieces
          .append("<bpmn:documentation>")
          .append(letters(Math.min(left, most)))
          .append("</bpmn:documentation>");
    }
    String task = HostileDiagrams.bundled();
    int begin = task.indexOf('>', task.indexOf(TASK)) + 1;
    return task.substring(0, begin) + pieces + task.substring(begin);
  }

  private static String notBy(int length) {
    int times = 10;
    String id = "task_" + letters(44);
    int blanks = length - times * id.length() - (times - 1);
    List<String> names = new ArrayList<>();
    for (int name = 0; name < times; name++) {
      names.add((name > 0 && name <= blanks ? " " : "") + id);
    }
    String all = String.join(",", names);
    assertThat(all).hasSize(length);
    return inTask(STAGE, STAGE + "<camunda:property name=\"notBy\" value=\"" + all + "\" />")
        .replace("task_reportProgress", id);
  }

  /** Nine further outcomes, each of which may be closed. */
  private static String closed(int length) {
    List<String> outcomes = new ArrayList<>();
    for (char first = 'a'; first < 'i'; first++) {
      outcomes.add(first + letters(54));
    }
    int rest = length - String.join(",", outcomes).length() - 1;
    outcomes.add("i" + letters(rest - 1));
    assertThat(String.join(",", outcomes)).hasSize(length);
    StringBuilder closing = new StringBuilder("<camunda:properties>");
    StringBuilder values = new StringBuilder();
    for (String outcome : outcomes) {
      closing
          .append("<camunda:property id=\"")
          .append(outcome)
          .append(".unless\" value=\"verified\" />");
      values.append(outcome(outcome));
    }
    closing.append("</camunda:properties>");
    int head = OUTCOMES.indexOf('>') + 1;
    return with(
        OUTCOMES, OUTCOMES.substring(0, head) + closing + OUTCOMES.substring(head) + values);
  }

  private static String outcome(String id) {
    return "<camunda:value id=\"" + id + "\" name=\"One more\" />";
  }

  private static String letters(int length) {
    return "v".repeat(length);
  }

  private static String with(String from, String to) {
    return from(0, from, to);
  }

  /** Changes the user task, and not what is around it. */
  private static String inTask(String from, String to) {
    return from(HostileDiagrams.bundled().indexOf(TASK), from, to);
  }

  private static String from(int first, String from, String to) {
    String bundled = HostileDiagrams.bundled();
    int begin = bundled.indexOf(from, first);
    assertThat(begin).as(from).isNotNegative();
    return bundled.substring(0, begin) + to + bundled.substring(begin + from.length());
  }
}
