package io.redress.intake.complaint;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.intake.IntakeTest;
import io.redress.kit.identity.Roles;
import io.redress.kit.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sees and does what with complaints, by token, role and branch. */
@QuarkusTest
class ComplaintAccessTest extends IntakeTest {
  private static final String PROBLEM = "application/problem+json";

  @ParameterizedTest
  @CsvSource({
    "POST, /api/v1/complaints",
    "GET, /api/v1/complaints",
    "GET, /api/v1/complaints/x",
    "POST, /api/v1/complaints/x/messages",
    "GET, /api/v1/complaints/x/messages",
    "GET, /api/v1/complaints/x/messages/y",
    "POST, /api/v1/complaints/x/urges",
    "POST, /api/v1/complaints/x/withdrawal",
    "POST, /api/v1/complaints/x/on-the-spot-resolution",
    "POST, /api/v1/complaints/x/corrections",
    "POST, /api/v1/complaints/x/links",
    "POST, /api/v1/complaints/x/unlinks",
    "POST, /api/v1/complaints/checks",
    "GET, /api/v1/customers/13800001234",
    "GET, /api/v1/customers/13800001234/complaints",
    "GET, /api/v1/complaints/x/customer",
    "GET, /api/v1/complaints/x/customer/complaints"
  })
  void withoutTokenItIs401AndWithoutTheRole403(String method, String path) {
    refused(RestAssured.given().contentType(ContentType.JSON), method, path, 401);
    refused(with(Tokens.expired("x", Roles.AGENT)), method, path, 401);
    refused(with(Tokens.forged("x", Roles.AGENT)), method, path, 401);
    refused(as("admin.a", Roles.ADMINISTRATOR, Roles.ANALYST), method, path, 403);
  }

  @Test
  void categoriesNeedAToken() {
    RestAssured.given().get("/api/v1/categories").then().statusCode(401).contentType(PROBLEM);
  }

  @ParameterizedTest
  @ValueSource(strings = {"handler", "caller", "visitor", "head"})
  void whoWorksOnComplaintsDoesNotListOrRegister(String role) {
    as("x", role).get(COMPLAINTS).then().statusCode(403);
    as("x", role).body(body(newNumber(), CATEGORY)).post(COMPLAINTS).then().statusCode(403);
  }

  @Test
  void rowsOfOtherBranchesAreNotYours() {
    String id =
        registered(
                with(Tokens.inBranch("agent.n", "customer-care", "north", Roles.AGENT)),
                body(newNumber(), CATEGORY))
            .getString("id");
    for (RequestSpecification stranger :
        new RequestSpecification[] {
          with(Tokens.inBranch("agent.s", "customer-care", "south", Roles.AGENT)),
          with(Tokens.inBranch("lead.s", null, "south", Roles.SUPERVISOR)),
          as("shop.system", Roles.INTEGRATOR)
        }) {
      stranger
          .get(COMPLAINTS + "/{id}", id)
          .then()
          .statusCode(403)
          .body("type", equalTo("/problems/row-not-yours"));
    }
    with(Tokens.inBranch("agent.m", "customer-care", "north", Roles.AGENT))
        .get(COMPLAINTS + "/{id}", id)
        .then()
        .statusCode(200);
    for (String what :
        new String[] {"urges", "withdrawal", "on-the-spot-resolution", "corrections"}) {
      with(Tokens.inBranch("agent.s", "customer-care", "south", Roles.AGENT))
          .body(ChangeTest.bodyOf(what))
          .post(COMPLAINTS + "/{id}/" + what, id)
          .then()
          .statusCode(403);
    }
  }

  @Test
  void handlersSeeNumbersMaskedAndNoNames() {
    String number = newNumber();
    String id =
        registered(
                agent(),
                """
                {"channel": "SHOP", "customer": {"number": "%s", "name": "王女士"},
                 "category": "price.price", "title": "Too dear"}
                """
                    .formatted(number))
            .getString("id");
    as("handler.he", Roles.HANDLER)
        .get(COMPLAINTS + "/{id}", id)
        .then()
        .statusCode(200)
        .body("customer.number", equalTo(number.substring(0, 3) + "****" + number.substring(7)))
        .body("customer.name", equalTo(null));
    as("caller.lin", Roles.CALLER)
        .get(COMPLAINTS + "/{id}", id)
        .then()
        .body("customer.number", equalTo(number))
        .body("customer.name", equalTo("王女士"));
  }

  private static void refused(RequestSpecification caller, String method, String path, int status) {
    caller
        .request(method, path)
        .then()
        .statusCode(status)
        .contentType(PROBLEM)
        .body("status", equalTo(status))
        .body("mend", notNullValue());
  }
}
