package io.redress.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing hostile or careless gets in, and what owners may change passes. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class DiagramChecksTest {
  @Inject ProcessEngine engine;

  static List<Hostile> hostile() {
    return HostileDiagrams.all();
  }

  @Test
  void theBundledDiagramKeepsTheContract() {
    Owner.check(HostileDiagrams.bundled()).body("violations", empty());
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void aHostileDiagramIsRefusedAndNothingIsDeployed(Hostile hostile) {
    long definitions = definitions();
    JsonPath checked = Owner.check(hostile.file()).extract().jsonPath();
    List<Map<String, String>> violations = checked.getList("violations");
    assertThat(violations)
        .as(hostile.title())
        .anyMatch(
            violation ->
                violation.get("rule").equals(hostile.rule())
                    && violation.get("element").contains(hostile.element()))
        .allMatch(violation -> !violation.get("mend").isBlank());
    Owner.deploy(hostile.file())
        .statusCode(422)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/diagram-refused"))
        .body("violations", hasSize(violations.size()));
    assertThat(definitions()).isEqualTo(definitions);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "${dissatisfied == 2}~${dissatisfied == 2 &amp;&amp; !ownerFinal || (lane eq 'GREEN' and"
            + " not verified)}",
        "${dissatisfied == 2}~${processOutcome != 'resolved' or compensation > 100}",
        "${dissatisfied == 2}~${leadDepartment == '' or firstDepartment == 'billing' or lane =="
            + " 'EMERGENCY'}",
        "name=\"role\" value=\"reviewer\"~name=\"role\" value=\"${verifyOutcome}\"",
        "name=\"Review the answer\"~name=\"复核答复 ✓\"",
        "camunda:dueDate=\"${deadlines.due(execution,"
            + " &#x27;review&#x27;)}\"~camunda:dueDate=\"P1DT12H\"",
        "${deadlines.due(execution,"
            + " &#x27;review&#x27;)}</bpmn:timeDate>~${deadlines.due(execution,'review',80)}</bpmn:timeDate>",
        "camunda:versionTag=\"1\"~camunda:versionTag=\"2\" camunda:historyTimeToLive=\"P30D\"",
        "name=\"stage\" value=\"review\"~name=\"stage\" value=\"second-look\"",
        "</bpmn:process>~<bpmn:textAnnotation id=\"note_why\"><bpmn:text>Why: see"
            + " 7.3</bpmn:text></bpmn:textAnnotation></bpmn:process>",
        "<bpmn:startEvent id=\"start_registered\"~<!-- ours --><bpmn:startEvent"
            + " id=\"start_registered\""
      })
  void whatAnOwnerMayChangePasses(String from, String to) {
    assertThat(HostileDiagrams.bundled()).contains(from);
    Owner.check(HostileDiagrams.bundled().replace(from, to)).body("violations", empty());
  }

  @Test
  void writtenTimesPassFromAMinuteOn() {
    String due =
        "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${deadlines.due(execution,"
            + " &#x27;review&#x27;)}</bpmn:timeDate>";
    assertThat(HostileDiagrams.bundled()).contains(due);
    for (String time :
        List.of(
            "<bpmn:timeDuration>PT1M</bpmn:timeDuration>",
            "<bpmn:timeCycle>R3/PT60S</bpmn:timeCycle>")) {
      Owner.check(HostileDiagrams.bundled().replace(due, time)).body("violations", empty());
    }
  }

  @Test
  void whatTheEngineCannotReadIsRefusedToo() {
    String twoEnds =
        HostileDiagrams.bundled()
            .replace(
                "<bpmn:endEvent id=\"end_resolved\"",
                "<bpmn:textAnnotation id=\"note\"/><bpmn:association id=\"link\"/><bpmn:endEvent"
                    + " id=\"end_resolved\"");
    long definitions = definitions();
    Owner.check(twoEnds).body("violations.rule", org.hamcrest.Matchers.hasItem("engine"));
    Owner.deploy(twoEnds).statusCode(422);
    assertThat(definitions()).isEqualTo(definitions);
  }

  @Test
  void anEmptyFileIsOneViolation() {
    Owner.check("").body("violations", hasSize(1));
  }

  private long definitions() {
    return engine.getRepositoryService().createProcessDefinitionQuery().count();
  }
}
