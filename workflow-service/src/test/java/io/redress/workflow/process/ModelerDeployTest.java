package io.redress.workflow.process;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
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
import io.redress.kit.testing.Tokens;
import io.redress.workflow.process.HostileDiagrams.Hostile;
import io.restassured.RestAssured;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
  private static final String CONNECTION = REST + "/deployment";
  private static final String WEB_APPS = "/.well-known/camunda-automation-platform/webapps";
  private static final String ORIGIN = "file://";
  private static final String FILE = "complaint-lifecycle.bpmn";
  private static final long PATIENCE_MS = 5_000;

  @Inject CaseDriver cases;
  @Inject ProcessEngine engine;

  static Stream<Hostile> someHostile() {
    List<Hostile> all = HostileDiagrams.all();
    return Stream.of(0, all.size() / 4, all.size() / 2, all.size() - 1).map(all::get);
  }

  @Test
  void theDialogSeesThatItIsConnected() {
    token().queryParam("maxResults", 0).get(CONNECTION).then().statusCode(200).body("$", empty());
    token().get(REST + "/version").then().statusCode(200).body("version", equalTo("7.24.0"));
    given().get(WEB_APPS).then().statusCode(200).body("cockpitUrl", nullValue());
  }

  @Test
  void aStepThatAnOwnerDeploysFromModelerIsInTheInboxTheTimelineAndTheEvents() {
    int before = active();
    try {
      Map<String, Map<String, Object>> deployed =
          deploy(token(), "legal opinion", LegalOpinion.diagram())
              .statusCode(200)
              .time(lessThan(PATIENCE_MS))
              .body("id", notNullValue())
              .body("name", equalTo("legal opinion"))
              .body("source", equalTo("owner.wang"))
              .body("deployedDecisionDefinitions", nullValue())
              .extract()
              .path("deployedProcessDefinitions");
      assertThat(deployed).hasSize(1);
      Map<String, Object> definition = deployed.values().iterator().next();
      assertThat(definition).containsEntry("key", "complaint-lifecycle");
      int version = (int) definition.get("version");
      assertThat(version).isEqualTo(active()).isGreaterThan(before);
      token()
          .get("/api/v1/processes/complaint-lifecycle/versions")
          .then()
          .body("items[0].deployedBy", equalTo("owner.wang"))
          .body("items[0].changes[0].reason", equalTo("Camunda Modeler: legal opinion"));
      LegalOpinion.assertAskedFor(cases, version);
    } finally {
      activate(before);
    }
  }

  @Test
  void whatIsActiveAlreadyMakesNoFurtherVersionUnlessModelerIsToldSo() {
    int before = active();
    long definitions = definitions();
    deploy(token(), "again", activeDiagram())
        .statusCode(200)
        .body("id", notNullValue())
        .body("deployedProcessDefinitions", nullValue());
    assertThat(definitions()).isEqualTo(definitions);
    assertThat(active()).isEqualTo(before);
    try {
      form(token(), FILE, activeDiagram()).post(CREATE).then().statusCode(200);
      assertThat(definitions()).isEqualTo(definitions + 1);
    } finally {
      activate(before);
    }
  }

  @ParameterizedTest
  @MethodSource("someHostile")
  void findingsAreTheEnginesErrorText(Hostile hostile) {
    long definitions = definitions();
    deploy(token(), "trying", hostile.xml())
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

  /** Byte for byte what the form data of a browser looks like: texts without a type, raw names. */
  @Test
  void aFormAsModelersBrowserWritesItIsRead() throws Exception {
    String boundary = "----WebKitFormBoundaryq3hPBDSBCbjBbtGT";
    StringBuilder body = new StringBuilder();
    Map.of(
            "deployment-name", "投诉流程 2",
            "deployment-source", "Camunda Modeler",
            "enable-duplicate-filtering", "true")
        .forEach(
            (name, value) ->
                body.append(
                    "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(boundary, name, value)));
    body.append(
        ("--%s\r\nContent-Disposition: form-data; name=\"投诉.bpmn\"; filename=\"投诉.bpmn\"\r\n"
                + "Content-Type: text/xml\r\n\r\n%s\r\n--%s--\r\n")
            .formatted(boundary, activeDiagram(), boundary));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + CREATE))
            .header("Accept", "application/json")
            .header("Authorization", "Bearer " + Tokens.of("owner.wang", null, "process-owner"))
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build();
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(JsonPath.from(answer.body()).getString("name")).isEqualTo("投诉流程 2");
    String broken = body.toString().replace("name=\"Review the answer\"", "name=\"${x}\"");
    HttpResponse<String> refused =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(request, (name, value) -> true)
                    .POST(HttpRequest.BodyPublishers.ofString(broken))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(JsonPath.from(refused.body()).getString("message"))
        .contains("task_review: ")
        .contains("| resource 投诉.bpmn");
  }

  @Test
  void aFindingNamesItsElement() {
    String noStage =
        LegalOpinion.diagram().replace("<camunda:property name=\"stage\" value=\"legal\" />", "");
    deploy(token(), "trying", noStage)
        .statusCode(422)
        .body("details.'" + FILE + "'.errors[0].mainElementId", equalTo("task_legalOpinion"))
        .body("details.'" + FILE + "'.errors[0].elementIds", hasItem("task_legalOpinion"));
  }

  @Test
  void theLargestDiagramIsAnsweredInTime() {
    int before = active();
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
                "<bpmn:incoming>flow_gateway_wasItTheirs_task_review</bpmn:incoming>\n        <bpmn:outgoing>flow_task_review",
                "<bpmn:incoming>flow_more369</bpmn:incoming>\n        <bpmn:outgoing>flow_task_review")
            .replace(
                "<bpmn:userTask id=\"task_review\"", steps + "<bpmn:userTask id=\"task_review\"");
    try {
      deploy(token(), "large", large).time(lessThan(PATIENCE_MS)).statusCode(200);
      assertThat(active()).isGreaterThan(before);
    } finally {
      activate(before);
    }
  }

  @Test
  void whatIsNoDiagramIsRefusedWithASentence() {
    long definitions = definitions();
    form(token(), FILE, LegalOpinion.diagram())
        .multiPart(file("form.html", "<script>1</script>"))
        .post(CREATE)
        .then()
        .statusCode(422)
        .body("message", containsString("unknown-file"));
    token()
        .multiPart("deployment-name", "nothing")
        .post(CREATE)
        .then()
        .statusCode(400)
        .body("message", containsString("no file"));
    form(token(), FILE, LegalOpinion.diagram())
        .multiPart("tenant-id", "north")
        .post(CREATE)
        .then()
        .statusCode(400)
        .body("message", containsString("tenant"));
    form(token(), FILE, LegalOpinion.diagram())
        .multiPart("deployment-name", "x".repeat(256))
        .post(CREATE)
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("deployment-name"));
    token().contentType(ContentType.JSON).body("{}").post(CREATE).then().statusCode(415);
    form(token(), FILE, "x".repeat(1_048_577)).post(CREATE).then().statusCode(413);
    assertThat(definitions()).isEqualTo(definitions);
  }

  @ParameterizedTest
  @CsvSource({"complaint-lifecycle:1:x", "key/complaint-lifecycle"})
  void theStartButtonIsToldThatACaseNeedsAComplaint(String definition) {
    token()
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

  @ParameterizedTest
  @CsvSource({
    "GET, /deployment",
    "GET, /deployment?maxResults=10",
    "GET, /engine",
    "GET, /engine/default/version",
    "GET, /task",
    "POST, /task",
    "GET, /process-instance",
    "GET, /process-definition",
    "GET, /process-definition/key/complaint-lifecycle/xml",
    "POST, /message",
    "GET, /user",
    "GET, /deployment/x/resources",
    "DELETE, /deployment/x",
    "POST, /deployment/x/redeploy",
    "POST, /decision-definition/key/dispatch/evaluate",
    "POST, /external-task/fetchAndLock",
    "GET, /history/process-instance"
  })
  void nothingElseOfTheEnginesInterfaceExists(String method, String path) {
    token()
        .contentType(ContentType.JSON)
        .request(method, REST + path)
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/not-found"));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /version",
    "GET, /deployment?maxResults=0",
    "POST, /deployment/create",
    "POST, /process-definition/x/start",
    "POST, /process-definition/key/x/start"
  })
  void onlyProcessOwnersMay(String method, String path) {
    RequestSpecification anonymous = given();
    RequestSpecification supervisor = given().header("Authorization", CaseDriver.supervisor());
    for (RequestSpecification caller : List.of(anonymous, supervisor)) {
      if (path.endsWith("create")) {
        form(caller, FILE, "<a/>");
      } else {
        caller.contentType(ContentType.JSON);
      }
      caller
          .request(method, REST + path)
          .then()
          .statusCode(caller == anonymous ? 401 : 403)
          .contentType("application/problem+json");
    }
  }

  @Test
  void nameAndPasswordAreTakenHereAndNowhereElse() {
    int before = active();
    try {
      deploy(
              basic("li.wei", "correct horse", StandardCharsets.UTF_8),
              "by name",
              LegalOpinion.diagram())
          .statusCode(200)
          .body("source", equalTo("li.wei"));
    } finally {
      activate(before);
    }
    for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1)) {
      connect(basic("zhou.min", "geheim-ß", charset)).statusCode(200);
    }
    connect(basic("li.wei", "wrong", StandardCharsets.UTF_8))
        .statusCode(401)
        .body("type", equalTo("/problems/unauthenticated"));
    connect(basic("nobody", "correct horse", StandardCharsets.UTF_8)).statusCode(401);
    connect(given().header("Authorization", "Basic ???")).statusCode(401);
    connect(given().header("Authorization", "Bearer " + Tokens.expired("owner", "process-owner")))
        .statusCode(401);
    basic("li.wei", "correct horse", StandardCharsets.UTF_8)
        .get("/api/v1/processes")
        .then()
        .statusCode(401);
  }

  @Test
  void wrongPasswordsAreBounded() {
    for (int i = 0; i < 10; i++) {
      connect(basic("guessed", "guess" + i, StandardCharsets.UTF_8)).statusCode(401);
    }
    connect(basic("guessed", "correct horse", StandardCharsets.UTF_8))
        .statusCode(429)
        .header("Retry-After", notNullValue())
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/too-many-tries"));
  }

  @Test
  void modelersOriginMayCallAndOthersMayNot() {
    given()
        .header("Origin", ORIGIN)
        .header("Access-Control-Request-Method", "POST")
        .header("Access-Control-Request-Headers", "authorization")
        .options(CREATE)
        .then()
        .statusCode(204)
        .header("Access-Control-Allow-Origin", ORIGIN)
        .header("Access-Control-Allow-Headers", containsString("authorization"))
        .header("Access-Control-Allow-Credentials", nullValue());
    connect(token().header("Origin", ORIGIN))
        .statusCode(200)
        .header("Access-Control-Allow-Origin", ORIGIN);
    connect(given().header("Origin", ORIGIN))
        .statusCode(401)
        .header("Access-Control-Allow-Origin", ORIGIN);
    deploy(token().header("Origin", ORIGIN), "x", "<a/>")
        .statusCode(422)
        .header("Access-Control-Allow-Origin", ORIGIN);
    given()
        .header("Origin", ORIGIN)
        .get(WEB_APPS)
        .then()
        .header("Access-Control-Allow-Origin", ORIGIN);
    connect(token().header("Origin", "https://evil.example"))
        .header("Access-Control-Allow-Origin", nullValue());
    given()
        .header("Origin", "null")
        .header("Access-Control-Request-Method", "POST")
        .options(CREATE)
        .then()
        .header("Access-Control-Allow-Origin", nullValue());
    token()
        .header("Origin", ORIGIN)
        .get("/api/v1/processes")
        .then()
        .header("Access-Control-Allow-Origin", nullValue());
  }

  private static ValidatableResponse connect(RequestSpecification caller) {
    return caller.queryParam("maxResults", 0).get(CONNECTION).then();
  }

  /** As Modeler sends it: the field of a file is called like the file. */
  private static ValidatableResponse deploy(RequestSpecification caller, String name, String xml) {
    return form(caller, FILE, xml)
        .multiPart("deployment-name", name)
        .multiPart("deployment-source", "Camunda Modeler")
        .multiPart("enable-duplicate-filtering", "true")
        .post(CREATE)
        .then();
  }

  private static RequestSpecification form(RequestSpecification caller, String file, String xml) {
    return caller.accept("application/json").multiPart(file(file, xml));
  }

  private static io.restassured.specification.MultiPartSpecification file(
      String name, String text) {
    return new MultiPartSpecBuilder(text.getBytes(StandardCharsets.UTF_8))
        .controlName(name)
        .fileName(name)
        .mimeType("text/xml")
        .build();
  }

  private static RequestSpecification basic(
      String user, String password, java.nio.charset.Charset charset) {
    String pair =
        java.util.Base64.getEncoder().encodeToString((user + ":" + password).getBytes(charset));
    return given().header("Authorization", "Basic " + pair);
  }

  private static RequestSpecification token() {
    return given()
        .header("Authorization", "Bearer " + Tokens.of("owner.wang", null, "process-owner"));
  }

  private static void activate(int version) {
    token()
        .contentType(ContentType.JSON)
        .body(Map.of("reason", "back again"))
        .post("/api/v1/processes/complaint-lifecycle/versions/{v}/activation", version)
        .then()
        .statusCode(200);
  }

  private static int active() {
    return token().get("/api/v1/processes").then().extract().path("items[0].activeVersion");
  }

  private static String activeDiagram() {
    byte[] xml =
        token()
            .get("/api/v1/processes/complaint-lifecycle/versions/{v}/diagram", active())
            .then()
            .extract()
            .asByteArray();
    return new String(xml, StandardCharsets.UTF_8);
  }

  private long definitions() {
    return engine.getRepositoryService().createProcessDefinitionQuery().count();
  }
}
