package io.redress.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Diagrams that must be refused: the bundled one with one thing changed, and what must be said. */
final class HostileDiagrams {
  /**
   * A diagram.
   *
   * @param rule the rule that must be named
   * @param element the element that must be named, or a part of it
   */
  record Hostile(String title, String xml, String rule, String element) {
    @Override
    public String toString() {
      return title;
    }
  }

  private static final String GRAMMAR = "unknown-element";
  private static final String ATTRIBUTE = "unknown-attribute";
  private static final String EXPRESSION = "expression";
  private static final String REVIEW = "<bpmn:userTask id=\"task_review\"";
  private static final String NEXT_ROUND = "${caseFile.nextRound(execution)}";
  private static final String DISSATISFIED = "${dissatisfied == 2}";
  private static final String REVIEW_DUE = "timer_reviewDue_definition\">";
  private static final String DUE =
      "${deadlines.due(execution, &#x27;review&#x27;)}</bpmn:timeDate>";

  private final String bundled = bundled();
  private final List<Hostile> all = new ArrayList<>();

  private HostileDiagrams() {}

  static List<Hostile> all() {
    HostileDiagrams diagrams = new HostileDiagrams();
    diagrams.files();
    diagrams.code();
    diagrams.expressions();
    diagrams.texts();
    diagrams.timers();
    diagrams.contract();
    diagrams.forms();
    diagrams.loops();
    return diagrams.all;
  }

