package io.redress.workflow.diagram;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The elements and attributes that a file may have: here those of a diagram. Whatever is not listed
 * is refused by its name, so that a feature of the engine that nobody thought of is refused too.
 */
final class Grammar {
  /** What an element may have. */
  record Allowed(Set<String> attributes, Set<String> children, boolean text) {}

  private static final String FLOW =
      " startEvent endEvent intermediateCatchEvent intermediateThrowEvent boundaryEvent task"
          + " manualTask userTask serviceTask businessRuleTask receiveTask exclusiveGateway"
          + " parallelGateway inclusiveGateway eventBasedGateway subProcess sequenceFlow"
          + " textAnnotation association";
  private static final String STEP = " documentation extensionElements incoming outgoing";
  private static final String REPEATED = STEP + " multiInstanceLoopCharacteristics";
  private static final String EVENT = STEP + " timerEventDefinition messageEventDefinition";
  private static final String TEMPLATE = " camunda:modelerTemplate camunda:modelerTemplateVersion";
  private static final String COLOURS =
      " bioc:stroke bioc:fill color:background-color color:border-color color:color";

  /** element | attributes | children, or # for a text. */
  private static final String TABLE =
      """
      definitions|id name targetNamespace exporter exporterVersion modeler:executionPlatform modeler:executionPlatformVersion|process message bpmndi:BPMNDiagram
      message|id name|documentation
      process|id name isExecutable isClosed processType camunda:versionTag camunda:historyTimeToLive camunda:isStartableInTasklist$TEMPLATE|documentation extensionElements laneSet$FLOW
      laneSet|id name|lane
      lane|id name|documentation flowNodeRef
      flowNodeRef||#
      documentation|id|#
      incoming||#
      outgoing||#
      text||#
      textAnnotation|id|text
      association|id sourceRef targetRef associationDirection|
      startEvent|id name isInterrupting$TEMPLATE|$EVENT
      endEvent|id name$TEMPLATE|$STEP terminateEventDefinition
      intermediateCatchEvent|id name$TEMPLATE|$EVENT
      intermediateThrowEvent|id name|$STEP
      boundaryEvent|id name attachedToRef cancelActivity$TEMPLATE|$EVENT
      timerEventDefinition|id|timeDate timeDuration timeCycle
      messageEventDefinition|id messageRef|
      terminateEventDefinition|id|
      timeDate|id xsi:type|#
      timeDuration|id xsi:type|#
      timeCycle|id xsi:type|#
      task|id name$TEMPLATE|$REPEATED
      manualTask|id name$TEMPLATE|$REPEATED
      userTask|id name camunda:dueDate$TEMPLATE|$REPEATED
      serviceTask|id name camunda:expression$TEMPLATE|$REPEATED
      businessRuleTask|id name camunda:expression$TEMPLATE|$REPEATED
      receiveTask|id name messageRef$TEMPLATE|$REPEATED
      exclusiveGateway|id name default gatewayDirection|$STEP
      parallelGateway|id name gatewayDirection|$STEP
      inclusiveGateway|id name default gatewayDirection|$STEP
      eventBasedGateway|id name gatewayDirection|$STEP
      subProcess|id name triggeredByEvent$TEMPLATE|$REPEATED laneSet$FLOW
      sequenceFlow|id name sourceRef targetRef|documentation conditionExpression
      conditionExpression|id xsi:type|#
      multiInstanceLoopCharacteristics|id isSequential camunda:collection camunda:elementVariable|loopCardinality completionCondition
      loopCardinality|id xsi:type|#
      completionCondition|id xsi:type|#
      extensionElements||camunda:properties camunda:formData
      camunda:properties||camunda:property
      camunda:property|id name value|
      camunda:formData||camunda:formField
      camunda:formField|id label type|camunda:properties camunda:validation camunda:value
      camunda:validation||camunda:constraint
      camunda:constraint|name config|
      camunda:value|id name|
      bpmndi:BPMNDiagram|id name|bpmndi:BPMNPlane
      bpmndi:BPMNPlane|id bpmnElement|bpmndi:BPMNShape bpmndi:BPMNEdge
      bpmndi:BPMNShape|id bpmnElement isExpanded isHorizontal isMarkerVisible$COLOURS|dc:Bounds bpmndi:BPMNLabel
      bpmndi:BPMNEdge|id bpmnElement$COLOURS|di:waypoint bpmndi:BPMNLabel
      bpmndi:BPMNLabel|id$COLOURS|dc:Bounds
      dc:Bounds|x y width height|
      di:waypoint|x y|
      """;

