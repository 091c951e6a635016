package io.redress.intake.tracking;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
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
