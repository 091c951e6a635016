package io.redress.workflow.process;

import java.util.List;

/** What the language or the engine has besides, and nobody asked for. */
final class HostileFeatures extends HostileList {
  private static final String LISTED =
      "<bpmn:multiInstanceLoopCharacteristics"
          + " camunda:collection=\"${departments.cooperating(execution)}\"";

  @Override
  void fill() {
    events();
    attributes();
    elements();
  }

  private void events() {
    for (String kind : List.of("error", "escalation", "compensate", "cancel", "signal", "link")) {
      process(
          kind + " at a boundary",
          "<bpmn:boundaryEvent id=\"boundary_x\" attachedToRef=\"task_review\"><bpmn:%sEventDefinition id=\"definition_x\"/></bpmn:boundaryEvent>"
              .formatted(kind),
          GRAMMAR,
          "definition_x");
      process(
          kind + " thrown",
          "<bpmn:endEvent id=\"end_x\"><bpmn:%sEventDefinition id=\"definition_x\"/></bpmn:endEvent>"
              .formatted(kind),
          GRAMMAR,
          "definition_x");
    }
    process(
        "message thrown by a class",
        "<bpmn:intermediateThrowEvent id=\"event_x\"><bpmn:messageEventDefinition"
            + " id=\"definition_x\""
            + " camunda:class=\"java.lang.Runtime\"/></bpmn:intermediateThrowEvent>",
        GRAMMAR,
        "definition_x");
    extension(
        "listener of a time-out",
        "<camunda:taskListener event=\"timeout\" id=\"t\""
            + " class=\"x\"><bpmn:timerEventDefinition><bpmn:timeDuration>PT1S</bpmn:timeDuration></bpmn:timerEventDefinition></camunda:taskListener>");
    add(
        "a signal beside the message",
        "<bpmn:messageEventDefinition id=\"start_urged_definition\"",
        "<bpmn:signalEventDefinition id=\"definition_x\""
            + " signalRef=\"x\"/><bpmn:messageEventDefinition id=\"start_urged_definition\"",
        GRAMMAR,
        "definition_x");
  }

  private void attributes() {
    for (String attribute :
        List.of(
            "isForCompensation=\"true\"",
            "startQuantity=\"1000000\"",
            "completionQuantity=\"1000000\"",
            "operationRef=\"x\"",
            "camunda:asyncAfter=\"true\"",
            "camunda:exclusive=\"false\"",
            "camunda:jobPriority=\"${execution}\"",
            "camunda:taskPriority=\"${execution}\"",
            "camunda:mapDecisionResult=\"collectEntries\"",
            "camunda:variableMappingClass=\"x\"",
            "camunda:errorMessage=\"${execution}\"",
            "xml:base=\"http://localhost/\"")) {
      task("step with " + attribute, attribute);
    }
    for (String attribute :
        List.of(
            "camunda:candidateUsers=\"${execution}\"",
            "camunda:formHandlerClass=\"java.lang.Runtime\"",
            "camunda:formRefBinding=\"latest\"",
            "camunda:historyTimeToLive=\"P1D\"")) {
      review("work with " + attribute, attribute);
    }
    for (String attribute :
        List.of(
            "camunda:candidateStarterUsers=\"demo\"",
            "camunda:jobPriority=\"1\"",
            "camunda:taskPriority=\"1\"",
            "camunda:processRef=\"x\"",
            "definitionalCollaborationRef=\"x\"")) {
      add(
          "process with " + attribute,
          " isExecutable=\"true\"",
          " isExecutable=\"true\" " + attribute,
          ATTRIBUTE,
          "complaint-lifecycle");
    }
    for (String time : List.of("${execution}", "-1", "P1Y", "999999", "soon")) {
      add(
          "kept for " + time,
          " isExecutable=\"true\"",
          " isExecutable=\"true\" camunda:historyTimeToLive=\"" + time + "\"",
          "wrong-value",
          "complaint-lifecycle");
    }
    for (String attribute : List.of("instantiate=\"true\"", "parallelMultiple=\"true\"")) {
      process(
          "waits with " + attribute,
          "<bpmn:receiveTask id=\"task_x\" messageRef=\"message_urged\" " + attribute + "/>",
          ATTRIBUTE,
          "task_x");
    }
    for (String attribute :
        List.of(
            "behavior=\"None\"",
            "noneBehaviorEventRef=\"x\"",
            "camunda:asyncBefore=\"true\"",
            "camunda:exclusive=\"false\"")) {
      add(
          "repeats with " + attribute,
          LISTED,
          LISTED + " " + attribute,
          ATTRIBUTE,
          "task_cooperate");
    }
  }

  private void elements() {
    for (String element :
        List.of(
            "<bpmn:callActivity id=\"task_x\" calledElement=\"${caseFile.accept(execution)}\""
                + " camunda:calledElementBinding=\"version\" camunda:variableMappingClass=\"x\"/>",
            "<bpmn:complexGateway id=\"task_x\"/>",
            "<bpmn:callChoreography id=\"task_x\"/>",
            "<bpmn:dataStoreReference id=\"task_x\"/>",
            "<bpmn:artifact id=\"task_x\"/>",
            "<bpmn:group id=\"task_x\"/>",
            "<bpmn:property id=\"task_x\" name=\"verified\"/>",
            "<bpmn:ioSpecification id=\"task_x\"/>",
            "<bpmn:performer id=\"task_x\"/>",
            "<bpmn:correlationSubscription id=\"task_x\"/>",
            "<bpmn:auditing id=\"task_x\"/>",
            "<di:scriptTask id=\"task_x\"/>",
            "<x:userTask xmlns:x=\"http://www.omg.org/spec/BPMN/20100524/MODELX\" id=\"task_x\"/>",
            "<userTask xmlns=\"\" id=\"task_x\"/>",
            "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" id=\"task_x\""
                + " href=\"file:///etc/passwd\" parse=\"text\"/>",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"task_x\" onload=\"alert(1)\"/>",
            "<xsl:value-of xmlns:xsl=\"http://www.w3.org/1999/XSL/Transform\" id=\"task_x\""
                + " select=\"document('x')\"/>")) {
      process("has " + element, element, GRAMMAR, "task_x");
    }
    process("has a step of the engine", "<camunda:serviceTask/>", GRAMMAR, "complaint-lifecycle");
    add(
        "somebody by a resource",
        "</bpmn:userTask>",
        "<bpmn:potentialOwner"
            + " id=\"owner_x\"><bpmn:resourceAssignmentExpression><bpmn:formalExpression>${execution.getId()}</bpmn:formalExpression></bpmn:resourceAssignmentExpression></bpmn:potentialOwner></bpmn:userTask>",
        GRAMMAR,
        "owner_x");
    add(
        "what is repeated by data",
        LISTED,
        "<bpmn:multiInstanceLoopCharacteristics id=\"loop_x\"><bpmn:loopDataInputRef"
            + " id=\"data_x\">execution</bpmn:loopDataInputRef></bpmn:multiInstanceLoopCharacteristics>"
            + LISTED,
        GRAMMAR,
        "data_x");
    for (String element :
        List.of(
            "collaboration",
            "itemDefinition",
            "interface",
            "globalTask",
            "dataStore",
            "extension",
            "relationship",
            "category")) {
      definitions("defines a " + element, "<bpmn:" + element + " id=\"x\"/>", "x");
    }
  }
}
