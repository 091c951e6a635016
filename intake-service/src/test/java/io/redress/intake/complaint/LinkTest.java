package io.redress.intake.complaint;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.kit.identity.Roles;
import io.redress.kit.testing.Contracts;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class LinkTest extends LinkedTest {
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
}
