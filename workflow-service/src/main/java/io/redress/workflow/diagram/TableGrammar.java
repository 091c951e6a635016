package io.redress.workflow.diagram;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The elements and attributes that a decision table may have: one decision with one table, written
 * in FEEL. Whatever else DMN or the engine knows is refused by its name.
 */
final class TableGrammar {
  private static final String TABLE =
      """
      definitions|id name namespace exporter exporterVersion modeler:executionPlatform modeler:executionPlatformVersion|decision dmndi:DMNDI
      decision|id name camunda:versionTag camunda:historyTimeToLive|description question allowedAnswers decisionTable
      decisionTable|id hitPolicy biodi:annotationsWidth|input output rule
      input|id label biodi:width|inputExpression inputValues
      inputExpression|id typeRef expressionLanguage|text
      inputValues|id|text
      output|id label name typeRef biodi:width|outputValues
      outputValues|id|text
      rule|id|description inputEntry outputEntry
      inputEntry|id expressionLanguage|text
      outputEntry|id expressionLanguage|text
      text||#
      description||#
      question||#
      allowedAnswers||#
      dmndi:DMNDI||dmndi:DMNDiagram
      dmndi:DMNDiagram|id name|dmndi:DMNShape
      dmndi:DMNShape|id dmnElementRef isCollapsed|dc:Bounds dmndi:DMNLabel
      dmndi:DMNLabel|id|dc:Bounds
      dc:Bounds|x y width height|
      """;

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,6}(\\.\\d{1,20})?");

  private static final Map<String, Pattern> VALUES =
      Map.ofEntries(
          Map.entry("id", Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,99}")),
          Map.entry("hitPolicy", Pattern.compile("UNIQUE|FIRST|ANY")),
          Map.entry("expressionLanguage", Pattern.compile("feel")),
          Map.entry("typeRef", Pattern.compile("string|boolean|integer|long|double")),
          Map.entry("camunda:historyTimeToLive", Pattern.compile("P?\\d{1,5}D?")),
          Map.entry("isCollapsed", Pattern.compile("true|false")),
          Map.entry("biodi:width", NUMBER),
          Map.entry("biodi:annotationsWidth", NUMBER),
          Map.entry("x", NUMBER),
          Map.entry("y", NUMBER),
          Map.entry("width", NUMBER),
          Map.entry("height", NUMBER));

  private static final Grammar GRAMMAR = new Grammar(TABLE, VALUES, Set.of());

  private TableGrammar() {}

  static void check(Node root, Findings findings) {
    GRAMMAR.check(root, "The root is no DMN 1.3 definitions.", findings);
  }
}
