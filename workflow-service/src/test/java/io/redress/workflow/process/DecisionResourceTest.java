package io.redress.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.workflow.casefile.Lane;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Process owners check decision tables with a sheet, deploy them and roll back. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class DecisionResourceTest {
  private static final String LIFECYCLE = "complaint-lifecycle";
  private static final String APPROVAL = "compensation-approval";
  private static final String LEVELS = "service-level";
  private static final Map<String, Object> VIP_AT_25000 =
      Map.of("compensation", 25_000L, "tier", "VIP");
  private static final String LIMIT_30000 =
      "case,in:compensation,in:tier,out:compensationNeedsApproval\nVIP,25000,VIP,false\nVIP"
          + " above,30001,VIP,true\nanybody,10001,ORDINARY,true\n";

  @Inject DecisionsWord decisions;
  @Inject CaseDriver cases;

  @Test
  void aTableThatPassesIsInForceAtOnceAndIsRolledBackInOneCall() {
    int before = Owner.activeTable(APPROVAL);
    String higher = Tables.approval("30000");
    try {
      JsonPath deployed =
          Tables.deploy(higher, LIMIT_30000, "the board decided")
              .statusCode(201)
              .body("key", equalTo(APPROVAL))
              .body("active", equalTo(true))
              .body("deployedBy", equalTo("owner.li"))
              .body("changes[0].reason", equalTo("the board decided"))
              .extract()
              .jsonPath();
      int version = deployed.getInt("version");
      assertThat(decisions.evaluate(APPROVAL, VIP_AT_25000))
          .containsEntry("compensationNeedsApproval", false);
      Owner.request()
          .get(Owner.DECISIONS + "/{key}/versions/{v}/sheet", APPROVAL, version)
          .then()
          .body("cases.name", hasItems("VIP", "VIP above", "anybody"));
      byte[] file =
          Owner.request()
              .get(Owner.DECISIONS + "/{key}/versions/{v}/table", APPROVAL, version)
              .then()
              .contentType("application/xml")
              .extract()
              .asByteArray();
      assertThat(new String(file, StandardCharsets.UTF_8)).isEqualTo(higher);
      // The next one passes by the sheet of the one in force.
      Tables.check(Tables.approval("30000").replace("Second approval of a", "Approval of a"), null)
          .body("violations", empty())
          .body("cases", equalTo(3));
      JsonPath page =
          Owner.request()
              .queryParam("limit", 1)
              .get(Owner.DECISIONS + "/{key}/versions", APPROVAL)
              .then()
              .extract()
              .jsonPath();
      assertThat(page.getInt("items[0].version")).isEqualTo(version);
      Owner.request()
          .queryParam("cursor", page.getString("next"))
          .get(Owner.DECISIONS + "/{key}/versions", APPROVAL)
          .then()
          .body("items[0].version", equalTo(version - 1));
    } finally {
      Owner.activateTable(APPROVAL, before);
    }
    assertThat(decisions.evaluate(APPROVAL, VIP_AT_25000))
        .containsEntry("compensationNeedsApproval", true);
    Owner.request()
        .get(Owner.DECISIONS)
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
    int before = Owner.activeTable(APPROVAL);
    try {
      Map<String, Map<String, Object>> deployed =
          modeler(Tables.approval("30000"))
              .multiPart(
                  APPROVAL + ".sheet.csv",
                  APPROVAL + ".sheet.csv",
                  Tables.bytes(LIMIT_30000),
                  "text/csv")
              .post("/engine-rest/deployment/create")
              .then()
              .statusCode(200)
              .extract()
              .path("deployedDecisionDefinitions");
      assertThat(deployed.values()).extracting(table -> table.get("key")).containsExactly(APPROVAL);
      assertThat(Owner.activeTable(APPROVAL)).isGreaterThan(before);
    } finally {
      Owner.activateTable(APPROVAL, before);
    }
    modeler(Tables.approval("30000"))
        .post("/engine-rest/deployment/create")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/table-refused"))
        .body("message", startsWith("The decision table is refused. Errors: \n* rule_2: "))
        .body("details.'compensation-approval.dmn'.errors[0].mainElementId", equalTo("rule_2"));
    modeler(HostileTables.bundled("dispatch"))
        .multiPart("other.sheet.csv", "other.sheet.csv", Tables.bytes(LIMIT_30000), "text/csv")
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
    Tables.deploy(mine, null, "trying")
        .statusCode(422)
        .body("violations[0].rule", equalTo("sheet"));
    String sheet = LIMIT_30000.replace("compensationNeedsApproval", "mineNeedsApproval");
    Tables.check(mine, sheet).body("violations.rule", hasItem("sheet-case"));
    Tables.deploy(mine, sheet.replace("25000,VIP,false", "25000,VIP,true"), "ours").statusCode(201);
    String asked =
        LegalOpinion.diagram()
            .replace(
                "${decisions.apply(execution, &#x27;dispatch&#x27;)}",
                "${decisions.apply(execution, &#x27;my-own&#x27;)}");
    assertThat(asked).contains("my-own");
    Owner.request()
        .contentType("application/xml")
        .body(Tables.bytes(asked))
        .post("/api/v1/processes/checks")
        .then()
        .statusCode(200)
        .body("violations", empty());
  }

  @Test
  void aColumnThatADiagramInUseAsksStays() {
    int tableBefore = Owner.activeTable(LEVELS);
    int diagramBefore = Owner.active(LIFECYCLE);
    String plain = table(LEVELS, tableBefore);
    String more = withColumn(plain, "legalOpinion");
    String asking =
        LegalOpinion.diagram()
            .replace(
                "camunda:dueDate=\"P2D\"",
                "camunda:dueDate=\"${deadlines.due(execution, 'legalOpinion')}\"");
    try {
      Owner.deploy(asking).statusCode(422).body("violations.rule", hasItem("unknown-clock"));
      Tables.deploy(more, null, "a clock of our own").statusCode(201);
      String early = cases.start("service-quality.shop", Lane.STANDARD);
      int asks = Owner.deploy(asking).statusCode(201).extract().path("version");
      Tables.deploy(plain, null, "not needed")
          .statusCode(422)
          .body("violations.rule", hasItem("diagram-in-use"))
          .body("violations[0].message", containsString("Version " + asks));
      Owner.request()
          .contentType(ContentType.JSON)
          .body(Map.of("reason", "back"))
          .post(Owner.DECISIONS + "/{key}/versions/{v}/activation", LEVELS, tableBefore)
          .then()
          .statusCode(422)
          .body("violations.rule", hasItem("diagram-in-use"));
      Owner.activation(LIFECYCLE, diagramBefore).statusCode(200);
      Owner.activateTable(LEVELS, tableBefore);
      Owner.activation(LIFECYCLE, asks)
          .statusCode(422)
          .body("violations.rule", hasItem("unknown-clock"));
      assertThat(cases.file(early).serviceLevel.durations()).containsKey("legalOpinion");
    } finally {
      Owner.activation(LIFECYCLE, diagramBefore);
      Owner.activateTable(LEVELS, tableBefore);
    }
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

  private static RequestSpecification modeler(String table) {
    return Owner.request()
        .multiPart("deployment-name", "a table")
        .multiPart("enable-duplicate-filtering", "true")
        .multiPart(APPROVAL + ".dmn", APPROVAL + ".dmn", Tables.bytes(table), "text/xml");
  }

  private static String table(String key, int version) {
    return new String(
        Owner.request()
            .get(Owner.DECISIONS + "/{key}/versions/{v}/table", key, version)
            .asByteArray(),
        StandardCharsets.UTF_8);
  }
}
