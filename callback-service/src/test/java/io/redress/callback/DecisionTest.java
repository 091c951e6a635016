package io.redress.callback;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.kit.id.Ids;
import io.redress.kit.identity.Roles;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Process owners change who is called. */
@QuarkusTest
class DecisionTest extends CallbackTest {

  private static final String DECISIONS = "/api/v1/decisions";
  private static final String SELECTION = DECISIONS + "/callback-selection";

  @AfterEach
  void theTableOfTheProductDecidesAgain() {
    activate(1).statusCode(200);
  }

  @Test
  void theTablesShowWhatTheyAreGivenAndMustAnswer() {
    owner()
        .get(DECISIONS)
        .then()
        .statusCode(200)
        .body("items.key", hasItem("callback-selection"))
        .body(
            "items.find {it.key == 'callback-selection'}.inputs.name",
            hasItems("tier", "escalationLevel"))
        .body(
            "items.find {it.key == 'callback-selection'}.outputs[0].values",
            contains("CALL", "SAMPLE", "SKIP"));
    owner()
        .body(Map.of("inputs", Map.of("tier", "VIP")))
        .post(SELECTION + "/evaluations")
        .then()
        .statusCode(200)
        .body("outputs.reason", equalTo("VIP"));
  }

  @Test
  void aTableThatPassesItsSheetDecidesAtOnceAndIsRolledBack() {
    String changed = table().replace("SAMPLE", "SKIP");
    deploy(changed, null)
        .statusCode(422)
        .body("type", equalTo("/problems/decision-refused"))
        .body("violations.element", contains("The rest is sampled at the configured share"))
        .body("violations[0].message", equalTo("decision is SKIP, and SAMPLE was expected."));
    int version =
        deploy(
                changed,
                "case,in:tier,out:decision,out:reason\nVIP,VIP,CALL,VIP\nrest,ORDINARY,SKIP,\n")
            .statusCode(201)
            .body("active", equalTo(true))
            .extract()
            .jsonPath()
            .getInt("version");
    JsonPath excluded = planned("ORDINARY");
    assertEquals("EXCLUDED", excluded.getString("items[0].reason"));
    assertEquals("NOT_SAMPLED", excluded.getString("items[0].status"));
    assertEquals(version, excluded.getInt("items[0].selectionVersion"));
    assertEquals("VIP", planned("VIP").getString("items[0].reason"));
    owner()
        .get(SELECTION + "/versions/{version}/sheet", version)
        .then()
        .statusCode(200)
        .body("cases.name", contains("VIP", "rest"));
    activate(1).statusCode(200);
    JsonPath again = planned("ORDINARY");
    assertEquals(1, again.getInt("items[0].selectionVersion"));
    owner()
        .get(SELECTION + "/versions")
        .then()
        .body("items[0].version", equalTo(version))
        .body("items[0].active", equalTo(false))
        .body("items[0].deployedBy", equalTo("owner.sun"));
  }

  @Test
  void aHostileTableIsRefusedWhateverItsSheetSays() {
    String table = table();
    deploy(table.replace(">tier<", ">java.lang.System.exit(1)<"), null)
        .statusCode(422)
        .body("violations.rule", contains("input"));
    check(table.replace("<definitions", "<!DOCTYPE x><definitions"), null, "xml");
    check(
        table.replace("decision id=\"callback-selection\"", "decision id=\"dispatch\""),
        null,
        "decision-key");
    check("nothing", null, "xml");
    check(table, "{\"cases\": []}", "sheet");
    check(table, "case,out:age\nx,3\n", "sheet");
    check(table, "case,in:repeat,out:decision\nx,maybe,CALL\n", "sheet");
    form(table, null)
        .post(DECISIONS + "/checks")
        .then()
        .statusCode(200)
        .body("violations", hasSize(0))
        .body("cases", equalTo(6));
  }

  @Test
  void onlyProcessOwnersSeeAndChangeTables() {
    given().get(DECISIONS).then().statusCode(401);
    caller().get(DECISIONS).then().statusCode(403);
    as("caller.lin", Roles.CALLER)
        .multiPart("table", "x")
        .post(DECISIONS + "/deployments?reason=x")
        .then()
        .statusCode(403);
    caller()
        .body(Map.of("reason", "x"))
        .post(SELECTION + "/versions/1/activation")
        .then()
        .statusCode(403);
    owner().get(DECISIONS + "/none/versions").then().statusCode(404);
    owner()
        .get(SELECTION + "/versions/999/table")
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/no-such-version"));
    activate(999).statusCode(404);
    form("x", null).post(DECISIONS + "/deployments").then().statusCode(400);
    as("owner.sun", Roles.PROCESS_OWNER)
        .multiPart("diagram", "x")
        .post(DECISIONS + "/checks")
        .then()
        .statusCode(400)
        .body("errors.field", contains("diagram"));
    owner()
        .body(Map.of("inputs", Map.of("age", 3)))
        .post(SELECTION + "/evaluations")
        .then()
        .statusCode(400);
    owner()
        .body(Map.of("inputs", Map.of()))
        .post(DECISIONS + "/none/evaluations")
        .then()
        .statusCode(404);
  }

  private JsonPath planned(String tier) {
    String complaintId = Ids.next();
    planCallback.plan(request(complaintId, 1, tier, "north"));
    return of(complaintId);
  }

  private static String table() {
    return owner()
        .accept("application/xml")
        .get(SELECTION + "/versions/1/table")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private static ValidatableResponse deploy(String table, String sheet) {
    return form(table, sheet).post(DECISIONS + "/deployments?reason=Fewer calls").then();
  }

  private static void check(String table, String sheet, String rule) {
    form(table, sheet)
        .post(DECISIONS + "/checks")
        .then()
        .statusCode(200)
        .body("violations.rule", contains(rule));
  }

  private static RequestSpecification form(String table, String sheet) {
    RequestSpecification form =
        as("owner.sun", Roles.PROCESS_OWNER)
            .multiPart("table", "table.dmn", table.getBytes(UTF_8), "application/xml");
    return sheet == null
        ? form
        : form.multiPart("sheet", "sheet.csv", sheet.getBytes(UTF_8), "text/csv");
  }

  private static ValidatableResponse activate(int version) {
    return owner()
        .body(Map.of("reason", "Back"))
        .post(SELECTION + "/versions/{version}/activation", version)
        .then();
  }

  private static RequestSpecification owner() {
    return as("owner.sun", Roles.PROCESS_OWNER).contentType(ContentType.JSON);
  }
}
