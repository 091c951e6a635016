package io.redress.intake.importing;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.kit.identity.Roles;
import io.redress.kit.testing.Contracts;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportTest extends ImportingTest {

  @Test
  void goodLinesAreTakenAndBadOnesReportedWithLineFieldAndReason() {
    String source = newSource();
    String file =
        HEADER
            + line("a1", "2020-03-01T10:00:00", "\"He said \"\"no\"\", twice\"", "")
            + line("a2", "yesterday", "when?", "")
            + "\r\n"
            + line("a3", "2020-03-01 10:00", "\"上月账单\n多扣了12元\"", "13900000000")
            + line("a4", "2999-01-01T00:00:00Z", "", "nobody")
            + "a5,too,few\r\n"
            + line("", "2020-03-01", "=HYPERLINK(\"x\")", "")
            + line("a6", "2020-03-01", "=1+1", "")
            + "a7,2020-03-01,pigeon,,carrier pigeon,";
    JsonPath view = imported(history(source), file);
    assertCounts(view, 8, 3, 0, 5);
    assertEquals(1, view.getDouble("progress"));
    JsonPath refusals =
        machine().get(view.getString("links.refusals")).then().statusCode(200).extract().jsonPath();
    assertEquals(
        List.of(
            "3 registeredAt",
            "7 number",
            "7 registeredAt",
            "7 title",
            "8 line",
            "9 externalId",
            "11 channel"),
        refusals.getList("items").stream()
            .map(Map.class::cast)
            .map(item -> item.get("line") + " " + item.get("field"))
            .toList());
    assertEquals("has 3 values where the header has 6 columns", refusals.get("items[4].reason"));
    assertEquals("He said \"no\", twice", complaint(source, "a1").getString("title"));
    assertEquals("上月账单\n多扣了12元", complaint(source, "a3").getString("title"));
    assertEquals("=1+1", complaint(source, "a6").getString("title"));
  }

  @Test
  void refusalsArePaged() {
    StringBuilder file = new StringBuilder(HEADER);
    for (int i = 0; i < 5; i++) {
      file.append(line("p" + i, "never", "x", ""));
    }
    String refusals = imported(history(newSource()), file.toString()).getString("links.refusals");
    JsonPath first = machine().queryParam("limit", 3).get(refusals).jsonPath();
    assertEquals(List.of(2, 3, 4), first.getList("items.line"));
    JsonPath last =
        machine().queryParam("cursor", first.getString("next")).get(refusals).jsonPath();
    assertEquals(List.of(5, 6), last.getList("items.line"));
    assertNull(last.get("next"));
  }

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
  void importingTheSameFileTwiceChangesNothing() {
    String source = newSource();
    String number = newNumber();
    String file =
        HEADER
            + line("comcas", "2020-03-01T10:00:00Z", "one", number)
            + line("2", "2020-03-02T10:00:00Z", "two", number)
            + line("comcas", "2020-03-03T10:00:00Z", "one again", number);
    assertCounts(imported(history(source), file), 3, 2, 1, 0);
    List<String> before =
        texts("select concat(id, version, updated_at) from complaint order by id");
    assertCounts(imported(history(source), file), 3, 0, 3, 0);
    assertEquals(
        before, texts("select concat(id, version, updated_at) from complaint order by id"));
  }

  @Test
  void twoSourcesMayUseTheSameIds() {
    String file = HEADER + line("1", "2020-03-01", "mine", "");
    String one = newSource();
    String other = newSource();
    assertCounts(imported(history(one), file), 1, 1, 0, 0);
    assertCounts(imported(history(other), file), 1, 1, 0, 0);
    String number = complaint(one, "1").getString("customer.number");
    assertTrue(number.matches("imported-[0-9a-z]{15}"), number);
    assertFalse(number.equals(complaint(other, "1").getString("customer.number")));
  }

  @Test
  void aMarkAtTheBeginningAndAnyLineEndsAreUnderstood() {
    String source = newSource();
    String file =
        "\uFEFFid,AT,Title,number,channel\n1,2020-03-01,one,,HOTLINE\n2,2020-03-01,two,,account-manager";
    assertCounts(imported(history(source), file), 2, 2, 0, 0);
    assertEquals("ACCOUNT_MANAGER", complaint(source, "2").getString("channel"));
  }

  @Test
  void aQuoteThatIsNeverClosedEndsTheImportAndKeepsWhatCameBefore() {
    String source = newSource();
    JsonPath view =
        imported(
            history(source),
            HEADER + line("1", "2020-03-01", "one", "") + "2,2020-03-01,\"open,,,");
    assertEquals("FAILED", view.getString("state"));
    assertTrue(view.getString("failure").startsWith("From line 3 on"), view.getString("failure"));
    assertEquals(1, view.getInt("taken"));
    assertEquals(
        0, count("select count(*) from import_chunk where import_id = ?", view.getString("id")));
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
    supervisor()
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

  @Test
  void aFileOfManyPiecesIsReadToItsEnd() {
    String source = newSource();
    String note = "投诉".repeat(200);
    StringBuilder file = new StringBuilder(HEADER);
    for (int i = 0; i < 900; i++) {
      file.append("m%d,%s,x,,web,%s\n".formatted(i, i == 899 ? "2020-03-01" : "never", note));
    }
    JsonPath view = imported(history(source), file.toString());
    assertTrue(view.getInt("bytes") > 4 * StoredFiles.PIECE, view.getString("bytes"));
    assertCounts(view, 900, 1, 0, 899);
  }

  @Test
  void administratorsSeeAllImportsAndAMachineItsOwn() {
    JsonPath view = imported(history(newSource()), HEADER);
    assertCounts(view, 0, 0, 0, 0);
    String id = view.getString("id");
    as("admin.a", Roles.ADMINISTRATOR)
        .get(IMPORTS)
        .then()
        .statusCode(200)
        .body("items.id", hasItem(id));
    as("other.bridge", Roles.INTEGRATOR)
        .get(IMPORTS)
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(0));
    as("other.bridge", Roles.INTEGRATOR).get(IMPORTS + "/{id}", id).then().statusCode(404);
    send(history(newSource()), HEADER)
        .statusCode(202)
        .header("Location", matchesPattern(".*/api/v1/imports/[0-9a-f-]{36}"));
  }
}
