package io.redress.analytics.planning;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.kit.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PlanningResourceTest {
  private static final String ANALYST = Tokens.of("analyst.ma", null, "analyst");

  private static ValidatableResponse post(String token, String path, String body) {
    return given()
        .auth()
        .oauth2(token)
        .contentType(ContentType.JSON)
        .body(body.replace('\'', '"'))
        .post("/api/v1/planning" + path)
        .then();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'visitsPerDay': 23, 'hoursPerVisit': 1.5, 'hoursPerDay': 8, 'spread': 1,"
            + " 'followUpStaff': 2, 'branches': 4, 'checkers': 3}"
      })
  void thePublishedStaffingComesOut(String body) {
    post(ANALYST, "/staffing", body)
        .statusCode(200)
        .body("visitors", equalTo(4))
        .body("visitsPerVisitor.least", equalTo(4))
        .body("visitsPerVisitor.fitting", equalTo(5))
        .body("visitsPerVisitor.most", equalTo(6))
        .body("perBranch", equalTo(6))
        .body("total", equalTo(27))
        .body("longestDay", equalTo(9.0f))
        .body("overtime", equalTo(1.0f))
        .body("from.visitsPerDay", equalTo(23));
  }

  @Test
  void everyParameterOfTheStaffingIsOpen() {
    post(
            Tokens.of("supervisor.li", null, "supervisor"),
            "/staffing",
            "{'visitsPerDay': 40, 'hoursPerVisit': 2, 'hoursPerDay': 6, 'spread': 0,"
                + " 'followUpStaff': 1, 'branches': 2, 'checkers': 0}")
        .statusCode(200)
        .body("visitors", equalTo(14))
        .body("visitsPerVisitor.most", equalTo(3))
        .body("perBranch", equalTo(15))
        .body("total", equalTo(30));
  }

  @Test
  void thePublishedCostComesOutToTheLastDigit() {
    post(
            ANALYST,
            "/cost",
            """
            {'managementPercent': 20, 'lines': [
             {'label': 'wages', 'quantity': 27, 'unitPrice': {'amount': 200000, 'currency': 'CNY'}},
             {'label': 'gifts', 'quantity': 10, 'unitPrice': {'amount': 35000, 'currency': 'CNY'}},
             {'label': 'vehicles', 'quantity': 16,
              'unitPrice': {'amount': 100000, 'currency': 'CNY'}},
             {'label': 'leaflets', 'quantity': 500, 'unitPrice': {'amount': 400, 'currency': 'CNY'}},
             {'label': 'communication', 'quantity': 16, 'times': 3,
              'unitPrice': {'amount': 20000, 'currency': 'CNY'}},
             {'label': 'test devices', 'quantity': 16,
              'unitPrice': {'amount': 200000, 'currency': 'CNY'}}]}""")
        .statusCode(200)
        .body(
            "lines.amount.amount",
            equalTo(List.of(5_400_000, 350_000, 1_600_000, 200_000, 960_000, 3_200_000)))
        .body("sum.amount", equalTo(11_710_000))
        .body("management.amount", equalTo(2_342_000))
        .body("total.amount", equalTo(14_052_000))
        .body("total.currency", equalTo("CNY"));
    post(ANALYST, "/cost", "{}")
        .statusCode(200)
        .body("total.amount", equalTo(14_052_000))
        .body("lines.size()", equalTo(6));
  }

  @Test
  void linesOfTwoCurrenciesAreNotAdded() {
    post(
            ANALYST,
            "/cost",
            """
            {'lines': [
             {'label': 'a', 'quantity': 1, 'unitPrice': {'amount': 1, 'currency': 'CNY'}},
             {'label': 'b', 'quantity': 1, 'unitPrice': {'amount': 1, 'currency': 'EUR'}}]}""")
        .statusCode(400)
        .body("type", endsWith("currencies-mixed"))
        .body("errors.field", hasItem("lines[1].unitPrice.currency"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/staffing | {'visitsPerDay': -1} | visitsPerDay",
        "/staffing | {'hoursPerVisit': 9} | hoursPerVisit",
        "/staffing | {'hoursPerVisit': 0} | hoursPerVisit",
        "/staffing | {'hoursPerDay': 25} | hoursPerDay",
        "/staffing | {'spread': -1} | spread",
        "/staffing | {'branches': 100000} | branches",
        "/cost | {'lines': []} | lines",
        "/cost | {'lines': [null]} | lines[0]",
        "/cost | {'managementPercent': -1} | managementPercent",
        "/cost | {'lines': [{'label': 'a', 'quantity': 1}]} | lines[0].unitPrice",
        "/cost | {'lines': [{'label': 'a', 'quantity': -1, 'unitPrice': {'amount': 1, 'currency':"
            + " 'CNY'}}]} | lines[0].quantity",
        "/cost | {'lines': [{'label': 'a', 'quantity': 1, 'unitPrice': {'amount': 1, 'currency':"
            + " 'yuan'}}]} | lines[0].unitPrice.currency",
        "/cost | {'lines': [{'label': 'a', 'quantity': 1, 'unitPrice': {'amount': -1, 'currency':"
            + " 'CNY'}}]} | lines[0].unitPrice.amount"
      })
  void aWrongFieldIsNamedAndMended(String path, String body, String field) {
    post(ANALYST, path, body)
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.field", hasItem(field))
        .body("errors[0].mend", notNullValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/staffing", "/cost"})
  void onlyAnalystsAndSupervisorsMayPlan(String path) {
    given()
        .contentType(ContentType.JSON)
        .body("{}")
        .post("/api/v1/planning" + path)
        .then()
        .statusCode(401);
    post(Tokens.of("visitor.he", null, "visitor"), path, "{}")
        .statusCode(403)
        .contentType("application/problem+json");
    post(ANALYST, path, "{'budget': 1}").statusCode(400).body("type", endsWith("unknown-field"));
    post(ANALYST, path, "").statusCode(400);
  }
}
