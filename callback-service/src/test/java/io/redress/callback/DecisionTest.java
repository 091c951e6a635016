package io.redress.callback;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.kit.id.Ids;
import io.redress.kit.identity.Roles;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
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
    JsonPath bundled = bundled();
    String changed =
        bundled
            .getString("table")
            .replace("\"SAMPLE\"", "\"SKIP\"")
            .replace("&quot;SAMPLE&quot;", "&quot;SKIP&quot;");
    ValidatableResponse refused = deploy(changed, null);
    refused
        .statusCode(422)
        .body("type", equalTo("/problems/decision-refused"))
        .body("failures.name", contains("The rest is sampled at the configured share"))
        .body("failures[0].got.decision", equalTo("SKIP"));
    int version =
        deploy(changed, sheet(bundled, "SKIP"))
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
    String table = bundled().getString("table");
    deploy(table.replace(">tier<", ">java.lang.System.exit(1)<"), null)
        .statusCode(422)
        .body("violations.rule", contains("input"));
    owner()
        .body(Map.of("table", table.replace("<definitions", "<!DOCTYPE x><definitions")))
        .post(SELECTION + "/checks")
        .then()
        .statusCode(200)
        .body("violations.rule", contains("xml"));
    owner()
        .body(Map.of("table", table, "sheet", List.of()))
        .post(SELECTION + "/checks")
        .then()
        .body("violations.rule", contains("sheet"));
    owner()
        .body(
            Map.of(
                "table",
                table,
                "sheet",
                List.of(
                    Map.of("name", "x", "inputs", Map.of("age", 3), "expected", Map.of("y", 1)))))
        .post(SELECTION + "/checks")
        .then()
        .body("violations.rule", contains("sheet"));
  }

  @Test
  void onlyProcessOwnersSeeAndChangeTables() {
    given().get(DECISIONS).then().statusCode(401);
    caller().get(DECISIONS).then().statusCode(403);
    caller().body(Map.of("table", "x")).post(SELECTION + "/deployments").then().statusCode(403);
    caller()
        .body(Map.of("reason", "x"))
        .post(SELECTION + "/versions/1/activation")
        .then()
        .statusCode(403);
    owner().get(DECISIONS + "/none/versions").then().statusCode(404);
    owner()
        .get(SELECTION + "/versions/999")
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/no-such-version"));
    activate(999).statusCode(404);
    owner().body(Map.of("table", "x")).post(SELECTION + "/deployments").then().statusCode(400);
    owner().body(Map.of("reason", "x")).post(SELECTION + "/deployments").then().statusCode(400);
    owner()
        .body(Map.of("inputs", Map.of("age", 3)))
        .post(SELECTION + "/evaluations")
        .then()
        .statusCode(400);
    owner().body(Map.of("table", "x")).post(DECISIONS + "/none/checks").then().statusCode(404);
  }

  private JsonPath planned(String tier) {
    String complaintId = Ids.next();
    planCallback.plan(request(complaintId, 1, tier, "north"));
    return of(complaintId);
  }

  private static JsonPath bundled() {
    return owner().get(SELECTION + "/versions/1").then().statusCode(200).extract().jsonPath();
  }

  /** The sheet of the product with another decision on the rest. */
  private static List<Map<String, Object>> sheet(JsonPath version, String rest) {
    List<Map<String, Object>> cases = version.getList("sheet");
    Map<String, Object> last = new HashMap<>(cases.get(cases.size() - 1));
    last.put("expected", Map.of("decision", rest));
    cases.set(cases.size() - 1, last);
    return cases;
  }

  private static ValidatableResponse deploy(String table, Object sheet) {
    Map<String, Object> body = new HashMap<>();
    body.put("reason", "Fewer calls");
    body.put("table", table);
    body.put("sheet", sheet);
    return owner().body(body).post(SELECTION + "/deployments").then();
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
