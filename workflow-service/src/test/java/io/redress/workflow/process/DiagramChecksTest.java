package io.redress.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
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
  private static final ObjectMapper JSON = new ObjectMapper();

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
    JsonNode violations = json(Owner.check(hostile.file())).required("violations");
    assertThat(violations)
        .as(hostile.title())
        .anyMatch(
            violation ->
                violation.required("rule").asText().equals(hostile.rule())
                    && violation.required("element").asText().contains(hostile.element()))
        .allMatch(violation -> !violation.required("mend").asText().isBlank());
    JsonNode refused =
        json(Owner.deploy(hostile.file()).statusCode(422).contentType("application/problem+json"));
    assertThat(refused.path("type").asText()).isEqualTo("/problems/diagram-refused");
    assertThat(refused.path("violations")).hasSameSizeAs(violations);
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

  /** Read as it is: each path into an answer is compiled first, and there are hundreds. */
  private static JsonNode json(ValidatableResponse answer) {
    try {
      return JSON.readTree(answer.extract().asByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long definitions() {
    return engine.getRepositoryService().createProcessDefinitionQuery().count();
  }
}
