package io.redress.workflow.process;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.testing.Tokens;
import io.redress.workflow.casefile.Lane;
import io.redress.workflow.process.HostileTables.Hostile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Process owners check decision tables with a sheet, deploy them and roll back. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class DecisionResourceTest {
  private static final String DECISIONS = "/api/v1/decisions";
  private static final String APPROVAL = "compensation-approval";
  private static final String LEVELS = "service-level";
  private static final Map<String, Object> VIP_AT_25000 =
      Map.of("compensation", 25_000L, "tier", "VIP");
  private static final String LIMIT_30000 =
      "case,in:compensation,in:tier,out:compensationNeedsApproval\nVIP,25000,VIP,false\nVIP"
          + " above,30001,VIP,true\nanybody,10001,ORDINARY,true\n";

  @Inject DecisionsWord decisions;
  @Inject ProcessEngine engine;
  @Inject CaseDriver cases;

  static List<Hostile> hostile() {
    return HostileTables.all();
  }

  @ParameterizedTest
  @ValueSource(strings = {"service-level", "dispatch", "compensation-approval"})
  void bundledTablesPassTheirSheetsWhichComeToEveryRow(String key) {
    check(HostileTables.bundled(key), sheet(key))
        .statusCode(200)
        .body("violations", empty())
        .body("cases", greaterThan(5))
        .body("rowsNotTested", empty());
    owner()
        .get(DECISIONS + "/{key}/versions/1/sheet", key)
        .then()
        .statusCode(200)
        .body("cases.size()", greaterThan(5));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void aHostileTableIsRefusedAndNothingIsDeployed(Hostile hostile) {
    long before = definitions();
    check(hostile.xml(), null)
        .statusCode(200)
        .body("violations.rule", hasItem(hostile.rule()))
        .body("cases", equalTo(0));
    deploy(hostile.xml(), null, "trying")
        .statusCode(422)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/table-refused"))
        .body("violations.rule", hasItem(hostile.rule()));
    assertThat(definitions()).isEqualTo(before);
  }

  @Test
  void aCaseOfTheSheetThatFailsNamesItsRowAndWhatWasExpected() {
    long before = definitions();
    String wrong = approval("30000");
    check(wrong, null)
        .statusCode(200)
        .body("violations", hasSize(2))
        .body("violations[0].rule", equalTo("sheet-case"))
        .body("violations[0].element", equalTo("rule_2"))
        .body(
            "violations[0].message",
            allOf(
                containsString("'VIP above the limit'"),
                containsString("row 2"),
                containsString("is 'false'; expected is 'true'")));
    deploy(wrong, null, "a higher limit").statusCode(422);
    assertThat(definitions()).isEqualTo(before);
    assertThat(decisions.evaluate(APPROVAL, VIP_AT_25000))
        .containsEntry("compensationNeedsApproval", true);
  }

  @Test
  void aTableThatPassesIsInForceAtOnceAndIsRolledBackInOneCall() {
    int before = active(APPROVAL);
    String higher = approval("30000");
    try {
      JsonPath deployed =
          deploy(higher, LIMIT_30000, "the board decided")
              .statusCode(201)
              .body("key", equalTo(APPROVAL))
              .body("active", equalTo(true))
              .body("deployedBy", equalTo("owner.wang"))
              .body("changes[0].reason", equalTo("the board decided"))
              .extract()
              .jsonPath();
      int version = deployed.getInt("version");
      assertThat(decisions.evaluate(APPROVAL, VIP_AT_25000))
          .containsEntry("compensationNeedsApproval", false);
      owner()
          .get(DECISIONS + "/{key}/versions/{v}/sheet", APPROVAL, version)
          .then()
          .body("cases.name", hasItems("VIP", "VIP above", "anybody"));
      byte[] file =
          owner()
              .get(DECISIONS + "/{key}/versions/{v}/table", APPROVAL, version)
              .then()
              .contentType("application/xml")
              .extract()
              .asByteArray();
      assertThat(new String(file, StandardCharsets.UTF_8)).isEqualTo(higher);
      // The next one passes by the sheet of the one in force.
      check(approval("30000").replace("Second approval of a", "Approval of a"), null)
          .body("violations", empty())
          .body("cases", equalTo(3));
      JsonPath page =
          owner()
              .queryParam("limit", 1)
              .get(DECISIONS + "/{key}/versions", APPROVAL)
              .then()
              .extract()
              .jsonPath();
      assertThat(page.getInt("items[0].version")).isEqualTo(version);
      owner()
          .queryParam("cursor", page.getString("next"))
          .get(DECISIONS + "/{key}/versions", APPROVAL)
          .then()
          .body("items[0].version", equalTo(version - 1));
    } finally {
      activate(APPROVAL, before);
    }
    assertThat(decisions.evaluate(APPROVAL, VIP_AT_25000))
        .containsEntry("compensationNeedsApproval", true);
    owner()
        .get(DECISIONS)
        .then()
        .body("items.find { it.key == 'compensation-approval' }.activeVersion", equalTo(before))
        .body(
            "items.find { it.key == 'compensation-approval' }.casesInFlight",
            equalTo("IN_FORCE_WHEN_ASKED"))
        .body(
            "items.find { it.key == 'service-level' }.casesInFlight",
            equalTo("KEPT_WITH_THE_CASE"));
  }

  @Test
  void modelersButtonDeploysATableWithItsSheet() {
    int before = active(APPROVAL);
    try {
      Map<String, Map<String, Object>> deployed =
          modeler(approval("30000"))
              .multiPart(
                  APPROVAL + ".sheet.csv", APPROVAL + ".sheet.csv", bytes(LIMIT_30000), "text/csv")
              .post("/engine-rest/deployment/create")
              .then()
              .statusCode(200)
              .extract()
              .path("deployedDecisionDefinitions");
      assertThat(deployed.values()).extracting(table -> table.get("key")).containsExactly(APPROVAL);
      assertThat(active(APPROVAL)).isGreaterThan(before);
    } finally {
      activate(APPROVAL, before);
    }
    modeler(approval("30000"))
        .post("/engine-rest/deployment/create")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/table-refused"))
        .body("message", startsWith("The decision table is refused. Errors: \n* rule_2: "))
        .body("details.'compensation-approval.dmn'.errors[0].mainElementId", equalTo("rule_2"));
    modeler(HostileTables.bundled("dispatch"))
        .multiPart("other.sheet.csv", "other.sheet.csv", bytes(LIMIT_30000), "text/csv")
        .post("/engine-rest/deployment/create")
        .then()
        .statusCode(422)
        .body("message", containsString("unknown-file"));
  }

  @Test
  void aNewTableNeedsASheetAndIsThenAskedByADiagram() {
    String mine =
        HostileTables.bundled(APPROVAL)
            .replace("<decision id=\"compensation-approval\"", "<decision id=\"my-own\"")
            .replace("dmnElementRef=\"compensation-approval\"", "dmnElementRef=\"my-own\"")
            .replace("name=\"compensationNeedsApproval\"", "name=\"mineNeedsApproval\"");
    deploy(mine, null, "trying").statusCode(422).body("violations[0].rule", equalTo("sheet"));
    String sheet = LIMIT_30000.replace("compensationNeedsApproval", "mineNeedsApproval");
    check(mine, sheet).body("violations.rule", hasItem("sheet-case"));
    deploy(mine, sheet.replace("25000,VIP,false", "25000,VIP,true"), "ours").statusCode(201);
    String asked =
        LegalOpinion.diagram()
            .replace(
                "${decisions.apply(execution, &#x27;dispatch&#x27;)}",
                "${decisions.apply(execution, &#x27;my-own&#x27;)}");
    assertThat(asked).contains("my-own");
    given()
        .header("Authorization", token())
        .contentType("application/xml")
        .body(bytes(asked))
        .post("/api/v1/processes/checks")
        .then()
        .statusCode(200)
        .body("violations", empty());
  }

  @Test
  void aColumnThatADiagramInUseAsksStays() {
    int tableBefore = active(LEVELS);
    int diagramBefore = activeDiagram();
    String plain = table(LEVELS, tableBefore);
    String more = withColumn(plain, "legalOpinion");
    String asking =
        LegalOpinion.diagram()
            .replace(
                "camunda:dueDate=\"P2D\"",
                "camunda:dueDate=\"${deadlines.due(execution, 'legalOpinion')}\"");
    try {
      deployDiagram(asking).statusCode(422).body("violations.rule", hasItem("unknown-clock"));
      deploy(more, null, "a clock of our own").statusCode(201);
      String early = cases.start("service-quality.shop", Lane.STANDARD);
      int asks = deployDiagram(asking).statusCode(201).extract().path("version");
      deploy(plain, null, "not needed")
          .statusCode(422)
          .body("violations.rule", hasItem("diagram-in-use"))
          .body("violations[0].message", containsString("Version " + asks));
      owner()
          .contentType(ContentType.JSON)
          .body(Map.of("reason", "back"))
          .post(DECISIONS + "/{key}/versions/{v}/activation", LEVELS, tableBefore)
          .then()
          .statusCode(422)
          .body("violations.rule", hasItem("diagram-in-use"));
      activateDiagram(diagramBefore).statusCode(200);
      activate(LEVELS, tableBefore);
      activateDiagram(asks).statusCode(422).body("violations.rule", hasItem("unknown-clock"));
      assertThat(cases.file(early).serviceLevel.durations()).containsKey("legalOpinion");
    } finally {
      activateDiagram(diagramBefore);
      activate(LEVELS, tableBefore);
    }
  }

  @Test
  void theLargestSheetIsAnsweredInTimeAndALargerOneIsRefused() {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      rows.append(
          ("<rule id=\"big_%d\"><inputEntry id=\"big_%d_a\"><text>%d</text></inputEntry><inputEntry"
                  + " id=\"big_%d_b\"><text></text></inputEntry><outputEntry"
                  + " id=\"big_%d_c\"><text>true</text></outputEntry></rule>")
              .formatted(i, i, -1 - i, i, i));
    }
    String table =
        HostileTables.bundled(APPROVAL)
            .replaceFirst("<rule id=\"rule_1\">", rows + "<rule id=\"rule_1\">");
    String head = "in:compensation,in:tier,out:compensationNeedsApproval\n";
    check(table, head + "10001,ORDINARY,true\n".repeat(285))
        .time(lessThan(5_000L))
        .body("violations", empty())
        .body("cases", equalTo(285))
        .body("rowsNotTested", hasSize(103));
    check(table, head + "10001,ORDINARY,true\n".repeat(300))
        .body("violations.rule", hasItem("sheet"))
        .body("cases", equalTo(0));
    check(HostileTables.bundled(APPROVAL), head + "10001,ORDINARY,false\n".repeat(300))
        .body("violations", hasSize(200));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/v1/decisions",
    "POST, /api/v1/decisions/checks",
    "POST, /api/v1/decisions/deployments",
    "GET, /api/v1/decisions/dispatch/versions",
    "GET, /api/v1/decisions/dispatch/versions/1/table",
    "GET, /api/v1/decisions/dispatch/versions/1/sheet",
    "POST, /api/v1/decisions/dispatch/versions/1/activation"
  })
  void onlyProcessOwnersMay(String method, String path) {
    RequestSpecification anonymous = given();
    RequestSpecification supervisor = given().header("Authorization", CaseDriver.supervisor());
    for (RequestSpecification caller : List.of(anonymous, supervisor)) {
      if (path.matches(".*(checks|deployments)")) {
        caller.multiPart("table", "a.dmn", bytes("<a/>"));
      } else {
        caller.contentType(ContentType.JSON).body("{}");
      }
      caller
          .request(method, path)
          .then()
          .statusCode(caller == anonymous ? 401 : 403)
          .contentType("application/problem+json");
    }
  }

  @Test
  void whatIsNotThereIsNotFound() {
    owner()
        .get(DECISIONS + "/payroll/versions")
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/no-such-table"));
    for (String what : List.of("table", "sheet")) {
      owner()
          .get(DECISIONS + "/dispatch/versions/9999/" + what)
          .then()
          .statusCode(404)
          .body("type", equalTo("/problems/no-such-version"));
    }
    owner()
        .contentType(ContentType.JSON)
        .body(Map.of("reason", "x"))
        .post(DECISIONS + "/dispatch/versions/9999/activation")
        .then()
        .statusCode(404);
    owner().queryParam("cursor", "x").get(DECISIONS + "/dispatch/versions").then().statusCode(400);
  }

  @Test
  void aFormThatDoesNotFitIsRefused() {
    String dispatch = HostileTables.bundled("dispatch");
    owner()
        .multiPart("sheet", "a.csv", bytes(sheet("dispatch")))
        .post(DECISIONS + "/checks")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("table"));
    owner()
        .multiPart("table", "a.dmn", bytes(dispatch))
        .multiPart("other", "a.txt", bytes("x"))
        .post(DECISIONS + "/checks")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("other"));
    owner()
        .contentType("application/xml")
        .body("<a/>")
        .post(DECISIONS + "/checks")
        .then()
        .statusCode(415);
    owner()
        .multiPart("table", "a.dmn", bytes(dispatch))
        .post(DECISIONS + "/deployments")
        .then()
        .statusCode(400);
    check(dispatch, "no sheet").body("violations[0].rule", equalTo("sheet"));
    check(dispatch, "in:category,out:nothing\nx,y\n")
        .body("violations[0].message", containsString("no column of the table"));
    owner()
        .contentType(ContentType.JSON)
        .body("{}")
        .post(DECISIONS + "/dispatch/versions/1/activation")
        .then()
        .statusCode(400);
  }

  private static String approval(String limit) {
    String bundled = HostileTables.bundled(APPROVAL);
    assertThat(bundled).contains("&gt; 20000");
    return bundled.replace("&gt; 20000", "&gt; " + limit);
  }

  private static String withColumn(String table, String name) {
    String more =
        table.replaceFirst(
            "(?s)(.*)(<output id=\"output_9\".*?/>)",
            "$1$2<output id=\"output_more\" name=\"" + name + "\" typeRef=\"string\" />");
    StringBuilder rows = new StringBuilder();
    int number = 0;
    for (String part : more.split("(?=</rule>)")) {
      if (part.startsWith("</rule>")) {
        rows.append(
            "<outputEntry id=\"more_%d\"><text>\"PT48H\"</text></outputEntry>".formatted(number++));
      }
      rows.append(part);
    }
    return rows.toString();
  }

  private static String sheet(String key) {
    return new String(BundledFiles.read("decisions/" + key + ".sheet.csv"), StandardCharsets.UTF_8);
  }

  private static ValidatableResponse check(String table, String sheet) {
    return form(table, sheet).post(DECISIONS + "/checks").then();
  }

  private static ValidatableResponse deploy(String table, String sheet, String reason) {
    return form(table, sheet).queryParam("reason", reason).post(DECISIONS + "/deployments").then();
  }

  private static RequestSpecification form(String table, String sheet) {
    RequestSpecification form = owner().multiPart("table", "table.dmn", bytes(table));
    return sheet == null ? form : form.multiPart("sheet", "sheet.csv", bytes(sheet));
  }

  private static RequestSpecification modeler(String table) {
    return owner()
        .multiPart("deployment-name", "a table")
        .multiPart("enable-duplicate-filtering", "true")
        .multiPart(APPROVAL + ".dmn", APPROVAL + ".dmn", bytes(table), "text/xml");
  }

  private static int active(String key) {
    return owner()
        .get(DECISIONS)
        .then()
        .statusCode(200)
        .extract()
        .path("items.find { it.key == '" + key + "' }.activeVersion");
  }

  private static String table(String key, int version) {
    return new String(
        owner().get(DECISIONS + "/{key}/versions/{v}/table", key, version).asByteArray(),
        StandardCharsets.UTF_8);
  }

  private static void activate(String key, int version) {
    owner()
        .contentType(ContentType.JSON)
        .body(Map.of("reason", "back again"))
        .post(DECISIONS + "/{key}/versions/{v}/activation", key, version)
        .then()
        .statusCode(200)
        .body("active", equalTo(true));
  }

  private static int activeDiagram() {
    return owner().get("/api/v1/processes").then().extract().path("items[0].activeVersion");
  }

  private static ValidatableResponse activateDiagram(int version) {
    return owner()
        .contentType(ContentType.JSON)
        .body(Map.of("reason", "back again"))
        .post("/api/v1/processes/complaint-lifecycle/versions/{v}/activation", version)
        .then();
  }

  private static ValidatableResponse deployDiagram(String xml) {
    return owner()
        .contentType("application/xml")
        .body(bytes(xml))
        .queryParam("reason", "a test")
        .post("/api/v1/processes/deployments")
        .then();
  }

  private long definitions() {
    return engine.getRepositoryService().createDecisionDefinitionQuery().count();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String token() {
    return "Bearer " + Tokens.of("owner.wang", null, "process-owner");
  }

  private static RequestSpecification owner() {
    return given().header("Authorization", token());
  }
}
