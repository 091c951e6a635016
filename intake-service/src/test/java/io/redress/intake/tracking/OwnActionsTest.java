package io.redress.intake.tracking;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.kit.id.Ids;
import io.redress.kit.identity.Roles;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What customers do with their own ticket: write, urge and withdraw. */
@QuarkusTest
class OwnActionsTest extends TrackedTest {
  @Test
  void customerAndStaffWriteToEachOtherAndNotesAmongStaffStayAmongThem() {
    Ticket ticket = newTicket();
    ticket
        .write("It happens every evening.")
        .then()
        .statusCode(201)
        .body("by", equalTo("CUSTOMER"));
    post(ticket.id(), "messages", "{\"text\": \"Caller sounds tired\", \"by\": \"STAFF\"}")
        .statusCode(201)
        .body("audience", equalTo("STAFF"));
    post(
            ticket.id(),
            "messages",
            "{\"text\": \"We are on it.\", \"by\": \"STAFF\", \"audience\": \"CUSTOMER\"}")
        .statusCode(201)
        .body("audience", equalTo("CUSTOMER"));
    post(ticket.id(), "messages", "{\"text\": \"Told by phone\"}").statusCode(201);
    JsonPath shown = ticket.messages();
    assertEquals(
        List.of("It happens every evening.", "We are on it.", "Told by phone"),
        shown.getList("items.text"));
    assertEquals(List.of("CUSTOMER", "STAFF", "CUSTOMER"), shown.getList("items.by"));
    assertFalse(shown.prettify().contains(AGENT), shown.prettify());
    agent()
        .get(COMPLAINTS + "/{id}/messages", ticket.id())
        .then()
        .body("items.size()", equalTo(4))
        .body("items[0].recordedBy", equalTo("customer"));
    JsonPath first = ticket.with().queryParam("limit", 2).get(ticket.path("/messages")).jsonPath();
    assertEquals(
        List.of("Told by phone"),
        ticket
            .with()
            .queryParam("cursor", first.getString("next"))
            .get(ticket.path("/messages"))
            .jsonPath()
            .getList("items.text"));
  }

  @Test
  void onlyWhoTalksToCustomersWritesToThemAndTheCustomersWordsAreAlwaysTheirs() {
    Ticket ticket = newTicket();
    as("handler.wu", Roles.HANDLER)
        .body("{\"text\": \"Hello\", \"by\": \"STAFF\", \"audience\": \"CUSTOMER\"}")
        .post(COMPLAINTS + "/{id}/messages", ticket.id())
        .then()
        .statusCode(403);
    post(ticket.id(), "messages", "{\"text\": \"Hello\", \"audience\": \"STAFF\"}")
        .statusCode(400)
        .body("errors[0].field", equalTo("audience"));
  }

  @Test
  void theCustomerUrgesAndWithdrawsAsAnAgentWouldForThem() {
    Ticket ticket = newTicket();
    ticket.post("urges", "").then().statusCode(200).body("urges", equalTo(1));
    ticket
        .post("urges", "{\"note\": \"Please!\"}")
        .then()
        .statusCode(200)
        .body("urges", equalTo(2));
    assertEquals("GREEN", read(ticket.id()).getString("lane"));
    assertEquals(List.of("Please!"), ticket.messages().getList("items.text"));
    ticket
        .post("withdrawal", "{\"reason\": \"SOLVED_OTHERWISE\"}")
        .then()
        .statusCode(200)
        .body("status", equalTo("CLOSED"))
        .body("text", equalTo("Closed: you took it back."));
    assertEquals("SOLVED_OTHERWISE", read(ticket.id()).getString("withdrawal.reason"));
    assertEquals(
        List.of(
            "complaint.registered", "complaint.urged", "complaint.urged", "complaint.withdrawn"),
        texts("select type from outbox where aggregateid = ? order by seq", ticket.id()));
    for (String what : List.of("urges", "messages", "withdrawal")) {
      String body = what.equals("messages") ? "{\"text\": \"x\"}" : "{\"reason\": \"MISTAKE\"}";
      ticket
          .post(what, what.equals("urges") ? "{}" : body)
          .then()
          .statusCode(409)
          .body("type", equalTo("/problems/complaint-closed"));
    }
  }

  @Test
  void whoHoldsTheCodeOfARepeatActsOnTheIssueAndReadsTheirOwnTicket() {
    String number = newNumber();
    Ticket first = Ticket.of(register(number));
    Ticket repeat = Ticket.of(register(number));
    repeat.write("Still so.").then().statusCode(201);
    assertEquals(List.of("Still so."), first.messages().getList("items.text"));
    String shown = repeat.with().get(repeat.path("")).asString();
    assertTrue(shown.contains(repeat.number()));
    assertFalse(shown.contains(first.number()), shown);
    repeat.post("withdrawal", "{\"reason\": \"MISTAKE\"}").then().statusCode(200);
    assertEquals("CLOSED", first.track().getString("status"));
  }

  @Test
  void aRequestThatIsSentAgainWithItsKeyHappensOnce() {
    Ticket ticket = newTicket();
    String key = Ids.next();
    String first = repeated(ticket, key, "messages", "{\"text\": \"Once\"}").getString("id");
    assertEquals(first, repeated(ticket, key, "messages", "{\"text\": \"Once\"}").getString("id"));
    ticket
        .with()
        .header("Idempotency-Key", key)
        .body("{\"text\": \"Another\"}")
        .post(ticket.path("/messages"))
        .then()
        .statusCode(422);
    assertEquals(1, repeated(ticket, key, "urges", "{}").getInt("urges"));
    assertEquals(1, repeated(ticket, key, "urges", "{}").getInt("urges"));
    repeated(ticket, key, "withdrawal", "{\"reason\": \"OTHER\"}");
    repeated(ticket, key, "withdrawal", "{\"reason\": \"OTHER\"}");
    assertEquals(1, ticket.messages().getList("items").size());
  }

  @Test
  void messagesAndUrgesTogetherAreBoundedByTheDay() {
    Ticket ticket = newTicket();
    for (int i = 0; i < 19; i++) {
      ticket.write("Message " + i).then().statusCode(201);
    }
    ticket.post("urges", "{}").then().statusCode(200);
    for (String what : List.of("messages", "urges")) {
      ticket
          .post(what, what.equals("urges") ? "{}" : "{\"text\": \"One more\"}")
          .then()
          .statusCode(429)
          .header("Retry-After", notNullValue())
          .body("type", equalTo("/problems/too-many-messages"));
    }
    post(ticket.id(), "messages", "{\"text\": \"Told by phone\"}").statusCode(201);
    change(
        "update customer_action set at = at - interval 24 hour where complaint_id = ? order by at"
            + " limit 1",
        ticket.id());
    ticket.write("A day later").then().statusCode(201);
    ticket.write("And another").then().statusCode(429);
    ticket.post("withdrawal", "{\"reason\": \"OTHER\"}").then().statusCode(200);
  }

  private static JsonPath repeated(Ticket ticket, String key, String what, String body) {
    return ticket
        .with()
        .header("Idempotency-Key", key)
        .body(body)
        .post(ticket.path("/" + what))
        .then()
        .extract()
        .jsonPath();
  }
}
