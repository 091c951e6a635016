package io.redress.workflow.process;

/** Diagrams that bring code, or features of the engine that the contract does not know. */
final class HostileCode extends HostileList {
  @Override
  void fill() {
    add(
        "script task",
        "<bpmn:serviceTask id=\"task_urged\"",
        "<bpmn:scriptTask id=\"task_script\""
            + " scriptFormat=\"groovy\"><bpmn:script>1</bpmn:script></bpmn:scriptTask><bpmn:serviceTask"
            + " id=\"task_urged\"",
        GRAMMAR,
        "task_script");
    extension(
        "script listener",
        "<camunda:executionListener event=\"start\"><camunda:script"
            + " scriptFormat=\"javascript\">x()</camunda:script></camunda:executionListener>");
    extension(
        "execution listener",
        "<camunda:executionListener event=\"start\" class=\"java.lang.Runtime\"/>");
    extension(
        "execution listener with an expression",
        "<camunda:executionListener event=\"start\""
            + " expression=\"${caseFile.accept(execution)}\"/>");
    extension(
        "task listener",
        "<camunda:taskListener event=\"create\" delegateExpression=\"${caseFile}\"/>");
    extension(
        "connector",
        "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>");
    extension(
        "input and output script",
        "<camunda:inputOutput><camunda:inputParameter name=\"x\"><camunda:script"
            + " scriptFormat=\"groovy\">1</camunda:script></camunda:inputParameter></camunda:inputOutput>");
    extension(
        "input expression",
        "<camunda:inputOutput><camunda:inputParameter"
            + " name=\"lane\">${execution}</camunda:inputParameter></camunda:inputOutput>");
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
        "<bpmn:startEvent id=\"start_any\"><bpmn:signalEventDefinition"
            + " id=\"s\"/></bpmn:startEvent>",
        GRAMMAR,
        "s");
    process(
        "conditional event",
        "<bpmn:intermediateCatchEvent id=\"catch_any\"><bpmn:conditionalEventDefinition"
            + " id=\"c\"><bpmn:condition>${execution.x()}</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:intermediateCatchEvent>",
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
        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\""
            + " camunda:resource=\"x.groovy\">"
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
}