  static String bundled() {
    try (InputStream file =
        HostileDiagrams.class.getResourceAsStream("/processes/complaint-lifecycle.bpmn")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void files() {
    String head = "?>\n<bpmn:definitions";
    file("external entity", head, doctype("<!ENTITY x SYSTEM \"file:///etc/passwd\">"));
    file(
        "external document type",
        head,
        "?>\n<!DOCTYPE a SYSTEM \"http://localhost/a.dtd\">\n<bpmn:definitions");
    file("parameter entity", head, doctype("<!ENTITY % x SYSTEM \"http://localhost/x\"> %x;"));
    file("plain document type", head, "?>\n<!DOCTYPE definitions>\n<bpmn:definitions");
    StringBuilder laughs = new StringBuilder("<!ENTITY l0 \"ha\">");
    for (int i = 1; i < 12; i++) {
      laughs.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
    }
    file("billion laughs", head, doctype(laughs.toString()));
    file("undeclared entity", "name=\"Complaint lifecycle\"", "name=\"&x;\"");
    file(
        "processing instruction", head, "?>\n<?xml-stylesheet href=\"x.xsl\"?>\n<bpmn:definitions");
    file("other encoding", "encoding=\"UTF-8\"", "encoding=\"UTF-7\"");
    file("XML 1.1", "version=\"1.0\" encoding", "version=\"1.1\" encoding");
    file("control character", "name=\"Review the answer\"", "name=\"Review&#x85;\"");
    file(
        "text that turns direction",
        "name=\"Review the answer\"",
        "name=\"Review &#x202E;rewsna\"");
    file("forbidden character", "name=\"Review the answer\"", "name=\"Review &#x0;\"");
    file(
        "too deep",
        "<bpmn:endEvent id=\"end_resolved\"",
        "<bpmn:subProcess>".repeat(40) + "<bpmn:endEvent id=\"end_resolved\"");
    file("too many elements", "</bpmn:process>", "<bpmn:task/>".repeat(10_001) + "</bpmn:process>");
    file("endless attribute", "name=\"Review the answer\"", "name=\"" + "a".repeat(1_001) + "\"");
    file(
        "endless text",
        "</bpmn:process>",
        "<bpmn:documentation>" + "a".repeat(4_001) + "</bpmn:documentation></bpmn:process>");
    file("many attributes", REVIEW, REVIEW + attributes());
    file("broken off", "</bpmn:definitions>", "");
    raw("no XML", "complaint-lifecycle", "xml", "file");
    raw("other document", "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>", GRAMMAR, "html");
    raw(
        "no namespace",
        "<definitions><process id=\"complaint-lifecycle\"/></definitions>",
        GRAMMAR,
        "definitions");
  }

  private void code() {
    add(
        "script task",
        "<bpmn:serviceTask id=\"task_urged\"",
        "<bpmn:scriptTask id=\"task_script\" scriptFormat=\"groovy\"><bpmn:script>1</bpmn:script></bpmn:scriptTask><bpmn:serviceTask id=\"task_urged\"",
        GRAMMAR,
        "task_script");
    extension(
        "script listener",
        "<camunda:executionListener event=\"start\"><camunda:script scriptFormat=\"javascript\">x()</camunda:script></camunda:executionListener>");
    extension(
        "execution listener",
        "<camunda:executionListener event=\"start\" class=\"java.lang.Runtime\"/>");
    extension(
        "execution listener with an expression",
        "<camunda:executionListener event=\"start\" expression=\"${caseFile.accept(execution)}\"/>");
    extension(
        "task listener",
        "<camunda:taskListener event=\"create\" delegateExpression=\"${caseFile}\"/>");
    extension(
        "connector",
        "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>");
    extension(
        "input and output script",
        "<camunda:inputOutput><camunda:inputParameter name=\"x\"><camunda:script scriptFormat=\"groovy\">1</camunda:script></camunda:inputParameter></camunda:inputOutput>");
    extension(
        "input expression",
        "<camunda:inputOutput><camunda:inputParameter name=\"lane\">${execution}</camunda:inputParameter></camunda:inputOutput>");
    extension(
        "retries every second",
        "<camunda:failedJobRetryTimeCycle>R9999/PT1S</camunda:failedJobRetryTimeCycle>");
    extension("field injection", "<camunda:field name=\"x\" expression=\"${execution}\"/>");
    extension("mapping", "<camunda:in businessKey=\"#{execution.processBusinessKey}\"/>");
    extension("error mapping", "<camunda:errorEventDefinition id=\"e\" expression=\"${1 == 1}\"/>");
    extension("another maker's extension", "<x:y xmlns:x=\"urn:x\"/>");
    extension(
        "the old engine's listener",
        "<a:executionListener xmlns:a=\"http://activiti.org/bpmn\" class=\"x\"/>");
    task("class", "camunda:class=\"java.lang.ProcessBuilder\"");
    task("delegate expression", "camunda:delegateExpression=\"${caseFile}\"");
    task("external task", "camunda:type=\"external\" camunda:topic=\"steal\"");
    task("mail task", "camunda:type=\"mail\"");
    task("result variable", "camunda:resultVariable=\"verified\"");
    task(
        "the old engine's class",
        "xmlns:a=\"http://activiti.org/bpmn\" a:class=\"java.lang.Runtime\"");
    task("asynchronous", "camunda:asyncBefore=\"true\"");
    task("decision reference", "camunda:decisionRef=\"dispatch\"");
    task("implementation", "implementation=\"##WebService\"");
    task("attribute in the language's namespace", "bpmn:name=\"x\"");
    review("form key", "camunda:formKey=\"embedded:app:x.html\"");
    review("form reference", "camunda:formRef=\"x\"");
    review("assignee", "camunda:assignee=\"${execution.getId()}\"");
    review("candidate groups", "camunda:candidateGroups=\"${execution.getId()}\"");
    review("follow-up date", "camunda:followUpDate=\"${execution.getId()}\"");
    review("priority", "camunda:priority=\"${execution.getId()}\"");
    process(
        "call activity",
        "<bpmn:callActivity id=\"task_call\" calledElement=\"other\"/>",
        GRAMMAR,
        "task_call");
    process(
        "send task", "<bpmn:sendTask id=\"task_send\" camunda:class=\"x\"/>", GRAMMAR, "task_send");
    process("ad-hoc sub-process", "<bpmn:adHocSubProcess id=\"sub_free\"/>", GRAMMAR, "sub_free");
    process("transaction", "<bpmn:transaction id=\"sub_all\"/>", GRAMMAR, "sub_all");
    process(
        "signal start",
        "<bpmn:startEvent id=\"start_any\"><bpmn:signalEventDefinition id=\"s\"/></bpmn:startEvent>",
        GRAMMAR,
        "s");
    process(
        "conditional event",
        "<bpmn:intermediateCatchEvent id=\"catch_any\"><bpmn:conditionalEventDefinition id=\"c\"><bpmn:condition>${execution.x()}</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:intermediateCatchEvent>",
        GRAMMAR,
        "c");
    process("data object", "<bpmn:dataObject id=\"data_any\"/>", GRAMMAR, "data_any");
    definitions("signal", "<bpmn:signal id=\"signal_x\" name=\"x-${execution.id}\"/>", "signal_x");
    definitions(
        "error code", "<bpmn:error id=\"error_x\" errorCode=\"${execution.id}\"/>", "error_x");
    definitions(
        "escalation code",
        "<bpmn:escalation id=\"escalation_x\" escalationCode=\"${execution.id}\"/>",
        "escalation_x");
    definitions(
        "import",
        "<bpmn:import importType=\"x\" location=\"file:///etc/passwd\" namespace=\"x\"/>",
        "definitions");
    add(
        "condition in a script language",
        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">" + DISSATISFIED,
        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" language=\"groovy\">"
            + DISSATISFIED,
        ATTRIBUTE,
        "flow_");
    add(
        "condition from a file",
        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">" + DISSATISFIED,
        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" camunda:resource=\"x.groovy\">"
            + DISSATISFIED,
        ATTRIBUTE,
        "flow_");
    add(
        "schema from elsewhere",
        " targetNamespace=",
        " xsi:schemaLocation=\"x http://localhost/x.xsd\" targetNamespace=",
        ATTRIBUTE,
        "definitions");
    add(
        "starters by expression",
        " isExecutable=\"true\"",
        " isExecutable=\"true\" camunda:candidateStarterGroups=\"${execution}\"",
        ATTRIBUTE,
        "complaint-lifecycle");
  }

  private void expressions() {
    for (String expression :
        List.of(
            "${T(java.lang.Runtime).getRuntime().exec('id')}",
            "${''.getClass().forName('java.lang.Runtime')}",
            "${execution.getProcessEngineServices()}",
            "${execution.setVariable('verified', true)}",
            "#{caseFile.nextRound(execution)}",
            "${caseFile.getClass()}",
            "${caseFile.nextRound(execution).x}",
            "${caseFile.nextRound(task)}",
            "${caseFile['nextRound'](execution)}",
            "${caseFile.nextRound(execution)}${caseFile.nextRound(execution)}",
            "${caseFile.nextRound(${execution})}",
            "x${caseFile.nextRound(execution)}",
            "${caseFile.hashCode(execution)}",
            "${caseFile.nextRound(execution, 1)}",
            "${decisions.evaluate(execution, 'dispatch')}",
            "${decisions.apply(execution, 'nothing')}",
            "${escalation.raise(execution, 9)}",
            "${deadlines.due(execution, 'resolve')}",
            "${runtimeService.deleteProcessInstance('x', 'y')}",
            "${currentUser()}",
            "${(caseFile).nextRound(execution)}",
            "nextRound",
            "")) {
      String written = escaped(expression);
      boolean table = expression.contains("nothing");
      add(
          "step calls " + expression,
          NEXT_ROUND,
          written,
          table ? "unknown-table" : EXPRESSION,
          "task_nextRound");
    }
    for (String condition :
        List.of(
            "${execution.hasVariables()}",
            "${verified.toString()}",
            "${''.getClass()}",
            "#{verified}",
            "${verified} ${verified}",
            "${caseFile.nextRound(execution)}",
            "${verified ? returns : 1}",
            "${returns + 1 > 2}",
            "${returns[0] == 1}",
            "${verified = true}",
            "${verified; returns}",
            "${" + "(".repeat(50) + "verified" + ")".repeat(50) + "}",
            "true")) {
      add("condition " + condition, DISSATISFIED, escaped(condition), EXPRESSION, "flow_");
    }
    for (String variable :
        List.of("${execution}", "${task}", "${caseFile}", "${nobodySetsIt == 1}")) {
      add("condition on " + variable, DISSATISFIED, variable, "unknown-variable", "flow_");
    }
  }

  private void texts() {
    for (String evil :
        List.of("${execution.getId()}", "#{execution.getId()}", "a ${execution.getId()} b")) {
      add(
          "name of a task " + evil,
          "name=\"Review the answer\"",
          "name=\"" + evil + "\"",
          EXPRESSION,
          "task_review");
      add(
          "label of a field " + evil,
          "label=\"Reason\"",
          "label=\"" + evil + "\"",
          EXPRESSION,
          "task_");
      add(
          "message name " + evil,
          "name=\"complaint.urged\"",
          "name=\"" + evil + "\"",
          EXPRESSION,
          "message_urged");
    }
    add(
        "stage by expression",
        "name=\"stage\" value=\"review\"",
        "name=\"stage\" value=\"${execution.id}\"",
        EXPRESSION,
        "task_");
    add(
        "department by call",
        "value=\"${leadDepartment}\"",
        "value=\"${execution.getId()}\"",
        EXPRESSION,
        "task_");
    add(
        "role by engine's object",
        "value=\"${processRole}\"",
        "value=\"${execution}\"",
        "unknown-variable",
        "task_process");
    add(
        "version tag",
        "camunda:versionTag=\"1\"",
        "camunda:versionTag=\"${execution}\"",
        EXPRESSION,
        "complaint-lifecycle");
    add(
        "documentation",
        "</bpmn:process>",
        "<bpmn:documentation>${execution}</bpmn:documentation></bpmn:process>",
        EXPRESSION,
        "complaint-lifecycle");
    add(
        "collection by variable",
        "camunda:collection=\"${departments.cooperating(execution)}\"",
        "camunda:collection=\"cooperatingDepartments\"",
        EXPRESSION,
        "task_cooperate");
    add(
        "collection by foreign call",
        "camunda:collection=\"${departments.cooperating(execution)}\"",
        "camunda:collection=\"${execution.getVariables().keySet()}\"",
        EXPRESSION,
        "task_cooperate");
    add(
        "element variable hides a word",
        "camunda:elementVariable=\"cooperatingDepartment\"",
        "camunda:elementVariable=\"caseFile\"",
        "reserved-name",
        "task_cooperate");
    add(
        "a million repetitions",
        "<bpmn:multiInstanceLoopCharacteristics camunda:collection=\"${departments.cooperating(execution)}\" camunda:elementVariable=\"cooperatingDepartment\" />",
        "<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>1000000</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>",
        EXPRESSION,
        "task_cooperate");
    add(
        "standard loop",
        "<bpmn:multiInstanceLoopCharacteristics camunda:collection=\"${departments.cooperating(execution)}\" camunda:elementVariable=\"cooperatingDepartment\" />",
        "<bpmn:standardLoopCharacteristics/>",
        GRAMMAR,
        "task_cooperate");
  }

  private void timers() {
    String date =
        bundled.substring(
            bundled.indexOf(REVIEW_DUE),
            bundled.indexOf(DUE, bundled.indexOf(REVIEW_DUE)) + DUE.length());
    for (String duration :
        List.of(
            "PT59S", "PT1S", "PT0S", "-PT1H", "P9999D", "R/PT1H", "${execution.id}", "1 minute")) {
      add(
          "duration " + duration,
          date,
          REVIEW_DUE
              + "<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">"
              + duration
              + "</bpmn:timeDuration>",
          "timer",
          "timer_reviewDue");
    }
    for (String cycle :
        List.of("R/PT1S", "R/PT1H", "R5/PT1S", "R1000/PT1H", "0/1 * * * * ?", "#{execution.id}")) {
      add(
          "cycle " + cycle,
          date,
          REVIEW_DUE
              + "<bpmn:timeCycle xsi:type=\"bpmn:tFormalExpression\">"
              + cycle
              + "</bpmn:timeCycle>",
          "timer",
          "timer_reviewDue");
    }
    for (String moment :
        List.of(
            "2001-01-01T00:00:00Z",
            "${execution.id}",
            "${caseFile.nextRound(execution)}",
            "${caseFile.followUpUntil(execution)}",
            " ${deadlines.due(execution, 'review')}")) {
      add(
          "date " + moment,
          date,
          REVIEW_DUE
              + "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">"
              + moment
              + "</bpmn:timeDate>",
          EXPRESSION,
          "timer_reviewDue");
    }
    add(
        "unknown clock",
        date,
        date.replace("&#x27;review&#x27;", "'nothing'"),
        "unknown-clock",
        "timer_reviewDue");
    add(
        "no part of a clock",
        date,
        date.replace("&#x27;review&#x27;", "'review', 0"),
        "timer",
        "timer_reviewDue");
    add(
        "due date by foreign call",
        REVIEW
            + " name=\"Review the answer\" camunda:dueDate=\"${deadlines.due(execution, &#x27;review&#x27;)}\"",
        REVIEW + " name=\"Review the answer\" camunda:dueDate=\"${execution.id}\"",
        EXPRESSION,
        "task_review");
    add(
        "due at once",
        REVIEW
            + " name=\"Review the answer\" camunda:dueDate=\"${deadlines.due(execution, &#x27;review&#x27;)}\"",
        REVIEW + " name=\"Review the answer\" camunda:dueDate=\"PT1S\"",
        EXPRESSION,
        "task_review");
  }

  private void contract() {
    add(
        "another key",
        "process id=\"complaint-lifecycle\"",
        "process id=\"payroll\"",
        "process-key",
        "payroll");
    add(
        "not executable",
        "isExecutable=\"true\"",
        "isExecutable=\"false\"",
        "process",
        "complaint-lifecycle");
    add(
        "a second process",
        "</bpmn:process>",
        "</bpmn:process><bpmn:process id=\"second\" isExecutable=\"true\"/>",
        "process",
        "definitions");
    add(
        "no start by reopening",
        "name=\"complaint.reopened\"",
        "name=\"complaint.repeated\"",
        "process-start",
        "complaint-lifecycle");
    process(
        "a third start", "<bpmn:startEvent id=\"start_plain\"/>", "process-start", "start_plain");
    process(
        "start by a timer",
        "<bpmn:startEvent id=\"start_hourly\"><bpmn:timerEventDefinition><bpmn:timeCycle>R99/PT1M</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:startEvent>",
        "process-start",
        "start_hourly");
    add(
        "foreign message",
        "name=\"complaint.urged\"",
        "name=\"payroll.run\"",
        "unknown-message",
        "message_urged");
    add(
        "withdrawal not awaited",
        "name=\"complaint.withdrawn\"",
        "name=\"case.withdrawn\"",
        "missing-message",
        "complaint-lifecycle");
    add(
        "callback not awaited",
        "name=\"callback.completed\"",
        "name=\"callback.done\"",
        "missing-message",
        "complaint-lifecycle");
    add(
        "not closed by exception",
        "id=\"start_closedByException\" name=\"Closed by exception\" isInterrupting=\"true\"",
        "id=\"start_closedByException\" name=\"Closed by exception\" isInterrupting=\"false\"",
        "missing-message",
        "complaint-lifecycle");
    add(
        "message not there",
        "messageRef=\"message_urged\"",
        "messageRef=\"message_none\"",
        "unknown-message",
        "start_urged_definition");
    raw(
        "no disposition",
        bundled.replaceAll("<camunda:property name=\"disposition\"[^>]*>", ""),
        "disposition",
        "complaint-lifecycle");
    add("unknown disposition", "value=\"NOT_REACHED\"", "value=\"FORGOTTEN\"", "property", "end_");
    add(
        "unknown property",
        "name=\"role\" value=\"reviewer\"",
        "name=\"rule\" value=\"reviewer\"",
        "property",
        "task_review");
    add("id without prefix", "id=\"task_nextRound\"", "id=\"nextRound\"", "id-prefix", "nextRound");
    add("id twice", "id=\"end_noCallback\"", "id=\"end_resolved\"", "duplicate-id", "end_resolved");
    add("id with blanks", "id=\"end_noCallback\"", "id=\"end_ no\"", "wrong-value", "end_ no");
    add(
        "flow to nowhere",
        "targetRef=\"task_finalPosition\"",
        "targetRef=\"task_none\"",
        "reference",
        "flow_");
    add(
        "flow into a sub-process",
        "targetRef=\"task_finalPosition\"",
        "targetRef=\"task_review\"",
        "reference",
        "flow_");
    add(
        "boundary of nothing",
        "attachedToRef=\"task_review\"",
        "attachedToRef=\"task_none\"",
        "reference",
        "timer_reviewDue");
    add(
        "gateway without a way",
        " default=\"flow_gateway_isSatisfied_end_resolved\"",
        "",
        "gateway-default",
        "gateway_isSatisfied");
    add(
        "shape of nonsense",
        "<dc:Bounds x=\"2370\"",
        "<dc:Bounds x=\"NaN\"",
        "wrong-value",
        "task_review_di");
  }

  private void forms() {
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
        "<camunda:value id=\"approved\" name=\"Approved\" />\n              <camunda:value id=\"sentBack\" name=\"Sent back\" />",
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

  private void loops() {
    process(
        "tasks in a circle",
        "<bpmn:serviceTask id=\"task_a\" camunda:expression=\"${caseFile.repeated(execution)}\"/><bpmn:serviceTask id=\"task_b\" camunda:expression=\"${caseFile.repeated(execution)}\"/><bpmn:sequenceFlow id=\"f1\" sourceRef=\"task_a\" targetRef=\"task_b\"/><bpmn:sequenceFlow id=\"f2\" sourceRef=\"task_b\" targetRef=\"task_a\"/>",
        "loop-without-wait",
        "task_");
    process(
        "task to itself",
        "<bpmn:task id=\"task_a\"/><bpmn:sequenceFlow id=\"f1\" sourceRef=\"task_a\" targetRef=\"task_a\"/>",
        "loop-without-wait",
        "task_a");
    process(
        "through a sub-process",
        "<bpmn:subProcess id=\"sub_a\"><bpmn:startEvent id=\"start_a\"/><bpmn:endEvent id=\"end_a\"/><bpmn:sequenceFlow id=\"f1\" sourceRef=\"start_a\" targetRef=\"end_a\"/></bpmn:subProcess><bpmn:sequenceFlow id=\"f2\" sourceRef=\"sub_a\" targetRef=\"sub_a\"/>",
        "loop-without-wait",
        "_a");
    String late =
        "<bpmn:intermediateCatchEvent id=\"timer_a\"><bpmn:timerEventDefinition><bpmn:timeDate>${deadlines.due(execution, '%s')}</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent><bpmn:sequenceFlow id=\"f1\" sourceRef=\"timer_a\" targetRef=\"timer_a\"/>";
    process("a timer that has passed", late.formatted("resolve"), "loop-without-wait", "timer_a");
    process(
        "a report that nobody gives", late.formatted("progress"), "loop-without-wait", "timer_a");
    process(
        "a passed timer on a task",
        "<bpmn:receiveTask id=\"task_a\" messageRef=\"message_urged\"/><bpmn:boundaryEvent id=\"timer_a\" attachedToRef=\"task_a\"><bpmn:timerEventDefinition><bpmn:timeDate>${deadlines.due(execution, 'verify')}</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:boundaryEvent><bpmn:sequenceFlow id=\"f1\" sourceRef=\"timer_a\" targetRef=\"task_a\"/>",
        "loop-without-wait",
        "_a");
    add(
        "back to the begin of the round",
        "sourceRef=\"task_nextRound\" targetRef=\"gateway_beginRound\"",
        "sourceRef=\"task_nextRound\" targetRef=\"task_nextRound\"",
        "loop-without-wait",
        "task_nextRound");
    String wait =
        "<bpmn:intermediateCatchEvent id=\"%s\"><bpmn:timerEventDefinition><bpmn:timeDuration>PT1M</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>";
    process(
        "a bomb that doubles each minute",
        "<bpmn:parallelGateway id=\"gateway_a\"/>"
            + wait.formatted("timer_a")
            + wait.formatted("timer_b")
            + "<bpmn:sequenceFlow id=\"f1\" sourceRef=\"gateway_a\" targetRef=\"timer_a\"/><bpmn:sequenceFlow id=\"f2\" sourceRef=\"gateway_a\" targetRef=\"timer_b\"/><bpmn:sequenceFlow id=\"f3\" sourceRef=\"timer_a\" targetRef=\"gateway_a\"/><bpmn:sequenceFlow id=\"f4\" sourceRef=\"timer_b\" targetRef=\"gateway_a\"/>",
        "loop-that-multiplies",
        "gateway_a");
    process(
        "a task that begins itself again each minute",
        "<bpmn:receiveTask id=\"task_a\" messageRef=\"message_urged\"/><bpmn:boundaryEvent id=\"timer_a\" attachedToRef=\"task_a\" cancelActivity=\"false\"><bpmn:timerEventDefinition><bpmn:timeDuration>PT1M</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent><bpmn:sequenceFlow id=\"f1\" sourceRef=\"timer_a\" targetRef=\"task_a\"/>",
        "loop-that-multiplies",
        "timer_a");
  }

  private static String doctype(String inside) {
    return "?>\n<!DOCTYPE definitions [" + inside + "]>\n<bpmn:definitions";
  }

  private static String attributes() {
    StringBuilder attributes = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      attributes.append(" a%d=\"\"".formatted(i));
    }
    return attributes.toString();
  }

  private static String escaped(String expression) {
    return expression
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("'", "&#x27;")
        .replace("\"", "&quot;");
  }

  private String reviewTask() {
    int begin = bundled.indexOf(REVIEW);
    return bundled.substring(begin, bundled.indexOf("</bpmn:userTask>", begin));
  }

  private void review(String title, String attribute) {
    add(title, REVIEW, REVIEW + " " + attribute, ATTRIBUTE, "task_review");
  }

  private void review(String title, String from, String to, String rule) {
    raw(title, bundled.replace(reviewTask(), reviewTask().replace(from, to)), rule, "task_review");
  }

  private void task(String title, String attribute) {
    add(
        title,
        "<bpmn:serviceTask id=\"task_nextRound\"",
        "<bpmn:serviceTask id=\"task_nextRound\" " + attribute,
        ATTRIBUTE,
        "task_nextRound");
  }

  private void extension(String title, String element) {
    int begin =
        bundled.indexOf("<bpmn:extensionElements>", bundled.indexOf(REVIEW))
            + "<bpmn:extensionElements>".length();
    raw(
        title,
        bundled.substring(0, begin) + element + bundled.substring(begin),
        GRAMMAR,
        title.equals("error mapping") ? "e" : "task_review");
  }

  private void process(String title, String element, String rule, String named) {
    add(title, "</bpmn:process>", element + "</bpmn:process>", rule, named);
  }

  private void definitions(String title, String element, String named) {
    add(
        title,
        "<bpmn:message id=\"message_registered\"",
        element + "<bpmn:message id=\"message_registered\"",
        GRAMMAR,
        named);
  }

  private void file(String title, String from, String to) {
    add(title, from, to, "xml", "file");
  }

  private void add(String title, String from, String to, String rule, String element) {
    int begin = bundled.indexOf(from);
    assertThat(begin).as("%s: %s", title, from).isNotNegative();
    raw(
        title,
        bundled.substring(0, begin) + to + bundled.substring(begin + from.length()),
        rule,
        element);
  }

  private void raw(String title, String xml, String rule, String element) {
    assertThat(xml).as(title).isNotEqualTo(bundled);
    all.add(new Hostile(title, xml, rule, element));
  }
}
