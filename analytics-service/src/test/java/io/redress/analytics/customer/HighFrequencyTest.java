package io.redress.analytics.customer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.analytics.RandomStories;
import io.redress.analytics.StatementLog;
import io.redress.analytics.Story;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who complains often, and what was tried. */
@QuarkusTest
class HighFrequencyTest extends FrequencyFlow {
  @Test
  void activeOnesAreListedFromTheThirdReportUntilItsWindowIsOver() {
    takeIn(
        reported(OFTEN, Duration.ZERO, "basic-business.bill-disputed"),
        reported(OFTEN, Duration.ofDays(1), "basic-business.bill-disputed"),
        reported(OFTEN, Duration.ofDays(2), "price.price"),
        reported(RARE, Duration.ZERO, "price.price"));
    get("?" + at(Duration.ofDays(2).minusSeconds(1))).body("total", equalTo(0));
    get("?" + at(Duration.ofDays(2)))
        .statusCode(200)
        .body("total", equalTo(1))
        .body("items[0].customer", equalTo(OFTEN))
        .body("items[0].state", equalTo("ACTIVE"))
        .body("items[0].until", equalTo("2026-05-11T10:00:00+08:00"))
        .body("items[0].last7Days", equalTo(3))
        .body("items[0].last30Days", equalTo(3))
        .body("items[0].tier", equalTo("VIP"))
        .body("items[0].district", equalTo("lakeside"))
        .body("items[0].causes.kind", equalTo("COMMON"))
        .body("items[0].causes.common", equalTo(2))
        .body("items[0].causes.special", equalTo(1))
        .body(
            "items[0].causes.categories.category",
            contains("basic-business.bill-disputed", "price.price"))
        .body("items[0].who", equalTo("/api/v1/pseudonyms/" + OFTEN + "/customer"))
        .body("items[0]", not(hasKey("number")));
    get("?" + at(Duration.ofDays(7))).body("total", equalTo(1));
    get("?" + at(Duration.ofDays(7).plusSeconds(1))).body("total", equalTo(0));
  }

  @Test
  void whereNobodyComplainsThereIsNoKindOfCauseAndNoShare() {
    get("/summary?" + at(Duration.ZERO))
        .statusCode(200)
        .body("active", equalTo(0))
        .body("share.denominator", equalTo(0))
        .body("share", not(hasKey("value")))
        .body("causes", not(hasKey("kind")))
        .body("causes.common", equalTo(0));
  }

  @Test
  void whoWasSoWithinAYearIsInactiveAndToldWithTheCausesOfThen() {
    takeIn(
        reported(OFTEN, Duration.ZERO, "price.price"),
        reported(OFTEN, Duration.ofDays(1), "price.price"),
        reported(OFTEN, Duration.ofDays(1), "price.price"),
        reported(OFTEN, Duration.ofDays(20), "new-business.new-business"));
    get("?state=INACTIVE&" + at(Duration.ofDays(3))).body("total", equalTo(0));
    get("?state=INACTIVE&" + at(Duration.ofDays(21)))
        .statusCode(200)
        .body("total", equalTo(1))
        .body("items[0].state", equalTo("INACTIVE"))
        .body("items[0].last7Days", equalTo(1))
        .body("items[0].last30Days", equalTo(4))
        .body("items[0].causes.categories.category", contains("price.price"))
        .body("items[0].causes.kind", equalTo("SPECIAL"));
    get("?state=INACTIVE&" + at(Duration.ofDays(190))).body("total", equalTo(1));
  }

  @Test
  void enquiriesAndWithdrawnReportsDoNotCountEvenWhenThatIsToldLate() {
    var first = reported(OFTEN, Duration.ZERO, "price.price");
    var repeat =
        Story.at(START.plus(Duration.ofHours(1)))
            .by(OFTEN)
            .repeats(first)
            .registered("REPEAT", "COMPLAINT", "price.price", "north");
    var other = reported(OFTEN, Duration.ofHours(2), "price.price");
    takeIn(first, repeat, other);
    get("?" + at(Duration.ofHours(3))).body("total", equalTo(1));
    var told = first.events().size();
    var all = first.after(Duration.ofDays(3)).withdrawn().events();
    tables.takeIn(all.subList(told, all.size()));
    get("?" + at(Duration.ofHours(3))).body("total", equalTo(0));
    assertEquals(1, tables.number("select count(*) from customer_report where counted"));
    assertEquals(1, tables.number("select sum(counted) from report_hour"));
    takeIn(other.corrected("price.price", "ENQUIRY"));
    assertEquals(0, tables.number("select count(*) from customer_report where counted"));
    assertEquals(0, tables.number("select count(*) from report_hour"));
  }

