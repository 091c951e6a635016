package io.redress.workflow.process;

/** Forms that ask, set or allow what is not theirs. */
final class HostileForms extends HostileList {
  @Override
  void fill() {
    String form =
        bundled.substring(
            bundled.indexOf("<camunda:formData>", bundled.indexOf(REVIEW)),
            bundled.indexOf("</camunda:formData>", bundled.indexOf(REVIEW))
                + "</camunda:formData>".length());
    raw(
        "no form",
        bundled.replace(reviewTask(), reviewTask().replace(form, "")),
        "form",
        "task_review");
    review(
        "no outcome",
        "<camunda:formField id=\"outcome\" label=\"Outcome\" type=\"enum\">",
        "<camunda:formField id=\"result\" label=\"Outcome\" type=\"enum\">",
        "form");
    review(
        "outcomes without values",
        "<camunda:value id=\"approved\" name=\"Approved\" />\n"
            + "              <camunda:value id=\"sentBack\" name=\"Sent back\" />",
        "",
        "form");
    review(
        "unknown field type",
        "label=\"Reason\" type=\"string\"",
        "label=\"Reason\" type=\"java.lang.Object\"",
        "form");
    review("field hides a word", "id=\"reason\"", "id=\"caseFile\"", "reserved-name");
    review("field hides the execution", "id=\"reason\"", "id=\"execution\"", "reserved-name");
    review("field sets what is not its own", "id=\"reason\"", "id=\"verified\"", "reserved-name");
    review(
        "validator class",
        "<camunda:constraint name=\"required\" />",
        "<camunda:constraint name=\"validator\" config=\"java.lang.Runtime\" />",
        "form");
    review("endless length", "config=\"1000\"", "config=\"99999999999\"", "form");
    review("field of no outcome", "value=\"sentBack\"", "value=\"nowhere\"", "form");
    review("no stage", "<camunda:property name=\"stage\" value=\"review\" />", "", "stage");
    raw(
        "nobody responsible",
        bundled.replace(
            reviewTask(),
            reviewTask()
                .replace("<camunda:property name=\"department\" value=\"${leadDepartment}\" />", "")
                .replace("<camunda:property name=\"role\" value=\"reviewer\" />", "")),
        "responsible",
        "task_review");
    review(
        "default by expression",
        "label=\"Reason\"",
        "label=\"Reason\" defaultValue=\"${execution}\"",
        ATTRIBUTE);
  }
}
