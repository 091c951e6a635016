package io.redress.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The requests that Camunda Modeler's Deploy and Start buttons send, and how they are answered. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class ModelerDeployTest {
  private static final String REST = "/engine-rest";
  private static final String CREATE = REST + "/deployment/create";
  private static final String KEY = "complaint-lifecycle";
  private static final String FILE = "complaint-lifecycle.bpmn";
  private static final long PATIENCE_MS = 5_000;

  @Inject CaseDriver cases;
  @Inject ProcessEngine engine;

  static Stream<Hostile> someHostile() {
    List<Hostile> all = HostileDiagrams.all();
    return Stream.of(0, all.size() / 4, all.size() / 2, all.size() - 1).map(all::get);
  }

  @Test
  void aStepThatAnOwnerDeploysFromModelerIsInTheInboxTheTimelineAndTheEvents() {
    int before = Owner.active(KEY);
    try {
      Map<String, Map<String, Object>> deployed =
          Owner.modeler(FILE, "legal opinion", LegalOpinion.diagram())
              .statusCode(200)
              .time(lessThan(PATIENCE_MS))
              .body("id", notNullValue())
              .body("name", equalTo("legal opinion"))
              .body("source", equalTo("owner.li"))
              .body("deployedDecisionDefinitions", nullValue())
              .extract()
              .path("deployedProcessDefinitions");
      assertThat(deployed).hasSize(1);
      Map<String, Object> definition = deployed.values().iterator().next();
      assertThat(definition).containsEntry("key", "complaint-lifecycle");
      int version = (int) definition.get("version");
      assertThat(version).isEqualTo(Owner.active(KEY)).isGreaterThan(before);
      Owner.request()
          .get("/api/v1/processes/complaint-lifecycle/versions")
          .then()
          .body("items[0].deployedBy", equalTo("owner.li"))
          .body("items[0].changes[0].reason", equalTo("Camunda Modeler: legal opinion"));
      LegalOpinion.assertAskedFor(cases, version);
    } finally {
      Owner.activate(KEY, before);
    }
  }

  @Test
  void whatIsActiveAlreadyMakesNoFurtherVersionUnlessModelerIsToldSo() {
    int before = Owner.active(KEY);
    long definitions = definitions();
    Owner.modeler(FILE, "again", activeDiagram())
        .statusCode(200)
        .body("id", notNullValue())
        .body("deployedProcessDefinitions", nullValue());
    assertThat(definitions()).isEqualTo(definitions);
    assertThat(Owner.active(KEY)).isEqualTo(before);
    try {
      Owner.form(FILE, activeDiagram()).post(CREATE).then().statusCode(200);
      assertThat(definitions()).isEqualTo(definitions + 1);
    } finally {
      Owner.activate(KEY, before);
    }
  }

  @ParameterizedTest
  @MethodSource("someHostile")
  void findingsAreTheEnginesErrorText(Hostile hostile) {
    long definitions = definitions();
    Owner.modeler(FILE, "trying", hostile.xml())
        .statusCode(422)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/diagram-refused"))
        .body(
            "message",
            allOf(
                startsWith("ENGINE-09005 Could not parse BPMN process. Errors: \n* "),
                containsString("| resource " + FILE),
                containsString("| rule " + hostile.rule())))
        .body("details.'" + FILE + "'.errors[0].message", notNullValue())
        .body("violations.rule", hasItem(hostile.rule()));
    assertThat(definitions()).isEqualTo(definitions);
  }

  @Test
  void aFindingNamesItsElement() {
    String noStage =
        LegalOpinion.diagram().replace("<camunda:property name=\"stage\" value=\"legal\" />", "");
    Owner.modeler(FILE, "trying", noStage)
        .statusCode(422)
        .body("details.'" + FILE + "'.errors[0].mainElementId", equalTo("task_legalOpinion"))
        .body("details.'" + FILE + "'.errors[0].elementIds", hasItem("task_legalOpinion"));
  }

  @Test
  void theLargestDiagramIsAnsweredInTime() {
    int before = Owner.active(KEY);
    StringBuilder steps = new StringBuilder();
    String flow = "flow_gateway_wasItTheirs_task_review\" name=\"yes\" sourceRef=\"";
    for (int i = 0; i < 370; i++) {
      String next = i == 369 ? "task_review" : "task_more" + (i + 1);
      steps.append(
          "<bpmn:manualTask id=\"task_more%d\" /><bpmn:sequenceFlow id=\"flow_more%d\" sourceRef=\"task_more%d\" targetRef=\"%s\" />"
              .formatted(i, i, i, next));
    }
    String small = HostileDiagrams.bundled();
    assertThat(small).contains(flow + "gateway_wasItTheirs\" targetRef=\"task_review\"");
    String large =
        small
            .replace(
                flow + "gateway_wasItTheirs\" targetRef=\"task_review\"",
                flow + "gateway_wasItTheirs\" targetRef=\"task_more0\"")
            .replace(
                "<bpmn:incoming>flow_gateway_wasItTheirs_task_review</bpmn:incoming>\n"
                    + "        <bpmn:outgoing>flow_task_review",
                "<bpmn:incoming>flow_more369</bpmn:incoming>\n"
                    + "        <bpmn:outgoing>flow_task_review")
            .replace(
                "<bpmn:userTask id=\"task_review\"", steps + "<bpmn:userTask id=\"task_review\"");
    try {
      Owner.modeler(FILE, "large", large).time(lessThan(PATIENCE_MS)).statusCode(200);
      assertThat(Owner.active(KEY)).isGreaterThan(before);
    } finally {
      Owner.activate(KEY, before);
    }
  }

  @Test
  void whatIsNoDiagramIsRefusedWithASentence() {
    long definitions = definitions();
    Owner.form(FILE, LegalOpinion.diagram())
        .multiPart(Owner.file("form.html", "<script>1</script>"))
        .post(CREATE)
        .then()
        .statusCode(422)
        .body("message", containsString("unknown-file"));
    Owner.request()
        .multiPart("deployment-name", "nothing")
        .post(CREATE)
        .then()
        .statusCode(400)
        .body("message", containsString("no file"));
    Owner.form(FILE, LegalOpinion.diagram())
        .multiPart("tenant-id", "north")
        .post(CREATE)
        .then()
        .statusCode(400)
        .body("message", containsString("tenant"));
    Owner.form(FILE, LegalOpinion.diagram())
        .multiPart("deployment-name", "x".repeat(256))
        .post(CREATE)
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("deployment-name"));
    Owner.request().contentType(ContentType.JSON).body("{}").post(CREATE).then().statusCode(415);
    Owner.form(FILE, "x".repeat(1_048_577)).post(CREATE).then().statusCode(413);
    assertThat(definitions()).isEqualTo(definitions);
  }

  @ParameterizedTest
  @CsvSource({"complaint-lifecycle:1:x", "key/complaint-lifecycle"})
  void theStartButtonIsToldThatACaseNeedsAComplaint(String definition) {
    Owner.request()
        .contentType(ContentType.JSON)
        .body(Map.of("businessKey", "default"))
        .post(REST + "/process-definition/" + definition + "/start")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/case-needs-complaint"))
        .body("message", containsString("POST /api/v1/complaints"));
    assertThat(
            engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey("default")
                .count())
        .isZero();
  }

  private static String activeDiagram() {
    byte[] xml =
        Owner.request()
            .get("/api/v1/processes/complaint-lifecycle/versions/{v}/diagram", Owner.active(KEY))
            .then()
            .extract()
            .asByteArray();
    return new String(xml, StandardCharsets.UTF_8);
  }

  private long definitions() {
    return engine.getRepositoryService().createProcessDefinitionQuery().count();
  }
}