  @Test
  void whatWasTriedIsToldWithWhatCameOfIt() {
    var first =
        reported(OFTEN, Duration.ZERO, "price.price")
            .after(Duration.ofHours(1))
            .resolvedOnTheSpot("double-refund", 2400);
    var second = reported(OFTEN, Duration.ofDays(1), "price.price");
    var third =
        reported(OFTEN, Duration.ofDays(2), "price.price")
            .after(Duration.ofDays(1))
            .approved(1, "P-000123/2", true)
            .visited("SETTLED")
            .after(Duration.ofDays(1))
            .calledBack(1, "SATISFIED")
            .after(Duration.ofHours(1))
            .repaired("APOLOGY");
    takeIn(first, second, third);
    get("?" + at(Duration.ofDays(5)))
        .statusCode(200)
        .body(
            "items[0].tried.kind",
            contains("ANSWER", "COMPENSATION", "ON_THE_SPOT", "REPAIR", "VISIT"))
        .body(
            "items[0].tried.code", contains("P-000123", "", "double-refund", "APOLOGY", "SETTLED"))
        .body("items[0].tried.helped", contains(1, 0, 0, 0, 1))
        .body("items[0].tried.didNotHelp", contains(0, 1, 1, 0, 0))
        .body("items[0].tried.undecided", contains(0, 0, 0, 1, 0));
    get("/summary?" + at(Duration.ofDays(5)))
        .body("triedForActive.find { it.kind == 'ANSWER' }.helped", equalTo(1))
        .body("triedForInactive", equalTo(List.of()));
    get("/summary?" + at(Duration.ofDays(60)))
        .body("triedForInactive.find { it.kind == 'REPAIR' }.helped", equalTo(1))
        .body("triedForInactive.find { it.kind == 'REPAIR' }.undecided", equalTo(0));
  }

  @Test
  void theListIsPagedAtOneInstant() {
    for (var each = 0; each < 3; each++) {
      for (var customer = 0; customer < 3; customer++) {
        takeIn(
            reported(
                "pCustomer" + customer, Duration.ofHours(each * 2L + customer), "price.price"));
      }
    }
    var names = new ArrayList<String>();
    var page = get("?limit=2&" + at(Duration.ofDays(1))).body("total", equalTo(3));
    names.addAll(page.extract().path("items.customer"));
    // Without the instant: it is that of the first page, not now, when nobody is active.
    page = get("?limit=2&cursor=" + page.extract().path("next")).body("total", equalTo(3));
    names.addAll(page.extract().path("items.customer"));
    assertEquals(List.of("pCustomer2", "pCustomer1", "pCustomer0"), names);
    page.body("", not(hasKey("next")));
  }

  @Test
  void whateverOrderEventsArriveInTheRowsAreTheSame() {
    var stories = RandomStories.of(7, START, 20);
    stories.forEach(story -> tables.takeIn(story.events()));
    var asHappened = tables.live();
    tables.wipe();
    tables.takeIn(RandomStories.shuffled(8, stories));
    var shuffled = tables.live();
    for (var table : List.of("customer_report", "customer_measure", "report_hour")) {
      assertTrue(asHappened.get(table).size() > 3, table);
      assertEquals(asHappened.get(table), shuffled.get(table));
    }
  }

  @Test
  void aPageIsReadInFourStatementsAndNeverFromEvents() throws SQLException {
    for (var each = 0; each < 9; each++) {
      takeIn(reported("pCustomer" + each % 3, Duration.ofHours(each), "price.price"));
    }
    try (var log = StatementLog.open()) {
      get("?" + at(Duration.ofDays(1))).body("items.size()", equalTo(3));
      var lines = log.lines();
      assertTrue(
          lines.stream().noneMatch(line -> line.touches("event_fact", "complaint_fact")),
          lines::toString);
      assertEquals(4, lines.stream().filter(line -> line.touches("customer_")).count());
    }
  }
}
