package io.redress.workflow.process;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.testing.Tokens;
import io.redress.workflow.casefile.Lane;
import io.redress.workflow.process.HostileDiagrams.Hostile;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Process owners check diagrams, deploy them and roll back; nothing hostile gets in. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class ProcessResourceTest {
  private static final String VERSIONS = "/api/v1/processes/complaint-lifecycle/versions";
  private static final String DEPLOYMENTS = "/api/v1/processes/deployments";
  private static final String CHECKS = "/api/v1/processes/checks";

  @Inject CaseDriver cases;
  @Inject ProcessEngine engine;

  static List<Hostile> hostile() {
    return HostileDiagrams.all();
  }

  @Test
  void theBundledDiagramKeepsTheContract() {
    diagram(HostileDiagrams.bundled())
        .post(CHECKS)
        .then()
        .statusCode(200)
        .body("violations", empty());
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void aHostileDiagramIsRefusedAndNothingIsDeployed(Hostile hostile) {
    long definitions = definitions();
    JsonPath checked =
        diagram(hostile.xml()).post(CHECKS).then().statusCode(200).extract().jsonPath();
    List<Map<String, String>> violations = checked.getList("violations");
    assertThat(violations)
        .as(hostile.title())
        .anyMatch(
            violation ->
                violation.get("rule").equals(hostile.rule())
                    && violation.get("element").contains(hostile.element()))
        .allMatch(violation -> !violation.get("mend").isBlank());
    diagram(hostile.xml())
        .queryParam("reason", "trying")
        .post(DEPLOYMENTS)
        .then()
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
        "${dissatisfied == 2}~${dissatisfied == 2 &amp;&amp; !ownerFinal || (lane eq 'GREEN' and not verified)}",
        "${dissatisfied == 2}~${processOutcome != 'resolved' or compensation > 100}",
        "name=\"Review the answer\"~name=\"复核答复 ✓\"",
        "camunda:dueDate=\"${deadlines.due(execution, &#x27;review&#x27;)}\"~camunda:dueDate=\"P1DT12H\"",
        "${deadlines.due(execution, &#x27;review&#x27;)}</bpmn:timeDate>~${deadlines.due(execution,'review',80)}</bpmn:timeDate>",
        "camunda:versionTag=\"1\"~camunda:versionTag=\"2\" camunda:historyTimeToLive=\"P30D\"",
        "name=\"stage\" value=\"review\"~name=\"stage\" value=\"second-look\"",
        "</bpmn:process>~<bpmn:textAnnotation id=\"note_why\"><bpmn:text>Why: see 7.3</bpmn:text></bpmn:textAnnotation></bpmn:process>",
        "<bpmn:startEvent id=\"start_registered\"~<!-- ours --><bpmn:startEvent id=\"start_registered\""
      })
  void whatAnOwnerMayChangePasses(String from, String to) {
    assertThat(HostileDiagrams.bundled()).contains(from);
    diagram(HostileDiagrams.bundled().replace(from, to))
        .post(CHECKS)
        .then()
        .statusCode(200)
        .body("violations", empty());
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
      diagram(HostileDiagrams.bundled().replace(due, time))
          .post(CHECKS)
          .then()
          .statusCode(200)
          .body("violations", empty());
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
    diagram(twoEnds)
        .post(CHECKS)
        .then()
        .statusCode(200)
        .body("violations.rule", org.hamcrest.Matchers.hasItem("engine"));
    diagram(twoEnds).queryParam("reason", "trying").post(DEPLOYMENTS).then().statusCode(422);
    assertThat(definitions()).isEqualTo(definitions);
  }

  @Test
  void aStepThatAnOwnerAddsIsInTheInboxTheTimelineAndTheEvents() {
    int before = active();
    String earlier = cases.start("basic-communication.weak-signal", Lane.STANDARD);
    try {
      int version =
          diagram(LegalOpinion.diagram())
              .queryParam("reason", "the regulator asks for it")
              .post(DEPLOYMENTS)
              .then()
              .statusCode(201)
              .body("key", equalTo("complaint-lifecycle"))
              .body("active", equalTo(true))
              .body("deployedBy", equalTo("owner.wang"))
              .body("changes[0].reason", equalTo("the regulator asks for it"))
              .extract()
              .path("version");
      assertThat(version).isEqualTo(active()).isGreaterThan(before);
      LegalOpinion.assertAskedFor(cases, version);
      assertThat(cases.file(earlier).processVersion).isEqualTo(before);
      cases.complete(earlier, "task_verify", "complaint", Map.of());
      cases.process(earlier);
      cases.item(earlier, "task_review");
    } finally {
      activate(before);
    }
    String later = cases.start("basic-communication.weak-signal", Lane.STANDARD);
    assertThat(cases.file(later).processVersion).isEqualTo(before);
  }

  @Test
  void versionsSayWhoBroughtThemAndWhatTheyAre() {
    int before = active();
    int version =
        diagram(HostileDiagrams.bundled())
            .queryParam("reason", "as it was")
            .post(DEPLOYMENTS)
            .then()
            .statusCode(201)
            .extract()
            .path("version");
    activate(before);
    JsonPath first = owner().queryParam("limit", 1).get(VERSIONS).then().extract().jsonPath();
    assertThat(first.getInt("items[0].version")).isEqualTo(version);
    assertThat(first.getBoolean("items[0].active")).isFalse();
    assertThat(first.getString("items[0].deployedBy")).isEqualTo("owner.wang");
    JsonPath next =
        owner()
            .queryParam("cursor", first.getString("next"))
            .queryParam("limit", 200)
            .get(VERSIONS)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(next.getList("items.version", Integer.class).get(0)).isEqualTo(version - 1);
    assertThat(next.getList("items.deployedBy")).last().isEqualTo("bundled");
    byte[] xml =
        owner()
            .get(VERSIONS + "/{v}/diagram", version)
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    assertThat(new String(xml, StandardCharsets.UTF_8)).isEqualTo(HostileDiagrams.bundled());
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/v1/processes",
    "POST, /api/v1/processes/checks",
    "POST, /api/v1/processes/deployments",
    "GET, /api/v1/processes/complaint-lifecycle/versions",
    "GET, /api/v1/processes/complaint-lifecycle/versions/1/diagram",
    "POST, /api/v1/processes/complaint-lifecycle/versions/1/activation"
  })
  void onlyProcessOwnersMay(String method, String path) {
    String type = path.endsWith("activation") ? "application/json" : "application/xml";
    String body = path.endsWith("activation") ? "{}" : "<a/>";
    given().contentType(type).body(body).request(method, path).then().statusCode(401);
    given()
        .header("Authorization", CaseDriver.supervisor())
        .contentType(type)
        .body(body)
        .request(method, path)
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/forbidden"));
  }

  @ParameterizedTest
  @CsvSource({CHECKS, DEPLOYMENTS})
  void otherMediaTypesAndTooMuchAreRefused(String path) {
    owner().contentType(ContentType.JSON).body("{}").post(path).then().statusCode(415);
    diagram("x".repeat(1_048_577)).queryParam("reason", "x").post(path).then().statusCode(413);
  }

  @Test
  void jsonStaysSmallWhereDiagramsMayBeLarge() {
    owner()
        .contentType(ContentType.JSON)
        .body(Map.of("reason", "x".repeat(70_000)))
        .post(VERSIONS + "/1/activation")
        .then()
        .statusCode(413)
        .body("type", equalTo("/problems/body-too-large"));
  }

  @Test
  void withoutAReasonNothingChanges() {
    long definitions = definitions();
    diagram(HostileDiagrams.bundled()).post(DEPLOYMENTS).then().statusCode(400);
    diagram(HostileDiagrams.bundled())
        .queryParam("reason", "a\u0007b")
        .post(DEPLOYMENTS)
        .then()
        .statusCode(400);
    owner()
        .contentType(ContentType.JSON)
        .body("{}")
        .post(VERSIONS + "/1/activation")
        .then()
        .statusCode(400);
    assertThat(definitions()).isEqualTo(definitions);
  }

  @Test
  void anEmptyFileIsOneViolation() {
    diagram("").post(CHECKS).then().statusCode(200).body("violations", hasSize(1));
  }

  @Test
  void whatIsNotThereIsNotFound() {
    owner()
        .get("/api/v1/processes/payroll/versions")
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/no-such-process"));
    owner()
        .get(VERSIONS + "/9999/diagram")
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/no-such-version"));
    owner()
        .contentType(ContentType.JSON)
        .body(Map.of("reason", "x"))
        .post(VERSIONS + "/9999/activation")
        .then()
        .statusCode(404);
    owner().queryParam("cursor", "x").get(VERSIONS).then().statusCode(400);
  }

  private void activate(int version) {
    owner()
        .contentType(ContentType.JSON)
        .body(Map.of("reason", "back again"))
        .post(VERSIONS + "/{v}/activation", version)
        .then()
        .statusCode(200)
        .body("active", equalTo(true));
    assertThat(active()).isEqualTo(version);
  }

  private int active() {
    return owner()
        .get("/api/v1/processes")
        .then()
        .statusCode(200)
        .extract()
        .path("items[0].activeVersion");
  }

  private long definitions() {
    return engine.getRepositoryService().createProcessDefinitionQuery().count();
  }

  private static RequestSpecification diagram(String xml) {
    return owner()
        .config(
            RestAssuredConfig.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
        .contentType("application/xml")
        .body(xml.getBytes(StandardCharsets.UTF_8));
  }

  private static RequestSpecification owner() {
    return given()
        .header("Authorization", "Bearer " + Tokens.of("owner.wang", null, "process-owner"));
  }
}
