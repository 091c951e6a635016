package io.redress.callback.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.callback.decision.DecisionContract.Field;
import io.redress.kit.sheet.TestSheet.TestCase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A table is input from outside: what it may be, and everything else. */
class TableCheckTest {

  private static final DecisionContract CONTRACT =
      new DecisionContract(
          "trial",
          "Trial",
          List.of(
              Field.text("tier", "VIP", "ORDINARY"), Field.number("level"), Field.flag("repeat")),
          List.of(Field.text("decision", "YES", "NO"), Field.number("share").orNothing()));

  private static final String FIT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/" id="d" name="Trial" namespace="n">
        <decision id="trial" name="Trial">
          <decisionTable id="table" hitPolicy="FIRST">
            <input id="i1"><inputExpression id="e1" typeRef="string"><text>tier</text></inputExpression></input>
            <input id="i2"><inputExpression id="e2" typeRef="integer"><text>level</text></inputExpression></input>
            <input id="i3"><inputExpression id="e3" typeRef="boolean"><text>repeat</text></inputExpression></input>
            <output id="o1" name="decision" typeRef="string" />
            <output id="o2" name="share" typeRef="double" />
            <rule id="r1">
              <inputEntry id="c1"><text>"VIP"</text></inputEntry>
              <inputEntry id="c2"><text>[1..3]</text></inputEntry>
              <inputEntry id="c3"><text>-</text></inputEntry>
              <outputEntry id="a1"><text>"YES"</text></outputEntry>
              <outputEntry id="a2"><text>0.5</text></outputEntry>
            </rule>
            <rule id="r2">
              <inputEntry id="c4"><text></text></inputEntry>
              <inputEntry id="c5"><text></text></inputEntry>
              <inputEntry id="c6"><text></text></inputEntry>
              <outputEntry id="a3"><text>"NO"</text></outputEntry>
              <outputEntry id="a4"><text></text></outputEntry>
            </rule>
          </decisionTable>
        </decision>
        <dmndi:DMNDI><dmndi:DMNDiagram id="x"/></dmndi:DMNDI>
      </definitions>
      """;

  @Test
  void aTableThatKeepsItsContractIsFitAndDecides() {
    assertEquals(List.of(), TableCheck.check(CONTRACT, FIT));
    var table = new TableEngine().ready(CONTRACT, FIT);
    assertEquals(
        Map.of("decision", "YES", "share", 0.5),
        table.apply(Map.of("tier", "VIP", "level", 2, "repeat", false)));
    assertEquals(Map.of("decision", "NO"), table.apply(Map.of("tier", "VIP", "level", 4)));
    assertEquals(Map.of("decision", "NO"), table.apply(Map.of()));
  }

  @Test
  void whatTheEngineCannotReadIsRefusedToo() {
    String drawn = FIT.replace("<dmndi:DMNDiagram id=\"x\"/>", "<dmndi:Unheard/>");
    assertEquals(List.of(), TableCheck.check(CONTRACT, drawn));
    CheckView check =
        new CheckDecision(new TableEngine())
            .check(
                CONTRACT, drawn, List.of(new TestCase("any", Map.of(), Map.of("decision", "NO"))));
    assertEquals(List.of("engine"), check.violations().stream().map(Violation::rule).toList());
  }

  @Test
  void whatReachesOutOfTheFileIsRefused() {
    String doctype = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
    assertEquals(List.of("xml"), rules(FIT.replace("<definitions", doctype + "<definitions")));
    assertEquals(List.of("xml"), rules(FIT.replace("<text>tier</text>", "<text>&e;</text>")));
    assertEquals(List.of("xml"), rules(FIT.replace("<decision ", "<?php x?><decision ")));
    assertEquals(
        List.of("xml"),
        rules(
            FIT.replace(
                "<decision ", "<import namespace=\"x\" locationURI=\"http://x\"/><decision ")));
    assertEquals(List.of("xml"), rules(FIT.replace("</decisionTable>", "")));
    assertEquals(List.of("xml"), rules(""));
    assertEquals(List.of("xml"), rules(FIT + " ".repeat(60_000)));
    assertEquals(
        List.of("xml"),
        rules(FIT.replace("hitPolicy=\"FIRST\"", "hitPolicy=\"FIRST\" x:y=\"1\" xmlns:x=\"z\"")));
    assertEquals(
        List.of("xml"),
        rules(
            FIT.replace(
                "<inputEntry id=\"c2\">", "<inputEntry id=\"c2\" expressionLanguage=\"groovy\">")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<businessKnowledgeModel id=\"b\"/>",
        "<literalExpression><text>1</text></literalExpression>",
        "<informationRequirement/>",
        "<script/>",
        "<extensionElements/>"
      })
  void anElementThatNoTableHasIsRefused(String element) {
    assertEquals(List.of("xml"), rules(FIT.replace("<decisionTable", element + "<decisionTable")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "function(x) external {java: {class: \"java.lang.System\"}}",
        "matches(tier, \".*\")",
        "tier",
        "\"VIP\" or true",
        "? != null",
        "\"VI\\\"P\"",
        "cellInput",
        "\"SILVER\"",
        "VIP",
        "1",
        "not(\"VIP\") and x"
      })
  void aCellThatComputesIsRefused(String cell) {
    assertEquals(
        List.of("input-entry"),
        rules(FIT.replace("\"VIP\"</text>", cell.replace("<", "&lt;") + "</text>")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"< 3", ">= 1.5", "1, 2, 3", "not(3)", "not(>= 2, 1)", "[1..2]", "(0..9)", "-", "-5"})
  void numbersAreComparedInTheseWays(String cell) {
    String table = FIT.replace("[1..3]", cell.replace("<", "&lt;"));
    assertEquals(List.of(), TableCheck.check(CONTRACT, table));
    assertTrue(
        new TableEngine()
            .ready(CONTRACT, table)
            .apply(Map.of("tier", "VIP", "level", 2))
            .containsKey("decision"));
  }

  @Test
  void theColumnsAreThoseOfTheContract() {
    assertEquals(
        List.of("decision-key"),
        rules(FIT.replace("decision id=\"trial\"", "decision id=\"other\"")));
    assertEquals(List.of("hit-policy"), rules(FIT.replace("FIRST", "COLLECT")));
    assertEquals(List.of("input"), rules(FIT.replace(">level<", ">password<")));
    assertEquals(List.of("type"), rules(FIT.replace("\"integer\"", "\"string\"")));
    assertEquals(
        List.of("output", "output"), rules(FIT.replace("name=\"share\"", "name=\"shares\"")));
    assertEquals(List.of("output-entry"), rules(FIT.replace("\"YES\"", "\"MAYBE\"")));
    assertEquals(List.of("output-entry"), rules(FIT.replace("\"YES\"", "")));
    assertEquals(List.of("output-entry"), rules(FIT.replace("0.5", "level * 2")));
    assertEquals(
        List.of("last-rule"),
        rules(FIT.replace("<inputEntry id=\"c5\"><text>", "<inputEntry id=\"c5\"><text>1")));
    assertEquals(
        List.of("rule"),
        rules(FIT.replace("<inputEntry id=\"c3\"><text>-</text></inputEntry>", "")));
  }

  private static List<String> rules(String file) {
    return TableCheck.check(CONTRACT, file).stream().map(Violation::rule).toList();
  }
}
