package io.redress.intake.missed;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.kit.identity.Roles;
import io.redress.kit.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose missed contacts a list shows, in which order, and who asks in vain. */
@QuarkusTest
class MissedListTest extends MissedTest {
  @Test
  void branchesServeTheirOwnTheHotlineTheOthersAndTheHeadOfficeAll() {
    String north = "north-" + UUID.randomUUID().toString().substring(0, 8);
    String ours = missed(newNumber(), ago(5), ", \"branch\": \"" + north + "\"").getString("id");
    String nobodys = missed(newNumber()).getString("id");
    RequestSpecification[] ofNorth = {
      inBranch("agent.n", north, Roles.AGENT), inBranch("lead.n", north, Roles.SUPERVISOR)
    };
    for (RequestSpecification who : ofNorth) {
      who.get(MISSED)
          .then()
          .statusCode(200)
          .body("items.id", equalTo(List.of(ours)))
          .body("items[0].branch", equalTo(north));
    }
    for (String id : List.of(ours, nobodys)) {
      for (String what : List.of("claim", "release", "completion")) {
        inBranch("agent.s", "south", Roles.AGENT)
            .body(outcome("REACHED"))
            .post(ONE + "/" + what, id)
            .then()
            .statusCode(404)
            .body("type", equalTo("/problems/not-found"));
      }
      inBranch("agent.s", "south", Roles.AGENT).get(ONE, id).then().statusCode(404);
    }
    agent().get(ONE, nobodys).then().statusCode(200);
    agent().get(ONE, ours).then().statusCode(404);
    agent().get(ONE, "x").then().statusCode(404);
  }

  @Test
  void aKnownCustomerBelongsToTheirBranch() {
    String number = newNumber();
    String branch = "west-" + UUID.randomUUID().toString().substring(0, 8);
    registered(
        agent(),
        """
        {"channel": "SHOP", "customer": {"number": "%s", "branch": "%s"},
         "category": "price.price", "title": "Too dear"}
        """
            .formatted(number, branch));
    missed(number);
    inBranch("agent.w", branch, Roles.AGENT).get(MISSED).then().body("items.size()", equalTo(1));
  }

  @Test
  void theListIsByWhenSomebodyIsToCallFilteredAndPaged() {
    String branch = "list-" + UUID.randomUUID().toString().substring(0, 8);
    String more = ", \"branch\": \"" + branch + "\"";
    List<String> ids = new ArrayList<>();
    for (int hours : new int[] {71, 47, 23, 0}) {
      ids.add(missed(newNumber(), ago(hours * 3_600L + 5), more).getString("id"));
    }
    RequestSpecification lead = inBranch("lead.l", branch, Roles.SUPERVISOR);
    assertEquals(ids, list(branch).getList("items.id"));
    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      RequestSpecification page =
          inBranch("lead.l", branch, Roles.SUPERVISOR).queryParam("limit", 3);
      if (cursor != null) {
        page.queryParam("cursor", cursor);
      }
      JsonPath answer = page.get(MISSED).then().statusCode(200).extract().jsonPath();
      seen.addAll(answer.getList("items.id"));
      cursor = answer.getString("next");
    } while (cursor != null);
    assertEquals(ids, seen);
    lead.queryParam("overdue", true)
        .queryParam("total", true)
        .get(MISSED)
        .then()
        .statusCode(200)
        .body("total", equalTo(3))
        .body("items.overdue", equalTo(List.of(true, true, true)))
        .body("items.id", equalTo(ids.subList(0, 3)));
    assertEquals(
        ids.subList(0, 1),
        list(
                branch,
                "dueBefore",
                inBranch("agent.l", branch, Roles.AGENT).get(ONE, ids.get(1)).path("dueAt"))
            .getList("items.id"));
    claim(inBranch("agent.l", branch, Roles.AGENT), ids.get(2)).statusCode(200);
    assertEquals(List.of(ids.get(2)), list(branch, "status", "CLAIMED").getList("items.id"));
    complete(inBranch("agent.l", branch, Roles.AGENT), ids.get(2), outcome("REACHED"))
        .statusCode(200)
        .body("broken", equalTo(true));
    assertEquals(List.of(ids.get(2)), list(branch, "status", "REACHED").getList("items.id"));
    assertEquals(3, list(branch).getList("items").size());
  }

  @Test
  void missedContactsNeedAgentsOrSupervisors() {
    for (String path : List.of("", "/x")) {
      as("handler.he", Roles.HANDLER).get(MISSED + path).then().statusCode(403);
      with(Tokens.expired("x", Roles.AGENT)).get(MISSED + path).then().statusCode(401);
      RestAssured.given().get(MISSED + path).then().statusCode(401);
    }
    for (String what : List.of("claim", "release", "completion")) {
      as("admin.a", Roles.ADMINISTRATOR)
          .body(outcome("REACHED"))
          .post(ONE + "/" + what, "x")
          .then()
          .statusCode(403);
      RestAssured.given()
          .contentType(ContentType.JSON)
          .body(outcome("REACHED"))
          .post(ONE + "/" + what, "x")
          .then()
          .statusCode(401)
          .contentType("application/problem+json");
      agent()
          .body(outcome("REACHED"))
          .post(ONE + "/" + what, UUID.randomUUID())
          .then()
          .statusCode(404);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "status, SLEEPING",
    "dueBefore, soon",
    "dueBefore, 1999-01-01T00:00:00Z",
    "limit, 0",
    "cursor, nonsense"
  })
  void wrongParametersAreNamed(String name, String value) {
    hotlineLead()
        .queryParam(name, value)
        .get(MISSED)
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"missed-contact-closed", "missed-contact-taken", "missed-contact-not-claimed"})
  void theProblemsAreExplained(String code) {
    agent().get("/problems/{code}", code).then().statusCode(200).body("mend", notNullValue());
  }

  private static JsonPath list(String branch, String... parameters) {
    RequestSpecification request = inBranch("lead.l", branch, Roles.SUPERVISOR);
    for (int i = 0; i < parameters.length; i += 2) {
      request.queryParam(parameters[i], parameters[i + 1]);
    }
    return request.get(MISSED).then().statusCode(200).extract().jsonPath();
  }

  private static RequestSpecification inBranch(String user, String branch, String role) {
    return with(Tokens.inBranch(user, "customer-care", branch, role));
  }
}
