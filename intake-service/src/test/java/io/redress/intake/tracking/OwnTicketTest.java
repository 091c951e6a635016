package io.redress.intake.tracking;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.intake.complaint.FollowCase;
import io.redress.intake.promise.Deadline;
import io.redress.intake.promise.KeepPromises;
import io.redress.intake.promise.Telling;
import io.redress.kit.id.Ids;
import io.redress.kit.identity.Roles;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OwnTicketTest extends TrackedTest {
  @Inject KeepPromises promises;
  @Inject ReachedStages stages;
  @Inject FollowCase follow;

  @Test
  void theCustomerReadsWhereItStandsInChineseAndInEnglish() {
    Ticket ticket = newTicket();
    JsonPath received = ticket.track();
    assertEquals("RECEIVED", received.getString("status"));
    assertEquals("customer-care", received.getString("department"));
    assertEquals(
        "We have received your complaint and will look into it.", received.getString("text"));
    assertEquals(List.of("You told us about it."), received.getList("history.text"));
    enter(ticket, "verify", now());
    ticket
        .with()
        .get(ticket.path(""))
        .then()
        .header("Content-Language", "en")
        .header("Vary", containsString("Accept-Language"))
        .header("Cache-Control", "no-store")
        .body("status", equalTo("IN_PROGRESS"))
        .body("text", equalTo("We are checking the details of your complaint."));
    chinese(ticket, "我们正在核实您反映的情况。");
  }

  @Test
  void aStageThatAProcessOwnerAddedIsToldInGeneralWords() {
    Ticket ticket = newTicket();
    enter(ticket, "legal-opinion", now());
    String all = ticket.with().get(ticket.path("")).asString();
    assertTrue(all.contains("Your complaint is being worked on."), all);
    assertFalse(all.toLowerCase().contains("legal"), all);
    chinese(ticket, "您的投诉正在处理中。");
  }

  @Test
  void theNextPromiseIsToldWithItsTimeInTheOperatorsZone() {
    Ticket ticket = newTicket();
    Instant due = Instant.parse("2099-11-24T10:00:00Z");
    deadline(ticket, "resolve", due, Telling.SET);
    deadline(ticket, "progress", due.plusSeconds(60), Telling.SET);
    JsonPath next = ticket.track();
    assertEquals("2099-11-24T18:00:00+08:00", next.getString("nextPromise.dueAt"));
    assertTrue(
        next.getString("nextPromise.text")
            .startsWith("You will have our answer by 24 November 2099, 18:00 ("),
        next.getString("nextPromise.text"));
  }

  @Test
  void whatIsNeededIsToldUntilTheCustomerHasAnsweredAndTheAnswerReachesTheWorkflow() {
    Ticket ticket = newTicket();
    enter(ticket, "verify", now());
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                promises.asked(
                    ticket.id(),
                    "Which street is it?",
                    Instant.parse("2099-11-24T10:00:00Z"),
                    now()));
    JsonPath asked = ticket.track();
    assertEquals("WAITING_FOR_CUSTOMER", asked.getString("status"));
    assertEquals("Which street is it?", asked.getString("needed.question"));
    assertEquals("2099-11-24T18:00:00+08:00", asked.getString("needed.dueAt"));
    String text = asked.getString("needed.text");
    assertTrue(text.startsWith("We asked you: Which street is it? This would help: "), text);
    assertTrue(text.contains("24 November 2099, 18:00"), text);
    ticket.write("Harbour Street").then().statusCode(201);
    JsonPath answered = ticket.track();
    assertEquals("IN_PROGRESS", answered.getString("status"));
    assertNull(answered.get("needed"));
    assertEquals(
        1,
        count(
            "select count(*) from outbox where aggregateid = ? and type = 'complaint.updated' and"
                + " payload like '%\"by\":\"CUSTOMER\"%'",
            ticket.id()));
  }

  @Test
  void theHistoryIsToldInPlainWordsInOrderAndWithoutRepeatingItself() {
    Ticket ticket = newTicket();
    Instant from = now();
    enter(ticket, "accept", from.plusSeconds(1));
    enter(ticket, "verify", from.plusSeconds(2));
    enter(ticket, "verify", from.plusSeconds(3));
    deadline(ticket, "firstContact", from.plusSeconds(4), Telling.BREACHED);
    enter(ticket, "process", from.plusSeconds(5));
    follow.closed(ticket.id(), "RESOLVED", from.plusSeconds(6));
    assertEquals(
        List.of(
            "You told us about it.",
            "We have received your complaint and named who answers to you for it.",
            "We are checking the details of your complaint.",
            "We did not contact you in time. We are sorry.",
            "The departments responsible are working on it.",
            "Closed: you have our answer."),
        ticket.track().getList("history.text"));
    assertEquals("CLOSED", ticket.track().getString("status"));
    assertEquals("RESOLVED", ticket.track().getString("disposition"));
  }

  @Test
  void theHistoryHasAnEnd() {
    Ticket ticket = newTicket();
    Instant from = now();
    for (int i = 1; i <= 80; i++) {
      stages.reached(ticket.id(), i % 2 == 0 ? "process" : "review", from.plusSeconds(i));
    }
    List<String> history = ticket.track().getList("history.text");
    assertEquals(ReadHistory.MOST + 1, history.size());
    assertEquals("You told us about it.", history.get(0));
  }

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

  private void enter(Ticket ticket, String stage, Instant at) {
    stages.reached(ticket.id(), stage, at);
    follow.entered(ticket.id(), stage);
  }

  private void deadline(Ticket ticket, String clock, Instant due, Telling telling) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                promises.deadline(
                    ticket.id(), new Deadline(Ids.next(), clock, 1, now(), due, telling, due)));
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

  private static void chinese(Ticket ticket, String text) {
    given()
        .header("Tracking-Code", ticket.code())
        .header("Accept-Language", "zh-CN,zh;q=0.9")
        .get(ticket.path(""))
        .then()
        .statusCode(200)
        .header("Content-Language", "zh")
        .body("text", equalTo(text));
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
