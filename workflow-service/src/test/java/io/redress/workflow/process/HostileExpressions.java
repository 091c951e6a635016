package io.redress.workflow.process;

import java.util.List;

/** Expressions that are no words of the vocabulary, and places where none may stand. */
final class HostileExpressions extends HostileList {
  @Override
  void fill() {
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
            "\\${caseFile.nextRound(execution)}",
            "$\\{caseFile.nextRound(execution)}",
            "$${caseFile.nextRound(execution)}",
            "\uFF04{caseFile.nextRound(execution)}",
            "${caseFile.nextRound\\u0028execution)}",
            "${caseFile . nextRound(execution)}",
            "${caseFile.nextRound(execution).next().next()}",
            "${[caseFile][0].nextRound(execution)}",
            "${caseFile.nextRound(execution);runtimeService}",
            "${caseFile.nextRound(execution) || true}",
            "${true ? caseFile.nextRound(execution) : 1}",
            "${#{caseFile.nextRound(execution)}}",
            "${fn:now()}",
            "${dateTime().plusYears(1)}",
            "${(x -> x.getClass())(execution)}",
            "${java.lang.Runtime.getRuntime()}",
            "${decisions.apply(execution, '../service-level')}",
            "${decisions.apply(execution, lane)}",
            "${responsibility.missed(execution, 'x' += 'y')}",
            "${warnings.tell(execution, 1)}",
            "${repairs.due(execution)}",
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
            "${empty execution}",
            "${verified.class == null}",
            "${verified['class']['forName']}",
            "${lane == 'x\\'}",
            "${lane == \"GREEN\"}",
            "${lane matches '.*'}",
            "${returns == 1e9}",
            "${returns == -1}",
            "${verified instanceof x}",
            "${!}",
            "${}",
            "${verified}${verified}",
            "$ {verified}",
            "\\${verified}",
            "${\u200Bverified}",
            "${" + "!".repeat(600) + "verified}",
            "${" + "(".repeat(50) + "verified" + ")".repeat(50) + "}",
            "true")) {
      add("condition " + condition, DISSATISFIED, escaped(condition), EXPRESSION, "flow_");
    }
    for (String variable :
        List.of("${execution}", "${task}", "${caseFile}", "${nobodySetsIt == 1}")) {
      add("condition on " + variable, DISSATISFIED, variable, "unknown-variable", "flow_");
    }
    texts();
  }

  private void texts() {
    for (String written :
        List.of(
            "<![CDATA[${execution}]]>",
            "&#36;{execution}",
            "$<!-- -->{execution}",
            "&#x23;{execution}")) {
      add(
          "documentation hides " + written,
          "</bpmn:process>",
          "<bpmn:documentation>" + written + "</bpmn:documentation></bpmn:process>",
          EXPRESSION,
          "complaint-lifecycle");
    }
    for (String number : List.of("0", "-1", "51", "1000000000", "1e9", "٣", "${execution}")) {
      add(
          "repeated " + number + " times",
          "<bpmn:multiInstanceLoopCharacteristics"
              + " camunda:collection=\"${departments.cooperating(execution)}\""
              + " camunda:elementVariable=\"cooperatingDepartment\" />",
          "<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>"
              + number
              + "</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>",
          EXPRESSION,
          "task_cooperate");
    }
    add(
        "enough by a foreign call",
        "camunda:elementVariable=\"cooperatingDepartment\" />",
        "camunda:elementVariable=\"cooperatingDepartment\"><bpmn:completionCondition>${execution.getProcessEngineServices()}</bpmn:completionCondition></bpmn:multiInstanceLoopCharacteristics>",
        EXPRESSION,
        "task_cooperate");
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
        "<bpmn:multiInstanceLoopCharacteristics"
            + " camunda:collection=\"${departments.cooperating(execution)}\""
            + " camunda:elementVariable=\"cooperatingDepartment\" />",
        "<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>1000000</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>",
        EXPRESSION,
        "task_cooperate");
    add(
        "standard loop",
        "<bpmn:multiInstanceLoopCharacteristics"
            + " camunda:collection=\"${departments.cooperating(execution)}\""
            + " camunda:elementVariable=\"cooperatingDepartment\" />",
        "<bpmn:standardLoopCharacteristics/>",
        GRAMMAR,
        "task_cooperate");
  }

  private static String escaped(String expression) {
    return expression
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("'", "&#x27;")
        .replace("\"", "&quot;");
  }
}
