package io.redress.workflow.process;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.testing.Tokens;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Diagrams that are drawn with the templates, or with the steps to copy, keep the contract. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class ElementTemplatesTest {
  private static final String TEMPLATES = "/api/v1/processes/element-templates";
  private static final String FLOW = "sourceRef=\"gateway_wasItTheirs\" targetRef=\"task_review\"";
  private static final String INTO =
      "<bpmn:incoming>flow_gateway_wasItTheirs_task_review</bpmn:incoming>\n"
          + "        <bpmn:outgoing>flow_task_review";

  @Test
  void theTemplatesAreWhatModelerReads() {
    List<Map<String, Object>> templates = templates();
    assertThat(templates)
        .extracting(template -> template.get("id"))
        .containsExactly(
            "io.redress.stage-task",
            "io.redress.escalation-timer",
            "io.redress.first-responsibility-timer",
            "io.redress.callback-step",
            "io.redress.warning-level",
            "io.redress.repair-level");
    for (Map<String, Object> template : templates) {
      assertThat(template)
          .containsKeys("name", "version", "description", "appliesTo", "properties")
          .containsEntry(
              "$schema",
              "https://unpkg.com/@camunda/element-templates-json-schema/resources/schema.json");
      for (Map<String, Object> property : properties(template)) {
        assertThat(binding(property).get("type")).isIn("property", "camunda:property");
        assertThat(property.get("type")).isIn("String", "Dropdown", "Hidden");
      }
    }
  }

  @Test
  void aDiagramMadeByApplyingThemPassesTheCheck() {
    List<Map<String, Object>> templates = templates();
    for (int choice = 0; choice < 3; choice++) {
      String steps =
          stageTask(templates.get(0), choice)
              + service(templates.get(1), choice, "task_escalate")
              + service(templates.get(2), choice, "task_missed")
              + service(templates.get(3), choice, "task_askForCallback")
              + timer(templates.get(1), choice, "timer_escalate")
              + timer(templates.get(2), choice, "timer_missed")
              + "<bpmn:receiveTask id=\"task_awaitIt\" messageRef=\"message_callbackCompleted\" />"
              + "<bpmn:endEvent id=\"end_escalated\" /><bpmn:endEvent id=\"end_missed\" />"
              + flow("task_opinion", "task_askForCallback")
              + flow("task_askForCallback", "task_awaitIt")
              + flow("task_awaitIt", "task_review")
              + flow("timer_escalate", "task_escalate")
              + flow("task_escalate", "end_escalated")
              + flow("timer_missed", "task_missed")
              + flow("task_missed", "end_missed");
      assertPasses(inserted(steps, "task_opinion", "flow_task_awaitIt"));
    }
  }

  @ParameterizedTest
  @CsvSource({"warning, 4", "repair, 5"})
  void aDiagramOfAnotherProcessMadeByApplyingThemPassesItsCheckAndNoOther(
      String key, int position) {
    Map<String, Object> template = templates().get(position);
    String flow = "sourceRef=\"task_tellLevel1\" targetRef=\"timer_level2\" />";
    for (int choice = 0; choice < 4; choice++) {
      String step = service(template, choice, "task_tellMore");
      String bundled = OwnedDiagrams.bundled(key);
      assertThat(bundled).contains(flow);
      assertPasses(
          bundled.replace(
              flow,
              flow.replace("timer_level2", "task_tellMore")
                  + step
                  + flow("task_tellMore", "timer_level2")));
      Owner.check(
              inserted(
                  step + flow("task_tellMore", "task_review"),
                  "task_tellMore",
                  "flow_task_tellMore"))
          .body("violations.rule", contains("expression"));
    }
  }

  @Test
  void theStepsToCopyPassTheCheckWhereTheyArePasted() {
    String parts =
        owner()
            .get(TEMPLATES + "/parts")
            .then()
            .statusCode(200)
            .contentType("application/xml")
            .extract()
            .asString();
    Matcher process = Pattern.compile("(?s)<bpmn:process [^>]*>(.*)</bpmn:process>").matcher(parts);
    assertThat(process.find()).isTrue();
    String steps = process.group(1) + flow("task_awaitFurtherCallback", "task_review");
    assertPasses(inserted(steps, "task_furtherOpinion", "flow_task_awaitFurtherCallback"));
  }

  @ParameterizedTest
  @ValueSource(strings = {TEMPLATES, TEMPLATES + "/parts"})
  void onlyProcessOwnersMay(String path) {
    given().get(path).then().statusCode(401);
    given().header("Authorization", CaseDriver.supervisor()).get(path).then().statusCode(403);
  }

  private static String inserted(String steps, String first, String last) {
    String bundled = HostileDiagrams.bundled();
    assertThat(bundled).contains(FLOW).contains(INTO);
    return bundled
        .replace(FLOW, "sourceRef=\"gateway_wasItTheirs\" targetRef=\"" + first + "\"")
        .replace(INTO, INTO.replace("flow_gateway_wasItTheirs_task_review", last))
        .replace("<bpmn:userTask id=\"task_review\"", steps + "<bpmn:userTask id=\"task_review\"");
  }

  private static void assertPasses(String xml) {
    Owner.check(xml).body("violations", empty());
  }

  private static String stageTask(Map<String, Object> template, int choice) {
    String form =
        "<camunda:formData><camunda:formField id=\"outcome\" label=\"Outcome\""
            + " type=\"enum\"><camunda:value id=\"given\" name=\"Given\""
            + " /></camunda:formField></camunda:formData>";
    // The name is the one thing that whoever draws the step has to say.
    return element("bpmn:userTask", "task_opinion", template, choice, form)
        .replaceFirst("<bpmn:userTask ", "<bpmn:userTask name=\"Opinion\" ");
  }

  private static String service(Map<String, Object> template, int choice, String id) {
    return element("bpmn:serviceTask", id, template, choice, "");
  }

  /** What Modeler writes when a template is applied and one choice is taken of each list. */
  private static String element(
      String type, String id, Map<String, Object> template, int choice, String form) {
    String applies = ((List<?>) template.get("appliesTo")).get(0).toString();
    assertThat(applies).isEqualToIgnoringCase(type);
    StringBuilder attributes = new StringBuilder();
    StringBuilder properties = new StringBuilder();
    for (Map<String, Object> property : properties(template)) {
      Map<?, ?> binding = binding(property);
      String value = value(property, choice);
      if (binding.get("type").equals("property")) {
        attributes.append(" %s=\"%s\"".formatted(binding.get("name"), value));
      } else {
        properties.append(
            "<camunda:property name=\"%s\" value=\"%s\" />".formatted(binding.get("name"), value));
      }
    }
    String more =
        properties.isEmpty() ? "" : "<camunda:properties>" + properties + "</camunda:properties>";
    String extensions =
        (form + more).isEmpty()
            ? ""
            : "<bpmn:extensionElements>" + form + more + "</bpmn:extensionElements>";
    return "<%s id=\"%s\" camunda:modelerTemplate=\"%s\" camunda:modelerTemplateVersion=\"%s\"%s>%s</%s>"
        .formatted(
            type, id, template.get("id"), template.get("version"), attributes, extensions, type);
  }

  /** The timer that the template's description asks for before it. */
  private static String timer(Map<String, Object> template, int choice, String id) {
    Matcher dates =
        Pattern.compile("\\$\\{deadlines\\.due\\([^}]*}")
            .matcher(template.get("description").toString());
    List<String> told = dates.results().map(found -> found.group()).toList();
    assertThat(told).isNotEmpty();
    return ("<bpmn:boundaryEvent id=\"%s\" cancelActivity=\"false\" attachedToRef=\"task_opinion\">"
            + "<bpmn:timerEventDefinition id=\"%s_definition\"><bpmn:timeDate"
            + " xsi:type=\"bpmn:tFormalExpression\">%s</bpmn:timeDate>"
            + "</bpmn:timerEventDefinition></bpmn:boundaryEvent>")
        .formatted(id, id, told.get(choice % told.size()));
  }

  private static String flow(String from, String to) {
    return "<bpmn:sequenceFlow id=\"flow_%s\" sourceRef=\"%s\" targetRef=\"%s\" />"
        .formatted(from, from, to);
  }

  private static String value(Map<String, Object> property, int choice) {
    List<?> choices = (List<?>) property.get("choices");
    return choices == null
        ? property.get("value").toString()
        : ((Map<?, ?>) choices.get(choice % choices.size())).get("value").toString();
  }

  private static Map<?, ?> binding(Map<String, Object> property) {
    return (Map<?, ?>) property.get("binding");
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> properties(Map<String, Object> template) {
    return (List<Map<String, Object>>) template.get("properties");
  }

  private static List<Map<String, Object>> templates() {
    return owner().get(TEMPLATES).then().statusCode(200).extract().jsonPath().getList("$");
  }

  private static RequestSpecification owner() {
    return given()
        .header("Authorization", "Bearer " + Tokens.of("owner.wang", null, "process-owner"));
  }
}
