package io.redress.intake.importing;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.kit.testing.Contracts;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What becomes of tickets of the past: times, lanes, counts, repeats and lifecycles. */
@QuarkusTest
class ImportedTicketsTest extends ImportingTest {
  @Test
  void historyKeepsItsTimesIsClosedAndIsToldToNobody() {
    String source = newSource();
    String number = newNumber();
    imported(history(source), HEADER + line("x", "2019-07-08T09:10:11", "old", number));
    JsonPath complaint = complaint(source, "x");
    assertEquals("2019-07-08T09:10:11+08:00", complaint.getString("registeredAt"));
    assertEquals("2019-07-08T09:10:11+08:00", complaint.getString("closedAt"));
    assertTrue(complaint.getString("ticketNumber").startsWith("190708-"));
    assertEquals("CLOSED", complaint.getString("status"));
    assertEquals("IMPORTED", complaint.getString("disposition"));
    assertEquals("WEB", complaint.getString("channel"));
    assertEquals(number, complaint.getString("customer.number"));
    assertEquals(0, events(complaint.getString("id")));
    agent()
        .get("/api/v1/customers/{number}", number)
        .then()
        .body("since", equalTo("2019-07-08T09:10:11+08:00"))
        .body("complaints.id", hasItem(complaint.getString("id")));
  }

  @Test
  void olderTicketsChangeTheCountsOfLaterOnes() {
    String number = newNumber();
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    String live = register(number).getString("id");
    assertEquals(1, read(live).getInt("customer.highFrequency.last7Days"));
    String source = newSource();
    imported(
        history(source).queryParam("lifecycle", "false"),
        HEADER
            + line("new", now.minus(Duration.ofDays(2)).toString(), "later", number)
            + line("old", now.minus(Duration.ofDays(5)).toString(), "earlier", number)
            + line("far", now.minus(Duration.ofDays(20)).toString(), "before", number));
    JsonPath after = read(live);
    assertEquals(3, after.getInt("customer.highFrequency.last7Days"));
    assertEquals(4, after.getInt("customer.highFrequency.last30Days"));
    assertTrue(after.getBoolean("customer.highFrequency.active"));
    assertEquals(2, complaint(source, "new").getInt("customer.highFrequency.last7Days"));
    assertEquals(3, complaint(source, "new").getInt("customer.highFrequency.last30Days"));
    assertEquals(1, complaint(source, "far").getInt("customer.highFrequency.last30Days"));
    assertFalse(complaint(source, "old").getBoolean("customer.highFrequency.active"));
  }

  @Test
  void repeatsAmongHistoryAreLinked() {
    String source = newSource();
    String number = newNumber();
    imported(
        history(source),
        HEADER
            + line("1", "2020-03-01", "one", number)
            + line("2", "2020-03-30", "again", number)
            + line("3", "2020-06-01", "much later", number));
    JsonPath repeat = complaint(source, "2");
    assertEquals("REPEAT", repeat.getString("type"));
    assertEquals(complaintOf(source, "1"), repeat.getString("relatedComplaintId"));
    assertEquals("IMPORTED", repeat.getString("disposition"));
    assertEquals(1, complaint(source, "1").getInt("repeats"));
    assertEquals("NEW", complaint(source, "3").getString("type"));
  }

  @Test
  void aReportThatRepeatsHistoryGivesItTheOneLifecycleFromNowOn() {
    String source = newSource();
    String number = newNumber();
    Instant before = Instant.now().minus(Duration.ofDays(10)).truncatedTo(ChronoUnit.SECONDS);
    imported(history(source), HEADER + line("1", before.toString(), "one", number));
    String first = complaintOf(source, "1");
    JsonPath live = register(number);
    assertEquals("REPEAT", live.getString("type"));
    assertEquals(first, live.getString("relatedComplaintId"));
    assertEquals("RECEIVED", complaint(source, "1").getString("status"));
    assertEquals(
        List.of("complaint.registered", "complaint.repeated"),
        texts("select type from outbox where aggregateid = ? order by seq", first));
    String told =
        texts("select payload from outbox where aggregateid = ? order by seq", first).get(0);
    assertEquals(
        List.of(), Contracts.of("intake-service").violations("complaint.registered", told));
    JsonPath event = new JsonPath(told);
    assertEquals("NEW", event.getString("type"));
    assertEquals(AGENT, event.getString("firstResponsible.person"));
    assertEquals(before.toString(), event.getString("registeredAt"));
    assertTrue(Instant.parse(event.getString("lifecycleFrom")).isAfter(before.plusSeconds(3600)));
    assertEquals("REPEAT", register(number).getString("type"));
    assertEquals(3, events(first));
  }

