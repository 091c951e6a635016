package io.redress.workflow.process;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.kit.testing.Tokens;
import io.redress.workflow.casefile.Lane;
import java.util.List;
import java.util.Map;

/** The bundled diagram with a legal opinion between processing and review. */
final class LegalOpinion {
  private static final String FLOW =
      "<bpmn:sequenceFlow id=\"flow_gateway_wasItTheirs_task_review\" name=\"yes\""
          + " sourceRef=\"gateway_wasItTheirs\" targetRef=\"task_review\" />";
  private static final String STEP =
      """
      <bpmn:userTask id="task_legalOpinion" name="Give a legal opinion" camunda:dueDate="P2D">
        <bpmn:extensionElements>
          <camunda:formData>
            <camunda:formField id="outcome" label="Outcome" type="enum">
              <camunda:value id="given" name="Given" />
            </camunda:formField>
            <camunda:formField id="opinion" label="Opinion" type="string">
              <camunda:validation>
                <camunda:constraint name="required" />
                <camunda:constraint name="maxlength" config="2000" />
              </camunda:validation>
            </camunda:formField>
          </camunda:formData>
          <camunda:properties>
            <camunda:property name="stage" value="legal" />
            <camunda:property name="department" value="legal" />
            <camunda:property name="role" value="handler" />
          </camunda:properties>
        </bpmn:extensionElements>
        <bpmn:incoming>flow_gateway_wasItTheirs_task_review</bpmn:incoming>
        <bpmn:outgoing>flow_task_legalOpinion_task_review</bpmn:outgoing>
      </bpmn:userTask>
      <bpmn:sequenceFlow id="flow_gateway_wasItTheirs_task_review" name="yes" sourceRef="gateway_wasItTheirs" targetRef="task_legalOpinion" />
      <bpmn:sequenceFlow id="flow_task_legalOpinion_task_review" sourceRef="task_legalOpinion" targetRef="task_review" />
      """;

  private LegalOpinion() {}

  static String diagram() {
    String bundled = HostileDiagrams.bundled();
    assertThat(bundled).contains(FLOW);
    return bundled
        .replace(FLOW, STEP)
        .replace(
            "<bpmn:incoming>flow_gateway_wasItTheirs_task_review</bpmn:incoming>\n        <bpmn:outgoing>flow_task_review",
            "<bpmn:incoming>flow_task_legalOpinion_task_review</bpmn:incoming>\n        <bpmn:outgoing>flow_task_review");
  }

  /** A new case comes by the new step, and whoever looks sees it. */
  static void assertAskedFor(CaseDriver cases, int version) {
    String id = cases.start("basic-communication.weak-signal", Lane.STANDARD);
    assertThat(cases.file(id).processVersion).isEqualTo(version);
    cases.complete(id, "task_firstContact", "contacted", Map.of("note", "called back"));
    cases.complete(id, "task_verify", "complaint", Map.of());
    cases.process(id);
    assertThat(cases.items(id, "task_review")).isEmpty();
    List<String> inbox =
        given()
            .header("Authorization", "Bearer " + Tokens.of("handler.legal", "legal", "handler"))
            .queryParam("complaintId", id)
            .get("/api/v1/work-items")
            .then()
            .statusCode(200)
            .extract()
            .path("items.element");
    assertThat(inbox).containsExactly("task_legalOpinion");
    cases.complete(id, "task_legalOpinion", "given", Map.of("opinion", "No objection."));
    List<String> stages =
        given()
            .header("Authorization", CaseDriver.supervisor())
            .queryParam("limit", 200)
            .get("/api/v1/cases/{id}/timeline", id)
            .then()
            .statusCode(200)
            .extract()
            .path("items.findAll { it.data.stage == 'legal' }.type");
    assertThat(stages)
        .contains("stage.entered", "stage.left", "workItem.created", "workItem.completed");
    assertThat(events(id))
        .contains("stage.entered", "stage.left", "workItem.created", "workItem.completed");
    cases.complete(id, "task_review", "approved", Map.of());
    cases.inform(id);
    cases.answerCallback(id, "SATISFIED");
    cases.assertEnded(id, "RESOLVED");
  }

  @SuppressWarnings("unchecked")
  private static List<String> events(String id) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                Panache.getEntityManager()
                    .createNativeQuery(
                        "select type from outbox where aggregateid = ?1 and payload like"
                            + " '%\"stage\":\"legal\"%'")
                    .setParameter(1, id)
                    .getResultList());
  }
}
