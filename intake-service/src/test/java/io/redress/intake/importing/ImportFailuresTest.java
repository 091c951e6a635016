package io.redress.intake.importing;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.kit.identity.Roles;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ImportFailuresTest extends ImportingTest {
  private static final String PROBLEM = "application/problem+json";
  private static final String NOBODY = "018f3a52-7c1e-7d7a-9b1e-3f6a5f0c2d11";

  @ParameterizedTest
  @ValueSource(strings = {IMPORTS, IMPORTS + "/" + NOBODY, IMPORTS + "/" + NOBODY + "/refusals"})
  void withoutTokenItIs401AndWithoutTheRole403(String path) {
    RestAssured.given().get(path).then().statusCode(401).contentType(PROBLEM);
    agent().get(path).then().statusCode(403).contentType(PROBLEM);
  }

  @Test
  void onlyAdministratorsAndMachinesImport() {
    RestAssured.given().contentType("text/csv").body(HEADER).post(IMPORTS).then().statusCode(401);
    send(as("x", Roles.SUPERVISOR).contentType("text/csv"), HEADER).statusCode(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {NOBODY, "x", "投诉"})
  void whatDoesNotExistIs404(String id) {
    machine().get(IMPORTS + "/{id}", id).then().statusCode(404).contentType(PROBLEM);
    machine().get(IMPORTS + "/{id}/refusals", id).then().statusCode(404).contentType(PROBLEM);
  }

  @Test
  void foreignCursorsAndLimitsAreRefused() {
    machine().queryParam("cursor", "x").get(IMPORTS).then().statusCode(400);
    machine().queryParam("limit", 0).get(IMPORTS).then().statusCode(400);
    String refusals = imported(history(newSource()), HEADER).getString("links.refusals");
    machine()
        .queryParam("cursor", "x")
        .get(refusals)
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/invalid-cursor"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "source | old crm | source",
        "zone | Mars/Olympus | zone",
        "channel | PIGEON | channel",
        "category | basic-business | category",
        "lifecycle | maybe | lifecycle",
        "mapping | externalId=id | mapping",
        "mapping | externalId=id,registeredAt=at,title=title,channel=channel,colour=c | mapping",
        "mapping | externalId=id,registeredAt=at,title=title,channel=channel,title=t | mapping"
      })
  void aParameterThatCannotBeUsedIsNamed(String parameter, String value, String field) {
    RequestSpecification request =
        machine()
            .queryParam("source", parameter.equals("source") ? value : "crm")
            .queryParam("mapping", parameter.equals("mapping") ? value : MAPPING)
            .queryParam("category", parameter.equals("category") ? value : CATEGORY);
    if (!Set.of("source", "mapping", "category").contains(parameter)) {
      request.queryParam(parameter, value);
    }
    send(request, HEADER)
        .statusCode(400)
        .contentType(PROBLEM)
        .body("type", equalTo("/problems/invalid-field"))
        .body("errors.field", hasItem(field));
  }

  @Test
  void whatEveryTicketNeedsMustBeMappedOrGiven() {
    send(machine(), HEADER).statusCode(400).body("errors.field", hasItem("source"));
    send(
            machine()
                .queryParam("source", "crm")
                .queryParam("mapping", "externalId=id,registeredAt=at,title=title"),
            HEADER)
        .statusCode(400)
        .body("errors.field", hasItem("channel"))
        .body("errors.field", hasItem("category"));
  }

  @Test
  void columnsThatTheFileLacksAreNamed() {
    send(history(newSource()), "id,at,title,title\r\n")
        .statusCode(400)
        .body("type", equalTo("/problems/import-column-unknown"))
        .body("errors.field", hasItem("number"))
        .body("errors.field", hasItem("title"))
        .body("errors.find { it.field == 'title' }.message", containsString("more than once"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\r\n", "\"id"})
  void aFileWithoutAHeaderIsRefused(String file) {
    send(history(newSource()), file)
        .statusCode(400)
        .body("type", equalTo("/problems/import-header-unreadable"));
  }

  @Test
  void jsonIsNotImported() {
    history(newSource())
        .contentType("application/json")
        .body("{}")
        .post(IMPORTS)
        .then()
        .statusCode(415)
        .contentType(PROBLEM);
  }

  @Test
  void jsonStaysSmallWhereFilesMayBeLarge() {
    agent()
        .body("{\"title\": \"" + "x".repeat(70_000) + "\"}")
        .post(COMPLAINTS)
        .then()
        .statusCode(413)
        .contentType(PROBLEM)
        .body("detail", containsString("65536"));
  }
}
