package io.redress.analytics.customer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.analytics.Analyst;
import io.redress.analytics.Listed;
import io.redress.analytics.Story;
import io.redress.kit.testing.Tokens;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Their share of all complaints, by the codes that figures know, and within whose reach. */
@QuarkusTest
class FrequencyShareTest extends FrequencyFlow {
  @Test
  void theirShareIsOneOfAllComplaintsAndItsListHoldsExactlyThem() {
    for (var each = 0; each < 4; each++) {
      takeIn(reported(OFTEN, Duration.ofHours(each), "service-quality.late-answer"));
    }
    takeIn(
        reported(RARE, Duration.ofHours(1), "price.price"),
        reported(LONG_AGO, Duration.ofDays(-40), "price.price"),
        reported(LONG_AGO, Duration.ofDays(-40), "price.price"),
        reported(LONG_AGO, Duration.ofDays(-40), "price.price"));
    var summary =
        get("/summary?" + at(Duration.ofHours(6)))
            .statusCode(200)
            .body("active", equalTo(1))
            .body("inactive", equalTo(1))
            .body("share.numerator", equalTo(4))
            .body("share.denominator", equalTo(5))
            .body("share.value", equalTo(0.8f))
            .body("share.to", equalTo("2026-05-04T16:00:00+08:00"))
            .body("causes.common", equalTo(4))
            .body("causes.categories.category", contains("service-quality.late-answer"))
            .body("asOf", notNullValue());
    String list = summary.extract().path("share.complaints");
    var page =
        given()
            .auth()
            .oauth2(Tokens.of("analyst.ma", null, "analyst"))
            .urlEncodingEnabled(false)
            .get(list + "&limit=3")
            .then()
            .statusCode(200)
            .body("total", equalTo(4))
            .body("items.size()", equalTo(3));
    get("/complaints?limit=3&cursor=" + page.extract().path("next"))
        .body("items.size()", equalTo(1))
        .body("items[0].customer", equalTo(OFTEN))
        .body("", not(hasKey("next")));
  }

  /** Three reports of a VIP in the north made one so, three by app in the south another. */
  private void twoCustomers() {
    for (var each = 0; each < 3; each++) {
      takeIn(
          reported(OFTEN, Duration.ofHours(each), "price.price"),
          Story.at(START.plus(Duration.ofHours(each)))
              .by(RARE)
              .of("ORDINARY", "APP", null, false)
              .registered("NEW", "COMPLAINT", "basic-business.bill-disputed", "south")
              .started()
              .approved(1));
    }
    takeIn(reported(LONG_AGO, Duration.ZERO, "price.price"));
  }

  @ParameterizedTest
  @CsvSource({
    "categoryGroup, price, basic-business",
    "category, price.price, basic-business.bill-disputed",
    "branch, north, south",
    "district, lakeside, -",
    "channel, HOTLINE, APP",
    "tier, VIP, ORDINARY",
    "department, customer-care, network-quality",
    "highFrequency, true, false"
  })
  void theyAreFilteredByEveryCodeThatFiguresAreFilteredBy(String name, String often, String other) {
    twoCustomers();
    var then = at(Duration.ofHours(6));
    get("?" + then + "&" + name + "=" + often).body("items.customer", contains(OFTEN));
    get("?" + then + "&" + name + "=" + other).body("items.customer", contains(RARE));
    get("?" + then + "&" + name + "=" + often + "&type=REPEAT").body("total", equalTo(0));
    var later = "?state=INACTIVE&" + at(Duration.ofDays(20)) + "&" + name + "=";
    get(later + often).body("items.customer", contains(OFTEN));
    get("/summary?" + then + "&" + name + "=" + often)
        .statusCode(200)
        .body("active", equalTo(1))
        .body("share.numerator", equalTo(3))
        .body("share.denominator", equalTo(4))
        .body("share.value", equalTo(0.75f));
    for (var code : List.of(often, other)) {
      var share =
          get("/summary?" + then + "&" + name + "=" + code)
              .body("share.numerator", equalTo(3))
              .extract();
      assertEquals(3, Listed.at(share.path("share.complaints")), code);
    }
    assertEquals(
        List.of(RARE),
        Analyst.lines("/high-frequency-customers.csv?" + then + "&" + name + "=" + other).stream()
            .map(line -> line.get("customer"))
            .toList());
  }

