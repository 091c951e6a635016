package io.redress.intake.complaint;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.intake.IntakeTest;
import io.redress.kit.identity.Roles;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CheckTest extends IntakeTest {
  private static final String CHECKS = COMPLAINTS + "/checks";
  private static final List<String> TABLES =
      List.of("complaint", "customer", "report", "message", "idempotency");

  @Inject FollowCase follow;

  @Test
  void nothingTypedIsNothingKnown() {
    check(agent(), "{}")
        .body("completeness", nullValue())
        .body("missingFields", empty())
        .body("neededFields.field", contains("channel", "customer.number", "category", "title"))
        .body("neededFields.names.zh", hasItem("客户号码"))
        .body("lane", equalTo("STANDARD"))
        .body("laneReasons", empty())
        .body("repeats", nullValue())
        .body("wording", empty());
  }

  @Test
  void completenessGrowsWhileTyping() {
    check(agent(), typed("'description': '多扣了12元'"))
        .body("completeness", equalTo(0.25f))
        .body("missingFields.field", contains("expectation", "product", "incident.at"))
        .body("missingFields.names.en", hasItem("Time of the incident"))
        .body("missingFields.names.zh", hasItem("客户诉求"));
    check(agent(), typed("'description': 'x', 'expectation': ' ', 'product': 'Family plan 99'"))
        .body("completeness", equalTo(0.5f));
    check(
            agent(),
            typed(
                "'description': 'x', 'expectation': 'y', 'product': 'z', 'incident': {'at':"
                    + " '2026-11-01T09:00:00+08:00'}"))
        .body("completeness", equalTo(1.0f))
        .body("missingFields", empty());
  }

  @Test
  void theLaneIsExplained() {
    check(agent(), "{'category': 'basic-communication.outage'}".replace('\'', '"'))
        .body("lane", equalTo("EMERGENCY"))
        .body("laneReasons.reason", contains("EMERGENCY_CATEGORY"))
        .body("laneReasons[0].names.zh", containsString("紧急"));
    check(agent(), typed("'customer': {'tier': 'VIP'}, 'urgent': true"))
        .body("lane", equalTo("GREEN"))
        .body("laneReasons.reason", contains("PRIVILEGED_TIER"));
    check(supervisor(), typed("'customer': {'tier': 'VIP'}, 'urgent': true"))
        .body("lane", equalTo("EMERGENCY"))
        .body("laneReasons.reason", contains("MARKED_URGENT", "PRIVILEGED_TIER"));
  }

  @Test
  void aKnownNumberBringsItsTierAndTheTicketThatItWouldRepeat() {
    String number = newNumber();
    JsonPath first =
        registered(
            agent(),
            """
            {"channel": "SHOP", "customer": {"number": "%s", "tier": "KEY_ACCOUNT"},
             "category": "%s", "title": "Twelve yuan too much"}
            """
                .formatted(number, CATEGORY));
    String who = "'customer': {'number': '" + number + "'}";
    check(agent(), typed(who))
        .body("lane", equalTo("GREEN"))
        .body("repeats.complaintId", equalTo(first.getString("id")))
        .body("repeats.ticketNumber", equalTo(first.getString("ticketNumber")))
        .body("repeats.reopens", equalTo(false));
    check(agent(), "{%s, 'category': 'price.price'}".formatted(who).replace('\'', '"'))
        .body("repeats", nullValue());
    check(
            agent(),
            "{%s, 'relatedTicket': '%s'}"
                .formatted(who, first.getString("ticketNumber"))
                .replace('\'', '"'))
        .body("repeats.complaintId", equalTo(first.getString("id")));
    check(agent(), typed(who + ", 'nature': 'ENQUIRY'")).body("repeats", nullValue());
    follow.closed(first.getString("id"), "RESOLVED", Instant.parse("2026-11-22T08:00:00Z"));
    check(agent(), typed(who)).body("repeats.reopens", equalTo(true));
  }

  @Test
  void aRepeatOfAFasterIssueTakesItsLane() {
    String number = newNumber();
    String id = register(number).getString("id");
    post(id, "urges", "{}").statusCode(200);
    post(id, "urges", "{}").statusCode(200).body("lane", equalTo("GREEN"));
    check(agent(), typed("'customer': {'number': '" + number + "'}"))
        .body("lane", equalTo("GREEN"))
        .body("laneReasons.reason", contains("ISSUE_IS_FASTER"));
  }

  @Test
  void itSaysWhatRegisteringThenDoes() {
    String number = newNumber();
    register(number);
    String body = body(number, CATEGORY, ", \"description\": \"x\", \"product\": \"y\"");
    JsonPath checked = check(agent(), body).extract().jsonPath();
    JsonPath made = registered(agent(), body);
    assertEquals(made.getDouble("completeness"), checked.getDouble("completeness"));
    assertEquals(made.getList("missingFields"), checked.getList("missingFields.field"));
    assertEquals(made.getString("lane"), checked.getString("lane"));
    assertEquals(made.getString("relatedComplaintId"), checked.getString("repeats.complaintId"));
    assertEquals(List.of(), checked.getList("neededFields"));
  }

  @Test
  void wordsThatWouldBeRefusedAreFoundInWhatStaffWriteOnly() {
    String labels = typed("'title': '说我是刁民', 'product': '恶 意 客 户', 'incident': {'place': '刁民'}");
    check(agent(), labels)
        .body("wording.field", contains("product", "incident.place"))
        .body("wording.word", contains("恶意客户", "刁民"))
        .body("wording.neutral", contains("客户", "客户"));
    check(as("web.shop", Roles.INTEGRATOR), labels).body("wording", empty());
  }

  @Test
  void nothingIsStoredAndNobodyIsTold() {
    String number = newNumber();
    register(number);
    List<Long> before = rows();
    check(agent(), body(number, CATEGORY));
    check(agent(), body(newNumber(), CATEGORY));
    check(agent(), typed("'customer': {'number': '" + number + "', 'name': '王女士'}"));
    assertEquals(before, rows());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'categry': 'x'}|unknown-field|categry",
        "{'customer': {'numbr': '1'}}|unknown-field|customer.numbr",
        "{'customer': {'number': '012345678901234567890'}}|invalid-field|customer.number",
        "{'channel': 'PIGEON'}|invalid-field|channel",
        "{'incident': {'at': 'yester'}}|invalid-field|incident.at"
      })
  void whatCannotBeARegistrationIsNamed(String body, String problem, String field) {
    agent()
        .body(body.replace('\'', '"'))
        .post(CHECKS)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/" + problem))
        .body("errors.field", hasItem(field))
        .body(not(containsString("012345678901234567890")));
  }

  @Test
  void itIsForThoseWhoRegister() {
    agent().post(CHECKS).then().statusCode(400);
    as("handler.he", Roles.HANDLER).body("{}").post(CHECKS).then().statusCode(403);
    RestAssured.given()
        .contentType(ContentType.JSON)
        .body("{}")
        .post(CHECKS)
        .then()
        .statusCode(401)
        .contentType("application/problem+json");
    agent().get(CHECKS).then().statusCode(405);
  }

  private List<Long> rows() {
    return Stream.concat(
            TABLES.stream().map(table -> count("select count(*) from " + table)),
            Stream.of(
                count("select coalesce(max(seq), 0) from outbox"),
                count("select sum(version) from complaint")))
        .toList();
  }

  private static ValidatableResponse check(RequestSpecification caller, String body) {
    return caller.body(body).post(CHECKS).then().statusCode(200);
  }

  /** Further members of a report of the usual category. */
  private static String typed(String members) {
    return "{'category': '%s', %s}".formatted(CATEGORY, members).replace('\'', '"');
  }
}