  @Test
  void withALifecycleOpenTicketsAreRegisteredAndClosedOnesAreHistory() {
    String source = newSource();
    String number = newNumber();
    imported(
        machine()
            .queryParam("source", source)
            .queryParam("mapping", "externalId=id,registeredAt=at,title=t,status=s,number=n")
            .queryParam("channel", "HOTLINE")
            .queryParam("category", CATEGORY)
            .queryParam("closed", "done")
            .queryParam("lifecycle", "true"),
        """
        id,at,t,s,n
        1,2020-03-01T10:00:00Z,open one,waiting,%1$s
        2,2020-03-02T10:00:00Z,done one,Done,
        3,2020-03-05T10:00:00Z,again,waiting,%1$s
        """
            .formatted(number));
    String first = complaintOf(source, "1");
    assertEquals("RECEIVED", complaint(source, "1").getString("status"));
    assertEquals(
        List.of("complaint.registered", "complaint.repeated"),
        texts("select type from outbox where aggregateid = ? order by seq", first));
    assertEquals(
        "2020-03-01T10:00:00Z",
        new JsonPath(texts("select payload from outbox where aggregateid = ?", first).get(0))
            .getString("registeredAt"));
    assertEquals(0, events(complaintOf(source, "2")));
    assertEquals("REPEAT", complaint(source, "3").getString("type"));
    assertEquals(1, events(complaintOf(source, "3")));
  }

  @Test
  void aTicketTakesTheLaneThatItsOwnTimeGivesIt() {
    String branch = "b-" + UUID.randomUUID();
    coordinator()
        .contentType(ContentType.JSON)
        .body(
            """
            {"name": "Games", "from": "2026-03-02T00:00:00Z", "to": "2026-11-30T00:00:00Z",
             "branches": ["%s"], "reason": "Guests from everywhere"}
            """
                .formatted(branch))
        .post("/api/v1/special-periods")
        .then()
        .statusCode(201);
    String source = newSource();
    imported(
        machine()
            .queryParam("source", source)
            .queryParam(
                "mapping", "externalId=id,registeredAt=at,title=t,number=n,branch=b,district=d")
            .queryParam("channel", "HOTLINE")
            .queryParam("category", CATEGORY)
            .queryParam("lifecycle", "true"),
        """
        id,at,t,n,b,d
        1,2026-03-01T23:59:59Z,before,%2$s,%1$s,lakeside
        2,2026-03-02T00:00:00Z,within,%3$s,%1$s,
        3,2026-03-02T00:00:00Z,elsewhere,%4$s,north,
        """
            .formatted(branch, newNumber(), newNumber(), newNumber()));
    assertEquals("STANDARD", complaint(source, "1").getString("lane"));
    assertEquals("lakeside", complaint(source, "1").getString("customer.district"));
    assertEquals("GREEN", complaint(source, "2").getString("lane"));
    assertEquals("Games", complaint(source, "2").getString("specialPeriod.name"));
    assertEquals("STANDARD", complaint(source, "3").getString("lane"));
  }

  @Test
  void aTicketNumberThatIsTakenOnThatDayIsNotGivenAgain() {
    String source = newSource();
    imported(history(source), HEADER + line("1", "2018-01-01", "one", ""));
    long serial =
        count("select serial from report where complaint_id = ?", complaintOf(source, "1"));
    change("alter table report auto_increment = " + (serial + 1_000_000));
    imported(history(source), HEADER + line("2", "2018-01-01", "two", ""));
    assertFalse(
        complaint(source, "1")
            .getString("ticketNumber")
            .equals(complaint(source, "2").getString("ticketNumber")));
  }
}