  /** Attributes whose values are few; those not named here are ordinary texts. */
  private static final Map<String, Pattern> VALUES =
      Map.ofEntries(
          Map.entry("id", Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,99}")),
          Map.entry("isExecutable", Pattern.compile("true|false")),
          Map.entry("isInterrupting", Pattern.compile("true|false")),
          Map.entry("cancelActivity", Pattern.compile("true|false")),
          Map.entry("isSequential", Pattern.compile("true|false")),
          Map.entry("triggeredByEvent", Pattern.compile("true|false")),
          Map.entry("camunda:isStartableInTasklist", Pattern.compile("true|false")),
          Map.entry("camunda:historyTimeToLive", Pattern.compile("P?\\d{1,5}D?")),
          Map.entry("xsi:type", Pattern.compile("([A-Za-z][\\w-]{0,30}:)?tFormalExpression")),
          Map.entry("x", Pattern.compile("-?\\d{1,6}(\\.\\d{1,20})?")),
          Map.entry("y", Pattern.compile("-?\\d{1,6}(\\.\\d{1,20})?")),
          Map.entry("width", Pattern.compile("\\d{1,6}(\\.\\d{1,20})?")),
          Map.entry("height", Pattern.compile("\\d{1,6}(\\.\\d{1,20})?")));

  /** Ids here name outcomes, fields and form properties, which have rules of their own. */
  private static final Set<String> OWN_IDS =
      Set.of("camunda:property", "camunda:value", "camunda:formField");

  private static final Grammar DIAGRAM =
      new Grammar(
          TABLE
              .replace("$TEMPLATE", TEMPLATE)
              .replace("$FLOW", FLOW)
              .replace("$EVENT", EVENT)
              .replace("$REPEATED", REPEATED)
              .replace("$STEP", STEP)
              .replace("$COLOURS", COLOURS),
          VALUES,
          OWN_IDS);

  private final Map<String, Allowed> allowed;
  private final Map<String, Pattern> values;
  private final Set<String> ownIds;

  /**
   * A grammar.
   *
   * @param table lines of {@code element|attributes|children}, or {@code #} for a text
   * @param values attributes whose values are few
   * @param ownIds elements whose ids are no ids of the file
   */
  Grammar(String table, Map<String, Pattern> values, Set<String> ownIds) {
    this.allowed = table(table);
    this.values = values;
    this.ownIds = ownIds;
  }

  /** Checks a diagram. */
  static void check(Node root, Findings findings) {
    DIAGRAM.check(root, "The root is no BPMN 2.0 definitions.", findings);
  }

  void check(Node root, String otherwise, Findings findings) {
    if (!root.is("definitions")) {
      findings.add(root, "unknown-element", otherwise, "Send a file of Camunda Modeler.");
      return;
    }
    visit(root, new LinkedHashSet<>(), findings);
  }

  private void visit(Node node, Set<String> ids, Findings findings) {
    Allowed may = allowed.get(node.name);
    for (Map.Entry<String, String> attribute : node.attributes.entrySet()) {
      attribute(node, may, attribute.getKey(), attribute.getValue(), findings);
    }
    if (!may.text() && !node.text().isEmpty()) {
      findings.add(
          node,
          "unknown-text",
          node.name + " has a text.",
          "Remove the text, or make it an annotation.");
    }
    if (!ownIds.contains(node.name) && !node.id().isEmpty() && !ids.add(node.id())) {
      findings.add(
          node, "duplicate-id", "The id stands twice.", "Give each element an id of its own.");
    }
    for (Node child : node.children) {
      if (may.children().contains(child.name)) {
        visit(child, ids, findings);
      } else {
        findings.add(
            child,
            "unknown-element",
            child.name + " is not allowed in " + node.name + ".",
            "Remove it. Steps call the published words; see the process contract.");
      }
    }
  }

  private void attribute(Node node, Allowed may, String name, String value, Findings findings) {
    if (!may.attributes().contains(name)) {
      findings.add(
          node,
          "unknown-attribute",
          name + " is not allowed on " + node.name + ".",
          "Remove it. What a step may say is in the process contract.");
      return;
    }
    Pattern pattern = ownIds.contains(node.name) ? null : values.get(name);
    if (pattern != null && !pattern.matcher(value).matches()) {
      findings.add(
          node,
          "wrong-value",
          name + " has the value " + Findings.quote(value) + ".",
          "Write a value that fits " + pattern.pattern() + ".");
    }
  }

  private static Map<String, Allowed> table(String table) {
    Map<String, Allowed> allowed = new HashMap<>();
    for (String row : table.strip().split("\n")) {
      String[] cells = row.split("\\|", -1);
      boolean text = cells[2].equals("#");
      allowed.put(cells[0], new Allowed(words(cells[1]), text ? Set.of() : words(cells[2]), text));
    }
    return allowed;
  }

  private static Set<String> words(String cell) {
    return Set.copyOf(List.of(cell.strip().split("\\s+")));
  }
}