  @Test
  void theSummaryIsOneLineForSpreadsheetsBesideTheEarlierOne() {
    twoCustomers();
    var line =
        Analyst.lines(
                "/high-frequency-customers/summary.csv?"
                    + at(Duration.ofHours(6))
                    + "&tier=VIP&compare=previous")
            .get(0);
    assertEquals("high-frequency-customers", line.get("figure"));
    assertEquals("VIP", line.get("tier"));
    assertEquals("", line.get("channel"));
    assertEquals("1", line.get("active"));
    assertEquals("3", line.get("numerator"));
    assertEquals("4", line.get("denominator"));
    assertEquals("0.750000", line.get("value"));
    assertEquals("SPECIAL", line.get("causeKind"));
    assertEquals("0", line.get("beforeActive"));
    assertEquals("1", line.get("activeDifference"));
    assertEquals("", line.get("difference"));
    var alone = Analyst.lines("/high-frequency-customers/summary.csv?" + at(Duration.ofHours(6)));
    assertEquals("2", alone.get(0).get("active"));
    assertEquals("", alone.get(0).get("beforeAt"));
  }

  @Test
  void withTwoCodesOneReportMustHaveBoth() {
    twoCustomers();
    var then = "?" + at(Duration.ofHours(6));
    get(then + "&tier=VIP&channel=HOTLINE").body("total", equalTo(1));
    get(then + "&tier=VIP&channel=APP").body("total", equalTo(0));
    get("/summary" + then + "&tier=VIP&channel=APP")
        .body("share.denominator", equalTo(0))
        .body("share", not(hasKey("value")));
  }

  @Test
  void aCorrectedCategoryIsTheOneThatIsAskedFor() {
    twoCustomers();
    takeIn(reported(OFTEN, Duration.ofHours(3), "price.price").corrected("price.sum", "COMPLAINT"));
    var then = "?" + at(Duration.ofHours(6));
    get(then + "&category=price.sum").body("items.customer", contains(OFTEN));
    get("/complaints" + then + "&category=price.sum").body("total", equalTo(1));
  }

  @ParameterizedTest
  @CsvSource({
    "?state=FORGOTTEN, invalid-field, state",
    "?at=yesterday, invalid-field, at",
    "?at=2030-01-01T00:00:00Z, invalid-field, at",
    "?branch=%09, filter-invalid, branch",
    "?limit=0, invalid-field, limit",
    "?number=1, parameter-unknown, number",
    "/summary?branch=%09, filter-invalid, branch",
    "/complaints?tier=%09, filter-invalid, tier",
    "/summary?limit=2, parameter-unknown, limit",
    "/summary.csv?limit=2, parameter-unknown, limit",
    "/summary.csv?compare=soon, invalid-field, compare",
    "/complaints?state=ACTIVE, parameter-unknown, state"
  })
  void aWrongParameterIsNamed(String path, String type, String field) {
    get(path)
        .statusCode(400)
        .body("type", endsWith("/" + type))
        .body("errors.field", hasItem(field));
  }

  @ParameterizedTest
  @ValueSource(strings = {"?cursor=nope", "/complaints?cursor=nope"})
  void aCursorOfAnotherListIsRefused(String path) {
    get(path).statusCode(400).body("type", endsWith("/invalid-cursor"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/summary", "/summary.csv", "/complaints"})
  void onlyAnalystsAndSupervisorsRead(String path) {
    given().get("/api/v1/high-frequency-customers" + path).then().statusCode(401);
    given()
        .auth()
        .oauth2(Tokens.of("agent.lin", "customer-care", "agent"))
        .get("/api/v1/high-frequency-customers" + path)
        .then()
        .statusCode(403);
  }

  @Test
  void aSupervisorOfABranchSeesThoseWhomAReportThereMadeSo() {
    for (var each = 0; each < 3; each++) {
      takeIn(reported(OFTEN, Duration.ofHours(each), "price.price"));
    }
    var then = "?" + at(Duration.ofHours(5));
    for (var branch : List.of("north", "south")) {
      var found = "north".equals(branch) ? 1 : 0;
      var token = Tokens.inBranch("supervisor.li", null, branch, "supervisor");
      given()
          .auth()
          .oauth2(token)
          .get("/api/v1/high-frequency-customers" + then)
          .then()
          .statusCode(200)
          .body("total", equalTo(found));
      given()
          .auth()
          .oauth2(token)
          .get("/api/v1/high-frequency-customers/complaints" + then)
          .then()
          .body("total", equalTo(found * 3));
      given()
          .auth()
          .oauth2(token)
          .get("/api/v1/high-frequency-customers/summary" + then)
          .then()
          .statusCode(200)
          .body("active", equalTo(found))
          .body("share.numerator", equalTo(found * 3))
          .body("share.denominator", equalTo(found * 3))
          .body("share.complaints", endsWith("&branch=" + branch));
      given()
          .auth()
          .oauth2(token)
          .get("/api/v1/high-frequency-customers/summary" + then + "&branch=elsewhere")
          .then()
          .statusCode(403)
          .body("type", endsWith("/branch-out-of-reach"));
    }
  }
}
