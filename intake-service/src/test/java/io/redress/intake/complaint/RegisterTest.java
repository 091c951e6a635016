package io.redress.intake.complaint;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.intake.IntakeTest;
import io.redress.intake.ticket.TicketNumber;
import io.redress.kit.identity.Roles;
import io.redress.kit.testing.Tokens;
import io.restassured.path.json.JsonPath;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RegisterTest extends IntakeTest {

  @Test
  void aReportIsRegisteredWithEverythingTheAgentTellsTheCustomer() {
    String number = newNumber();
    JsonPath view =
        agent()
            .body(
                """
                {"channel": "HOTLINE",
                 "customer": {"number": "%s", "name": "王女士", "contactNumber": "010-55551234",
                              "branch": "north", "district": "lakeside"},
                 "category": "basic-business.bill-disputed",
                 "title": "上月账单多扣了12元", "description": "多了一笔来电显示费用",
                 "expectation": "退还多扣的费用",
                 "incident": {"at": "2026-01-05T09:00:00+08:00", "place": "Beihu"}}
                """
                    .formatted(number))
            .post(COMPLAINTS)
            .then()
            .statusCode(201)
            .header("Location", matchesPattern(".*/api/v1/complaints/[0-9a-f-]{36}"))
            .body("ticketNumber", matchesPattern("\\d{6}-\\d{6}-\\d"))
            .body("trackingCode", matchesPattern("(\\w{4}-){2}\\w{4}"))
            .body("type", equalTo("NEW"))
            .body("nature", equalTo("COMPLAINT"))
            .body("lane", equalTo("STANDARD"))
            .body("status", equalTo("RECEIVED"))
            .body("completeness", equalTo(0.75f))
            .body("missingFields", contains("product"))
            .body("firstResponsible.person", equalTo(AGENT))
            .body("firstResponsible.department", equalTo("customer-care"))
            .body("customer.number", equalTo(number))
            .body("customer.name", equalTo("王女士"))
            .body("customer.contactNumber", equalTo("01055551234"))
            .body("customer.tier", equalTo("ORDINARY"))
            .body("customer.highFrequency.active", equalTo(false))
            .body("customer.highFrequency.last7Days", equalTo(1))
            .body("customer.highFrequency.last30Days", equalTo(1))
            .body("registeredAt", endsWith("+08:00"))
            .extract()
            .jsonPath();
    assertTrue(TicketNumber.parse(view.getString("ticketNumber")).isPresent());
    JsonPath read = read(view.getString("id"));
    assertEquals("多了一笔来电显示费用", read.getString("description"));
    assertEquals("2026-01-05T09:00:00+08:00", read.getString("incident.at"));
    assertEquals("Beihu", read.getString("incident.place"));
    assertEquals("north", read.getString("customer.branch"));
    assertEquals("lakeside", read.getString("customer.district"));
  }

  @Test
  void theDistrictIsKeptFromTheLastReportAndAComplaintKeepsThatOfItsRegistration() {
    String number = newNumber();
    String first = registeredIn(number, "\"district\": \"lakeside\",").getString("id");
    String second = registeredIn(number, "").getString("id");
    String moved = registeredIn(number, "\"district\": \"hillside\",").getString("id");
    assertEquals("lakeside", read(second).getString("customer.district"));
    assertEquals("hillside", read(moved).getString("customer.district"));
    assertEquals("lakeside", read(first).getString("customer.district"));
    String nobodySaid = registeredIn(newNumber(), "").getString("id");
    assertNull(read(nobodySaid).getString("customer.district"));
  }

  private JsonPath registeredIn(String number, String district) {
    return registered(
        agent(),
        """
        {"channel": "HOTLINE", "customer": {%s "number": "%s"},
         "category": "price.price", "title": "Too dear"}
        """
            .formatted(district, number));
  }

  @Test
  void aDistrictThatIsNoneIsRefusedWithItsField() {
    agent()
        .body(
            """
            {"channel": "HOTLINE", "customer": {"number": "%s", "district": "%s"},
             "category": "price.price", "title": "Too dear"}
            """
                .formatted(newNumber(), "d".repeat(65)))
        .post(COMPLAINTS)
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("customer.district"));
  }

  @Test
  void theSameIdempotencyKeyRegistersOnceAndIsAnsweredAlike() {
    String body = body(newNumber(), CATEGORY);
    String key = UUID.randomUUID().toString();
    JsonPath first = registered(agent().header("Idempotency-Key", key), body);
    JsonPath second = registered(agent().header("Idempotency-Key", key), body);
    assertEquals(first.getMap("$"), second.getMap("$"));
    agent()
        .header("Idempotency-Key", key)
        .body(body(newNumber(), CATEGORY))
        .post(COMPLAINTS)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/idempotency-key-reused"));
  }

  @Test
  void anEnquiryIsAnsweredCountedAndClosedWithoutALifecycle() {
    String number = newNumber();
    for (int i = 0; i < 4; i++) {
      agent()
          .body(body(number, CATEGORY, ", \"nature\": \"ENQUIRY\""))
          .post(COMPLAINTS)
          .then()
          .statusCode(201)
          .body("type", equalTo("NEW"))
          .body("status", equalTo("CLOSED"))
          .body("disposition", equalTo("ENQUIRY"))
          .body("customer.highFrequency.last7Days", equalTo(0))
          .body("customer.highFrequency.active", equalTo(false));
    }
    assertEquals("NEW", register(number).getString("type"));
  }

  @Test
  void vipsGoGreenOutagesAreEmergenciesAndTheTierIsKept() {
    String number = newNumber();
    JsonPath vip =
        registered(
            agent(),
            """
            {"channel": "APP", "customer": {"number": "%s", "tier": "VIP"},
             "category": "price.price", "title": "Too dear"}
            """
                .formatted(number));
    assertEquals("GREEN", vip.getString("lane"));
    JsonPath again = register(number, "marketing.marketing");
    assertEquals("VIP", again.getString("customer.tier"));
    assertEquals("GREEN", again.getString("lane"));
    assertEquals(
        "EMERGENCY", register(newNumber(), "basic-communication.outage").getString("lane"));
  }

  @Test
  void aSupervisorsMarkMakesAnEmergencyAndAnAgentsIsOnlyRecorded() {
    String urgent = ", \"urgent\": true";
    JsonPath marked = registered(supervisor(), body(newNumber(), CATEGORY, urgent));
    assertEquals("EMERGENCY", marked.getString("lane"));
    JsonPath recorded = registered(agent(), body(newNumber(), CATEGORY, urgent));
    assertEquals("STANDARD", recorded.getString("lane"));
    assertTrue(read(recorded.getString("id")).getBoolean("urgent"));
  }

  @Test
  void theThirdReportInAWeekFlagsAHighFrequencyCustomer() {
    String number = newNumber();
    register(number, "price.price");
    register(number, "marketing.marketing");
    JsonPath third = register(number, "other.other");
    assertTrue(third.getBoolean("customer.highFrequency.active"));
    assertEquals(3, third.getInt("customer.highFrequency.last7Days"));
    agent()
        .get("/api/v1/customers/{number}", number)
        .then()
        .statusCode(200)
        .body("highFrequency.active", equalTo(true))
        .body("highFrequency.last30Days", equalTo(3))
        .body("open", equalTo(3))
        .body("complaints.size()", equalTo(3))
        .body("complaints[0].category", equalTo("other.other"));
  }

  @Test
  void reportsThatAreTooOldCountNoMore() {
    String number = newNumber();
    for (String category : new String[] {"price.price", "marketing.marketing", "other.other"}) {
      String id = register(number, category).getString("id");
      change(
          "update report set registered_at = registered_at - interval 8 day where complaint_id"
              + " = ?",
          id);
    }
    JsonPath fourth = register(number, "new-business.new-business");
    assertEquals(1, fourth.getInt("customer.highFrequency.last7Days"));
    assertEquals(4, fourth.getInt("customer.highFrequency.last30Days"));
  }

  @Test
  void aSpellingOfTheNumberMakesNoOtherCustomer() {
    String number = newNumber();
    JsonPath first = register(number);
    JsonPath second = register("+86-" + number);
    assertEquals("REPEAT", second.getString("type"));
    assertEquals(first.getString("id"), second.getString("relatedComplaintId"));
  }

  @Test
  void ticketNumbersAndTrackingCodesDiffer() {
    JsonPath one = register(newNumber());
    JsonPath other = register(newNumber());
    assertNotEquals(one.getString("ticketNumber"), other.getString("ticketNumber"));
    assertNotEquals(one.getString("trackingCode"), other.getString("trackingCode"));
  }

  @Test
  void aTokenWithoutDepartmentStandsForCustomerCare() {
    with(Tokens.of("shop.system", null, Roles.INTEGRATOR))
        .body(body(newNumber(), CATEGORY))
        .post(COMPLAINTS)
        .then()
        .statusCode(201)
        .body("firstResponsible.department", equalTo("customer-care"))
        .body("customer.number", matchesPattern("139\\*+\\d{4}"))
        .body("customer.name", nullValue());
  }

  @Test
  void theCategoryTreeHasNamesInBothLanguagesAndRequiredFields() {
    as("somebody", Roles.ANALYST)
        .get("/api/v1/categories")
        .then()
        .statusCode(200)
        .body("items.size()", greaterThanOrEqualTo(10))
        .body("items[0].names.zh", equalTo("基础业务"))
        .body("items[0].children[0].code", equalTo(CATEGORY))
        .body("items[0].children[0].names.en", equalTo("Bill disputed"))
        .body("items[0].children[0].requiredFields.size()", equalTo(4))
        .body("items.children.flatten().size()", greaterThanOrEqualTo(20))
        .body(
            "items.children.flatten().findAll { it.emergency }.code",
            hasItem("basic-communication.outage"))
        .body("items.children.flatten().findAll { !it.names.zh || !it.names.en }", empty());
  }
}
