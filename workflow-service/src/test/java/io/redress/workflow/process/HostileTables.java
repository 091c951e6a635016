package io.redress.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Decision tables that must be refused: a bundled one with one thing changed, and the rule. */
final class HostileTables {
  private static final String HEAD = "?>\n<definitions";
  private static final String CELL = "<text>&quot;basic-business.bill-disputed&quot;</text>";
  private static final String LEAD = "<text>&quot;billing&quot;</text>";
  private static final String RESOLVE = "<text>&quot;PT8H&quot;</text>";

  private final String dispatch = bundled("dispatch");
  private final String levels = bundled("service-level");
  private final List<Hostile> all = new ArrayList<>();

  private HostileTables() {}

  static List<Hostile> all() {
    HostileTables tables = new HostileTables();
    tables.files();
    tables.code();
    tables.contract();
    return tables.all;
  }

  static String bundled(String key) {
    return new String(BundledFiles.read("decisions/" + key + ".dmn"), StandardCharsets.UTF_8);
  }

  private void files() {
    add("external entity", HEAD, doctype("<!ENTITY x SYSTEM \"file:///etc/passwd\">"), "xml");
    add(
        "parameter entity",
        HEAD,
        doctype("<!ENTITY % x SYSTEM \"http://localhost/x\"> %x;"),
        "xml");
    add("plain document type", HEAD, "?>\n<!DOCTYPE definitions>\n<definitions", "xml");
    add("other encoding", "encoding=\"UTF-8\"", "encoding=\"UTF-7\"", "xml");
    add("broken off", "</definitions>", "", "xml");
    add("endless cell", CELL, "<text>" + "1".repeat(4_001) + "</text>", "xml");
    add(
        "a diagram",
        "https://www.omg.org/spec/DMN/20191111/MODEL/",
        "http://www.omg.org/spec/BPMN/20100524/MODEL",
        "unknown-element");
    add(
        "an older language",
        "https://www.omg.org/spec/DMN/20191111/MODEL/",
        "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
        "unknown-element");
  }

  private void code() {
    for (String language : List.of("groovy", "javascript", "juel", "python", "FEEL-x")) {
      add(
          "cell in " + language,
          "<inputEntry id=\"entry_1_in_1\">",
          "<inputEntry id=\"entry_1_in_1\" expressionLanguage=\"" + language + "\">",
          "wrong-value");
    }
    add(
        "input in a script language",
        "<inputExpression id=\"inputExpression_1\"",
        "<inputExpression id=\"inputExpression_1\" expressionLanguage=\"groovy\"",
        "wrong-value");
    add(
        "input that computes",
        "<text>category</text>",
        "<text>upper case(category)</text>",
        "feel");
    add("input that reaches in", "<text>category</text>", "<text>execution.id</text>", "feel");
    for (String cell :
        List.of(
            "function(x) external {java: {class: &quot;java.lang.Runtime&quot;}}",
            "for i in 1..1000000000 return i",
            "matches(?, &quot;(a+)+b&quot;)",
            "execution.getProcessEngineServices()",
            "lane",
            "9 ** 9",
            "${category}")) {
      add("condition " + cell, CELL, "<text>" + cell + "</text>", "feel");
      add("result " + cell, LEAD, "<text>" + cell + "</text>", "feel");
    }
    add(
        "literal expression",
        "<decision id=\"dispatch\"",
        "<decision id=\"other\"><literalExpression"
            + " id=\"l\"><text>1</text></literalExpression></decision><decision id=\"dispatch\"",
        "unknown-element");
    add(
        "knowledge model",
        "<decision id=\"dispatch\"",
        "<businessKnowledgeModel id=\"b\"/><decision id=\"dispatch\"",
        "unknown-element");
    add(
        "import",
        "<decision id=\"dispatch\"",
        "<import importType=\"x\" locationURI=\"file:///etc/passwd\" namespace=\"x\"/><decision"
            + " id=\"dispatch\"",
        "unknown-element");
    add(
        "another decision",
        "<decisionTable",
        "<informationRequirement id=\"r\"><requiredDecision"
            + " href=\"#x\"/></informationRequirement><decisionTable",
        "unknown-element");
    add(
        "input variable",
        "<input id=\"input_1\"",
        "<input camunda:inputVariable=\"execution\" id=\"input_1\"",
        "unknown-attribute");
  }

  private void contract() {
    add("many rows at once", "hitPolicy=\"FIRST\"", "hitPolicy=\"COLLECT\"", "wrong-value");
    add(
        "a sum",
        "hitPolicy=\"FIRST\"",
        "hitPolicy=\"UNIQUE\" aggregation=\"SUM\"",
        "unknown-attribute");
    add("type of its own", "typeRef=\"string\"", "typeRef=\"java.lang.Runtime\"", "wrong-value");
    String named = "<decision id=\"dispatch\" name=\"";
    add("endless name", named, named + "a".repeat(201), "name");
    add("name that cannot be kept", named, named + "😀", "name");
    add("no key", "<decision id=\"dispatch\"", "<decision id=\"Dispatch.1\"", "table");
    add(
        "cell too few",
        "<outputEntry id=\"entry_1_out_3\">\n          <text>true</text>\n        </outputEntry>",
        "",
        "table");
    add("an answer is missing", "name=\"dispatchSure\"", "name=\"sureOfIt\"", "table-contract");
    add("sets the lane", "name=\"dispatchSure\"", "name=\"lane\"", "reserved-name");
    add("hides a word", "name=\"dispatchSure\"", "name=\"caseFile\"", "reserved-name");
    add("unknown department", LEAD, "<text>&quot;nowhere&quot;</text>", "table-contract");
    add("department that is computed", LEAD, "<text>category</text>", "table-contract");
    add(
        "unknown cooperating department",
        "<text>&quot;customer-care,finance&quot;</text>",
        "<text>&quot;customer-care, finance&quot;</text>",
        "table-contract");
    add("no truth", "<text>true</text>", "<text>&quot;true&quot;</text>", "table-contract");
    level("no duration", "<text>&quot;8 hours&quot;</text>");
    level("a second", "<text>&quot;PT1S&quot;</text>");
    level("for ever", "<text>&quot;P9999D&quot;</text>");
    level("unknown calendar", "<text>&quot;PT8H@moon&quot;</text>");
    level("nothing", "<text></text>");
    level("computed", "<text>lane</text>");
    all.add(
        new Hostile(
            "reads what is not known yet",
            levels.replace("<text>tier</text>", "<text>round</text>"),
            "table-contract",
            ""));
  }

  private void level(String title, String cell) {
    assertThat(levels).contains(RESOLVE);
    all.add(new Hostile(title, levels.replace(RESOLVE, cell), "table-contract", ""));
  }

  private void add(String title, String from, String to, String rule) {
    assertThat(dispatch).as(title).contains(from);
    int at = dispatch.indexOf(from);
    all.add(
        new Hostile(
            title,
            dispatch.substring(0, at) + to + dispatch.substring(at + from.length()),
            rule,
            ""));
  }

  private static String doctype(String inside) {
    return "?>\n<!DOCTYPE definitions [" + inside + "]>\n<definitions";
  }
}
