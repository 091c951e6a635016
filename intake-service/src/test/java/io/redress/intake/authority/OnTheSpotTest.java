package io.redress.intake.authority;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.intake.IntakeTest;
import io.redress.kit.identity.Roles;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class OnTheSpotTest extends IntakeTest {

  private static ValidatableResponse resolve(RequestSpecification by, String id, String members) {
    return by.body("{\"measure\": \"Put right\"" + members.replace('\'', '"') + "}")
        .post(COMPLAINTS + "/{id}/on-the-spot-resolution", id)
        .then();
  }

  private static String money(String member, long amount) {
    return ", '%s': {'amount': %d, 'currency': 'CNY'}".formatted(member, amount);
  }

  private static String newComplaint() {
    return register(newNumber()).getString("id");
  }

  @Test
  void aConfirmedErrorIsPaidBackTwice() {
    String id = newComplaint();
    resolve(agent(), id, ", 'measureCode': 'double-refund'" + money("confirmedError", 1200))
        .statusCode(200)
        .body("onTheSpotResolution.measureCode", equalTo("double-refund"))
        .body("onTheSpotResolution.measure", equalTo("Put right"))
        .body("onTheSpotResolution.confirmedError.amount", equalTo(1200))
        .body("onTheSpotResolution.compensation.amount", equalTo(2400));
    JsonPath event =
        JsonPath.from(
            texts("select payload from outbox where aggregateid = ? order by seq desc limit 1", id)
                .get(0));
    assertEquals("double-refund", event.getString("measureCode"));
    assertEquals(1200, event.getLong("confirmedError.amount"));
    assertEquals(2400, event.getLong("compensation.amount"));
  }

  @Test
  void whatIsTypedMustBeWhatIsComputed() {
    String id = newComplaint();
    resolve(agent(), id, money("confirmedError", 1200) + money("compensation", 2500))
        .statusCode(400)
        .body("errors[0].field", equalTo("compensation"))
        .body("errors[0].mend", notNullValue());
    resolve(
            agent(),
            id,
            money("confirmedError", 1200) + money("compensation", 2400).replace("CNY", "USD"))
        .statusCode(400)
        .body("errors[0].field", equalTo("compensation"));
    resolve(agent(), id, money("confirmedError", 1200) + money("compensation", 2400))
        .statusCode(200)
        .body("onTheSpotResolution.measureCode", nullValue())
        .body("onTheSpotResolution.compensation.amount", equalTo(2400));
  }

  @Test
  void twiceTheErrorIsWhatTheLimitIsAbout() {
    String id = newComplaint();
    resolve(agent(), id, money("confirmedError", 5001))
        .statusCode(403)
        .body("type", equalTo("/problems/authority-exceeded"))
        .body("limit.amount", equalTo(10_000))
        .body("grantableBy", contains("supervisor"))
        .body("case", equalTo("/api/v1/cases/" + id));
    resolve(deskLead(), id, money("confirmedError", 25_001))
        .statusCode(403)
        .body("limit.amount", equalTo(50_000))
        .body("grantableBy", empty());
    resolve(agent(), id, money("confirmedError", 5000)).statusCode(200);
  }

  @Test
  void aMeasureIsForItsRoles() {
    String id = newComplaint();
    String waived = ", 'measureCode': 'fee-waiver'" + money("compensation", 100);
    resolve(agent(), id, waived)
        .statusCode(403)
        .body("type", equalTo("/problems/authority-exceeded"))
        .body("grantableBy", contains("supervisor"))
        .body("case", notNullValue());
    assertEquals(0, count("select count(resolved_at) from complaint where id = ?", id));
    resolve(deskLead(), id, waived).statusCode(200);
  }

  @Test
  void anotherCurrencyIsForNobodyToGrantAtOnce() {
    String id = newComplaint();
    resolve(deskLead(), id, money("confirmedError", 1).replace("CNY", "USD"))
        .statusCode(403)
        .body("grantableBy", empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'confirmedError': {'amount': -1, 'currency': 'CNY'}|confirmedError.amount",
        "'confirmedError': {'amount': 0, 'currency': 'CNY'}|confirmedError.amount",
        "'confirmedError': {'amount': 500000000001, 'currency': 'CNY'}|confirmedError.amount",
        "'confirmedError': {'amount': 1000000000001, 'currency': 'CNY'}|confirmedError.amount",
        "'confirmedError': {'amount': 9223372036854775807, 'currency': 'CNY'}|confirmedError.amount",
        "'confirmedError': {'amount': 1, 'currency': 'yuan'}|confirmedError.currency",
        "'measureCode': 'no-such'|measureCode",
        "'measureCode': 'double-refund'|confirmedError",
        "'measureCode': 'bill-adjustment'|compensation",
        "'measureCode': 'apology', 'compensation': {'amount': 1, 'currency': 'CNY'}|compensation",
        "'measureCode': 'apology', 'confirmedError': {'amount': 1, 'currency': 'CNY'}|measureCode"
      },
      quoteCharacter = '`')
  void whatDoesNotGoTogetherIsNamed(String members, String field) {
    resolve(agent(), newComplaint(), ", " + members)
        .statusCode(400)
        .body("type", equalTo("/problems/invalid-field"))
        .body("errors.field", hasItem(field));
  }

  @Test
  void aNumberThatIsNoneIsRefused() {
    resolve(agent(), newComplaint(), ", 'confirmedError': {'amount': 1e30, 'currency': 'CNY'}")
        .statusCode(400);
    resolve(agent(), newComplaint(), ", 'confirmedError': {'amount': 1.5, 'currency': 'CNY'}")
        .statusCode(400);
  }

  @Test
  void anErrorIsConfirmedInBillingComplaintsOnly() {
    String id = register(newNumber(), "service-quality.hotline").getString("id");
    resolve(agent(), id, money("confirmedError", 100))
        .statusCode(400)
        .body("errors[0].field", equalTo("confirmedError"));
    resolve(agent(), id, ", 'measureCode': 'apology'").statusCode(200);
  }

  @Test
  void anotherRoundBeginsWithoutTheFormerMeasure() {
    String number = newNumber();
    String id = register(number).getString("id");
    resolve(agent(), id, money("confirmedError", 100)).statusCode(200);
    change("update complaint set status = 'CLOSED', disposition = 'RESOLVED' where id = ?", id);
    register(number);
    assertEquals(
        0,
        count(
            "select count(resolved_measure_code) + count(resolved_error) from complaint"
                + " where id = ?",
            id));
  }

  @Test
  void theCatalogueSaysWhatTheCallerMayGrant() {
    RestAssured.given().get("/api/v1/measures").then().statusCode(401);
    agent()
        .get("/api/v1/measures")
        .then()
        .statusCode(200)
        .body("limit.amount", equalTo(10_000))
        .body("items.find { it.code == 'double-refund' }.names.zh", equalTo("双倍返还"))
        .body("items.find { it.code == 'double-refund' }.money", equalTo("REFUND"))
        .body("items.find { it.code == 'double-refund' }.grantable", equalTo(true))
        .body("items.find { it.code == 'fee-waiver' }.grantable", equalTo(false))
        .body("items.find { it.code == 'fee-waiver' }.roles", equalTo(List.of("supervisor")));
    as("x", Roles.ANALYST).get("/api/v1/measures").then().body("limit.amount", equalTo(0));
  }
}
