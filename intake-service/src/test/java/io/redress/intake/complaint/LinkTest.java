package io.redress.intake.complaint;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.intake.IntakeTest;
import io.redress.kit.identity.Roles;
import io.redress.kit.testing.Contracts;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class LinkTest extends IntakeTest {
  private static final String PRICE = "price.price";
  private static final Instant THEN = Instant.parse("2026-11-22T08:00:00Z");
  private static final String UNLINK = "{\"reason\": \"Another contract\"}";

  @Inject FollowCase follow;

  private static String linkTo(String ticketNumber) {
    return "{\"relatedTicket\": \"" + ticketNumber + "\", \"reason\": \"The same charge\"}";
  }

  private static RequestSpecification other() {
    return as("lead.wu", Roles.SUPERVISOR);
  }

  /** What one number reported: two tickets, each with its own case. */
  private record Two(String number, JsonPath earlier, JsonPath later) {
    static Two reported() {
      String number = newNumber();
      return new Two(number, register(number), register(number, PRICE));
    }

    String first() {
      return earlier.getString("id");
    }

    String second() {
      return later.getString("id");
    }

    Two linked() {
      post(second(), "links", linkTo(earlier.getString("ticketNumber"))).statusCode(200);
      return this;
    }
  }

  @Test
  void linkingAfterwardsIsSeenFromBothSidesAndLeavesBothCases() {
    Two two = Two.reported();
    post(two.second(), "links", linkTo(two.earlier().getString("ticketNumber")))
        .statusCode(200)
        .header("ETag", notNullValue())
        .body("type", equalTo("NEW"))
        .body("status", equalTo("RECEIVED"))
        .body("relatedComplaintId", equalTo(two.first()))
        .body("relations.changes.what", contains("LINKED"))
        .body("relations.changes[0].reason", equalTo("The same charge"))
        .body("relations.changes[0].by", equalTo(AGENT))
        .body("customer.highFrequency.last7Days", equalTo(2));
    JsonPath first = read(two.first());
    assertEquals(List.of(two.second()), first.getList("relations.linkedFrom.complaintId"));
    assertEquals(List.of("NEW"), first.getList("relations.linkedFrom.type"));
    assertEquals(0, first.getInt("repeats"));
    JsonPath event = lastEvent(two.second());
    Contracts.in(Path.of("contracts")).check("complaint.updated", lastPayload(two.second()));
    assertEquals("LINKED", event.getString("what"));
    assertEquals(two.first(), event.getString("relatedComplaintId"));
    assertConsistent(two.first());
  }

  @Test
  void aLinkThatWasMadeAfterwardsIsTakenBack() {
    Two two = Two.reported().linked();
    post(two.second(), "unlinks", UNLINK)
        .statusCode(200)
        .body("relatedComplaintId", nullValue())
        .body("relations.changes.what", contains("UNLINKED", "LINKED"))
        .body("status", equalTo("RECEIVED"));
    assertEquals(
        List.of("complaint.registered", "complaint.updated", "complaint.updated"),
        events(two.second()));
    agent().get(COMPLAINTS + "/{id}", two.first()).then().body("relations.linkedFrom", empty());
    follow.closed(two.second(), "DUPLICATE", THEN);
    assertEquals("NEW", read(two.second()).getString("type"));
  }

  @Test
  void whenItsCaseEndsAsADuplicateTheLinkedTicketIsARepeatAndThereIsOneLifecycle() {
    Two two = Two.reported().linked();
    follow.entered(two.first(), "process");
    follow.closed(two.second(), "DUPLICATE", THEN);
    JsonPath joined = read(two.second());
    assertEquals("REPEAT", joined.getString("type"));
    assertEquals("PROCESS", joined.getString("status"));
    assertNull(joined.getString("disposition"));
    assertEquals(List.of("JOINED", "LINKED"), joined.getList("relations.changes.what"));
    assertEquals(1, read(two.first()).getInt("repeats"));
    JsonPath repeated = lastEvent(two.first());
    assertEquals(two.second(), repeated.getString("repeatComplaintId"));
    assertFalse(repeated.getBoolean("reopened"));
    JsonPath third = register(two.number(), PRICE);
    assertEquals("REPEAT", third.getString("type"));
    assertEquals(two.first(), third.getString("relatedComplaintId"));
    assertEquals(3, third.getInt("customer.highFrequency.last7Days"));
    follow.closed(two.first(), "RESOLVED", THEN);
    assertEquals("RESOLVED", read(two.second()).getString("disposition"));
    assertConsistent(two.first());
  }

  @Test
  void anIssueKeepsTheUrgesOfWhatTurnsOutToBeItsDuplicateAndGetsAsFastAsTheyMakeIt() {
    Two two = Two.reported();
    String repeat = register(two.number()).getString("id");
    post(two.first(), "urges", "{}").statusCode(200);
    post(two.second(), "urges", "{}").statusCode(200);
    two.linked();
    follow.closed(two.second(), "DUPLICATE", THEN);
    for (String id : List.of(two.first(), two.second(), repeat)) {
      assertEquals(2, read(id).getInt("urges"));
      assertEquals("GREEN", read(id).getString("lane"));
    }
    assertEquals("GREEN", lastEvent(two.first()).getString("lane"));
    assertConsistent(two.first());
  }

  @Test
  void aDuplicateThatWasNoneGetsBackItsCaseItsUrgesAndItsRepeats() {
    Two two = Two.reported();
    String along = register(two.number(), PRICE).getString("id");
    String stays = register(two.number()).getString("id");
    post(two.second(), "urges", "{}").statusCode(200);
    two.linked();
    follow.closed(two.second(), "DUPLICATE", THEN);
    assertEquals(3, read(two.first()).getInt("repeats"));
    assertEquals(1, read(stays).getInt("urges"));

    other()
        .body(UNLINK)
        .post(COMPLAINTS + "/{id}/unlinks", two.second())
        .then()
        .statusCode(200)
        .body("type", equalTo("NEW"))
        .body("status", equalTo("RECEIVED"))
        .body("repeats", equalTo(1))
        .body("urges", equalTo(1))
        .body("firstResponsible.person", equalTo("lead.wu"))
        .body("relations.changes.what", contains("UNLINKED", "JOINED", "LINKED"));
    JsonPath first = read(two.first());
    assertEquals(1, first.getInt("repeats"));
    assertEquals(0, first.getInt("urges"));
    assertEquals(0, read(stays).getInt("urges"));
    assertEquals(two.first(), read(stays).getString("relatedComplaintId"));
    JsonPath back = read(along);
    assertEquals(two.second(), back.getString("relatedComplaintId"));
    assertEquals(1, back.getInt("urges"));
    assertEquals(List.of("UNLINKED", "JOINED"), back.getList("relations.changes.what"));
    JsonPath told = lastEvent(two.second());
    assertEquals("NEW", told.getString("type"));
    assertNotNull(told.getString("lifecycleFrom"));
    Contracts.in(Path.of("contracts")).check("complaint.updated", lastPayload(two.first()));
    assertEquals(1, lastEvent(two.first()).getInt("repeats"));
    follow.entered(two.second(), "verify");
    assertEquals("VERIFY", read(along).getString("status"));
    assertEquals("RECEIVED", read(stays).getString("status"));
    assertEquals(two.second(), register(two.number(), PRICE).getString("relatedComplaintId"));
    assertConsistent(two.first());
  }

  @Test
  void aRepeatThatWasPartedByItselfDoesNotGoBackWithItsFormerFirst() {
    Two two = Two.reported();
    String along = register(two.number(), PRICE).getString("id");
    two.linked();
    follow.closed(two.second(), "DUPLICATE", THEN);
    post(along, "unlinks", UNLINK).statusCode(200).body("type", equalTo("NEW"));
    post(two.second(), "unlinks", UNLINK).statusCode(200).body("repeats", equalTo(0));
    assertEquals("NEW", read(along).getString("type"));
    assertEquals(0, read(two.first()).getInt("repeats"));
    assertConsistent(two.first());
  }

  @Test
  void allReportsOfWhatTurnsOutToBeAnEnquiryAreEnquiries() {
    String number = newNumber();
    String first = register(number).getString("id");
    String repeat = register(number).getString("id");
    follow.closed(first, "ENQUIRY", THEN);
    for (String id : List.of(first, repeat)) {
      assertEquals("ENQUIRY", read(id).getString("nature"));
    }
    post(repeat, "unlinks", UNLINK).statusCode(200).body("nature", equalTo("COMPLAINT"));
    assertEquals("ENQUIRY", read(first).getString("nature"));
  }

  @Test
  void aDuplicateOfAClosedTicketOpensItAgainAndTakesItsRepeatsAlong() {
    Two two = Two.reported().linked();
    String along = register(two.number(), PRICE).getString("id");
    follow.closed(two.first(), "RESOLVED", THEN);
    follow.closed(two.second(), "DUPLICATE", THEN);
    for (String id : List.of(two.first(), two.second(), along)) {
      assertEquals("RECEIVED", read(id).getString("status"));
    }
    assertEquals(two.first(), read(along).getString("relatedComplaintId"));
    assertEquals(2, read(two.first()).getInt("repeats"));
    assertTrue(lastEvent(two.first()).getBoolean("reopened"));
    follow.entered(two.second(), "verify");
    assertEquals("RECEIVED", read(two.second()).getString("status"));
    assertConsistent(two.first());
  }

  @Test
  void aRepeatThatIsNoneGetsALifecycleOfItsOwnWhichIsToldOfOnce() {
    String number = newNumber();
    String first = register(number).getString("id");
    String repeat = register(number).getString("id");
    String third = register(number).getString("id");
    other()
        .body(UNLINK)
        .post(COMPLAINTS + "/{id}/unlinks", repeat)
        .then()
        .statusCode(200)
        .body("type", equalTo("NEW"))
        .body("status", equalTo("RECEIVED"))
        .body("relatedComplaintId", nullValue())
        .body("repeats", equalTo(0))
        .body("firstResponsible.person", equalTo("lead.wu"))
        .body("customer.highFrequency.last7Days", equalTo(2));
    assertEquals(1, read(first).getInt("repeats"));
    assertEquals(List.of("complaint.registered", "complaint.registered"), events(repeat));
    JsonPath told = lastEvent(repeat);
    Contracts.in(Path.of("contracts")).check("complaint.registered", lastPayload(repeat));
    assertEquals("NEW", told.getString("type"));
    assertNull(told.getString("relatedComplaintId"));
    assertTrue(
        Instant.parse(told.getString("lifecycleFrom"))
            .isAfter(Instant.parse(told.getString("registeredAt"))));
    assertEquals("UNLINKED", lastEvent(first).getString("what"));
    assertEquals(1, lastEvent(first).getInt("repeats"));
    assertEquals(3, read(third).getInt("customer.highFrequency.last7Days"));
    follow.entered(repeat, "verify");
    assertEquals("VERIFY", read(repeat).getString("status"));
    assertEquals("RECEIVED", read(first).getString("status"));
    follow.closed(first, "RESOLVED", THEN);
    assertEquals("VERIFY", read(repeat).getString("status"));
    assertConsistent(first);
  }

  @Test
  void whatTheAgentLinkedAtRegistrationIsTakenBackToo() {
    String number = newNumber();
    JsonPath first = register(number);
    String linked =
        registered(
                agent(),
                body(
                    number,
                    PRICE,
                    ", \"relatedTicket\": \"" + first.getString("ticketNumber") + "\""))
            .getString("id");
    post(linked, "unlinks", UNLINK).statusCode(200).body("type", equalTo("NEW"));
    JsonPath next = register(number, PRICE);
    assertEquals(linked, next.getString("relatedComplaintId"));
    assertEquals(first.getString("id"), register(number).getString("relatedComplaintId"));
    assertConsistent(first.getString("id"));
  }

  @Test
  void partingFromAClosedIssueOpensTheTicketAndNotTheIssue() {
    String number = newNumber();
    String first = register(number).getString("id");
    String repeat = register(number).getString("id");
    follow.closed(first, "RESOLVED", THEN);
    post(repeat, "unlinks", UNLINK)
        .statusCode(200)
        .body("status", equalTo("RECEIVED"))
        .body("disposition", nullValue())
        .body("closedAt", nullValue());
    assertEquals("CLOSED", read(first).getString("status"));
  }

  @Test
  void aRepeatOfWhatTurnedOutToBeAnEnquiryCountsAgainOnceItIsParted() {
    String number = newNumber();
    String first = register(number).getString("id");
    String repeat = register(number).getString("id");
    follow.closed(first, "ENQUIRY", THEN);
    String later = register(number, PRICE).getString("id");
    assertEquals(1, read(later).getInt("customer.highFrequency.last7Days"));
    post(repeat, "unlinks", UNLINK)
        .statusCode(200)
        .body("customer.highFrequency.last7Days", equalTo(1));
    assertEquals(2, read(later).getInt("customer.highFrequency.last7Days"));
    assertConsistent(first);
  }

  @Test
  void whatWasWithdrawnIsNotParted() {
    String number = newNumber();
    String first = register(number).getString("id");
    String repeat = register(number).getString("id");
    post(first, "withdrawal", "{\"reason\": \"MISTAKE\"}").statusCode(200);
    post(repeat, "unlinks", UNLINK)
        .statusCode(409)
        .body("type", equalTo("/problems/complaint-closed"));
  }

  @Test
  void nothingIsTakenBackTwice() {
    String number = newNumber();
    String first = register(number).getString("id");
    String repeat = register(number).getString("id");
    String key = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      agent()
          .header("Idempotency-Key", key)
          .body(UNLINK)
          .post(COMPLAINTS + "/{id}/unlinks", repeat)
          .then()
          .statusCode(200)
          .body("type", equalTo("NEW"));
    }
    for (String id : List.of(first, repeat)) {
      post(id, "unlinks", UNLINK).statusCode(409).body("type", equalTo("/problems/not-linked"));
    }
    assertEquals(2, events(repeat).size());
  }

  @Test
  void aTicketHasOneLink() {
    Two two = Two.reported().linked();
    String third = register(two.number(), "other.other").getString("ticketNumber");
    post(two.second(), "links", linkTo(third))
        .statusCode(409)
        .body("type", equalTo("/problems/already-linked"))
        .body("relatedComplaintId", equalTo(two.first()));
    String repeat = register(two.number()).getString("id");
    post(repeat, "links", linkTo(third)).statusCode(409);
  }

  @Test
  void whatCannotBeTheSameIsRefused() {
    Two two = Two.reported();
    JsonPath stranger = register(newNumber());
    JsonPath withdrawn = register(two.number(), "other.other");
    post(withdrawn.getString("id"), "withdrawal", "{\"reason\": \"MISTAKE\"}").statusCode(200);
    String last = register(two.number(), "marketing.marketing").getString("id");
    for (String ticket :
        List.of(
            stranger.getString("ticketNumber"),
            withdrawn.getString("ticketNumber"),
            read(last).getString("ticketNumber"),
            "261122-000042-9")) {
      assertNamed(post(last, "links", linkTo(ticket)));
    }
    assertNamed(post(two.first(), "links", linkTo(two.later().getString("ticketNumber"))));
    change(
        "update complaint set registered_at = registered_at - interval 31 day where id = ?",
        two.first());
    assertNamed(post(two.second(), "links", linkTo(two.earlier().getString("ticketNumber"))));
  }

  private static void assertNamed(ValidatableResponse answer) {
    answer
        .statusCode(400)
        .body("errors[0].field", equalTo("relatedTicket"))
        .body("errors[0].mend", notNullValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"links", "unlinks"})
  void aReasonIsNeededAndLabelsNobody(String what) {
    String id = register(newNumber()).getString("id");
    String body = ChangeTest.bodyOf(what);
    post(id, what, body.replaceAll("\"(Same|Not the same)\"", "\" \""))
        .statusCode(400)
        .body("errors[0].field", equalTo("reason"));
    post(id, what, body.replaceAll("\"(Same|Not the same)\"", "\"又是恶意客户\""))
        .statusCode(400)
        .body("type", equalTo("/problems/labelling-word"));
  }

  @Test
  void whoVerifiesMayLinkAndAStrangerMayNot() {
    Two two = Two.reported();
    String body = linkTo(two.earlier().getString("ticketNumber"));
    as("agent.far", Roles.AGENT)
        .body(body)
        .post(COMPLAINTS + "/{id}/links", two.second())
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/row-not-yours"));
    as("handler.he", Roles.HANDLER)
        .body(body)
        .post(COMPLAINTS + "/{id}/links", two.second())
        .then()
        .statusCode(200);
  }

  @Test
  void ofEightWhoPartARepeatAtOnceOneDoes() {
    String number = newNumber();
    register(number);
    String repeat = register(number).getString("id");
    List<Integer> answers =
        together(8, i -> post(repeat, "unlinks", UNLINK).extract().statusCode());
    assertEquals(List.of(200, 409, 409, 409, 409, 409, 409, 409), answers);
    assertEquals(List.of("complaint.registered", "complaint.registered"), events(repeat));
    assertConsistent(repeat);
  }

  @Test
  void ofFourWhoLinkATicketAtOnceOneDoes() {
    Two two = Two.reported();
    String body = linkTo(two.earlier().getString("ticketNumber"));
    List<Integer> answers =
        together(4, i -> post(two.second(), "links", body).extract().statusCode());
    assertEquals(List.of(200, 409, 409, 409), answers);
  }

  @Test
  void whateverHappensAtOnceEachIssueHasOneFirstTicketAndEachTicketOneLifecycle() {
    String number = newNumber();
    String first = register(number).getString("id");
    List<String> repeats =
        IntStream.range(0, 4).mapToObj(i -> register(number).getString("id")).toList();
    JsonPath linked = register(number, PRICE);
    post(linked.getString("id"), "links", linkTo(read(first).getString("ticketNumber")))
        .statusCode(200);
    together(
        12,
        i -> {
          switch (i % 6) {
            case 0, 1 -> post(repeats.get(i % 4), "unlinks", UNLINK);
            case 2 -> post(repeats.get(3), "urges", "{}");
            case 3 -> register(number);
            case 4 -> follow.closed(linked.getString("id"), "DUPLICATE", THEN);
            default -> register(number, PRICE);
          }
          return 0;
        });
    assertConsistent(first);
    assertNotNull(read(first).getString("status"));
  }

  private static List<Integer> together(int people, IntFunction<Integer> what) {
    List<CompletableFuture<Integer>> running =
        IntStream.range(0, people)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> what.apply(i)))
            .toList();
    return running.stream().map(CompletableFuture::join).sorted().toList();
  }

  /** Complaints, reports and events of a customer say the same of what is whose repeat. */
  private void assertConsistent(String complaintId) {
    String of =
        " from complaint c where c.customer = (select customer from complaint where id = ?)";
    assertEquals(
        0,
        count(
            "select count(*)"
                + of
                + " and c.issue_id <> (select r.issue_id from report r where r.complaint_id ="
                + " c.id)",
            complaintId));
    assertEquals(
        0,
        count(
            "select count(*)"
                + of
                + " and c.id = c.issue_id and c.repeats <> (select count(*) - 1 from complaint x"
                + " where x.issue_id = c.id)",
            complaintId));
    assertEquals(
        0,
        count(
            "select count(*)"
                + of
                + " and (select f.issue_id from complaint f where f.id = c.issue_id) <> c.issue_id",
            complaintId));
    assertEquals(
        0,
        count(
            "select count(*)"
                + of
                + " and not exists (select 1 from link_change l where l.complaint_id = c.id and"
                + " l.what = 'JOINED' and l.along_with is null) and (c.id = c.issue_id) <> (select count(*) from outbox"
                + " o where o.aggregateid = c.id and o.type = 'complaint.registered' and o.payload"
                + " like '%\"type\":\"NEW\"%')",
            complaintId));
  }

  private List<String> events(String complaintId) {
    return texts("select type from outbox where aggregateid = ? order by seq", complaintId);
  }

  private String lastPayload(String complaintId) {
    return texts(
            "select payload from outbox where aggregateid = ? order by seq desc limit 1",
            complaintId)
        .get(0);
  }

  private JsonPath lastEvent(String complaintId) {
    return JsonPath.from(lastPayload(complaintId));
  }
}
