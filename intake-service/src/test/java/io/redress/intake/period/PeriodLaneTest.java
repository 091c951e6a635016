package io.redress.intake.period;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

/** Which reports a special period makes faster. */
@QuarkusTest
class PeriodLaneTest extends PeriodTest {
  private String report(String number, String category) {
    return report(number, category, "ORDINARY");
  }

  private String report(String number, String category, String tier) {
    return """
        {"channel": "HOTLINE", "category": "%s", "title": "No signal",
         "customer": {"number": "%s", "branch": "%s", "tier": "%s"}}
        """
        .formatted(category, number, branch, tier);
  }

  private String laneOf(String category, String tier) {
    return registered(agent(), report(newNumber(), category, tier)).getString("lane");
  }

  @Test
  void whatFallsIntoItIsRaisedByOneLaneAndNothingElseIs() {
    JsonPath period = declared(running("\"price\", \"other.other\""));
    assertEquals("RUNNING", period.getString("state"));
    JsonPath raised = registered(agent(), report(newNumber(), "price.price"));
    assertEquals("GREEN", raised.getString("lane"));
    assertEquals(period.getString("id"), raised.getString("specialPeriod.id"));
    assertEquals("Spring gala", read(raised.getString("id")).getString("specialPeriod.name"));
    assertEquals("GREEN", laneOf("other.other", "ORDINARY"));
    assertEquals("EMERGENCY", laneOf("price.price", "VIP"));
    assertEquals("STANDARD", laneOf("marketing.marketing", "ORDINARY"));
    JsonPath elsewhere = register(newNumber(), "price.price");
    assertEquals("STANDARD", elsewhere.getString("lane"));
    assertNull(elsewhere.get("specialPeriod"));
  }

  @Test
  void severalAtOnceRaiseByOneLaneOnlyAndAnEmergencyStaysOne() {
    declared(running("\"price\""));
    declared(running(""));
    assertEquals("GREEN", laneOf("price.price", "ORDINARY"));
    JsonPath outage = registered(agent(), report(newNumber(), "basic-communication.outage"));
    assertEquals("EMERGENCY", outage.getString("lane"));
    assertNull(outage.get("specialPeriod"));
  }

  @Test
  void theCheckNamesIt() {
    JsonPath period = declared(running(""));
    agent()
        .body(
            "{\"category\": \"price.price\", \"customer\": {\"branch\": \"%s\", \"tier\":"
                    .formatted(branch)
                + " \"VIP\"}}")
        .post(COMPLAINTS + "/checks")
        .then()
        .statusCode(200)
        .body("lane", equalTo("EMERGENCY"))
        .body("laneReasons.reason", contains("PRIVILEGED_TIER", "SPECIAL_PERIOD"))
        .body("laneReasons[1].names.zh", notNullValue())
        .body("laneReasons[1].specialPeriod.id", equalTo(period.getString("id")))
        .body("laneReasons[1].specialPeriod.name", equalTo("Spring gala"));
  }

  @Test
  void aRepeatDuringItMakesItsIssueFasterAndTheIssueIsNeverSlowedAgain() {
    String number = newNumber();
    String first = registered(agent(), report(number, "price.price")).getString("id");
    assertEquals("STANDARD", read(first).getString("lane"));
    JsonPath period = declared(running(""));
    registered(agent(), report(number, "price.price"));
    assertEquals("GREEN", read(first).getString("lane"));
    end(period);
    registered(agent(), report(number, "price.price"));
    assertEquals("GREEN", read(first).getString("lane"));
    assertEquals("STANDARD", laneOf("price.price", "ORDINARY"));
  }

  @Test
  void whatIsAheadOrOverRaisesNothing() {
    JsonPath ahead = declared(period(now().plus(HOUR), now().plus(HOUR).plus(HOUR), ""));
    assertEquals("AHEAD", ahead.getString("state"));
    assertEquals("STANDARD", laneOf("price.price", "ORDINARY"));
    JsonPath over = end(declared(running("")));
    assertEquals("OVER", over.getString("state"));
    assertEquals("STANDARD", laneOf("price.price", "ORDINARY"));
  }

  private JsonPath end(JsonPath period) {
    return coordinator()
        .header("If-Match", "\"" + period.getLong("version") + "\"")
        .body(period(now().minus(HOUR), now(), ""))
        .put(PERIODS + "/" + period.getString("id"))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
