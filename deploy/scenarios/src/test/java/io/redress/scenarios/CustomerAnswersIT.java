package io.redress.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A question from the middle of the work, answered by the customer on the tracking pages. */
@ExtendWith(OneSuite.class)
@Order(Order.DEFAULT + 2)
class CustomerAnswersIT {
  private static final String QUESTION = "Which telephone has the card been in since Tuesday?";
  private static final String ANSWER = "In the old one, with the keys.";

  private final StartedSuite suite;

  CustomerAnswersIT(StartedSuite suite) {
    this.suite = suite;
  }

  @Test
  void theClockStandsStillUntilTheCustomerAnswersWithoutALoginAndTheCaseGoesOnAndCloses() {
    suite.goOnUntil(LocalTime.of(9, 0));
    var registered =
        new FrontDesk(suite, 1)
            .register("number-and-sim.number-and-sim", "VIP", "The new card finds no network");
    var customer = suite.customer(registered);
    var work = new CaseWork(suite, registered.path("id").asText());
    work.complete("task_verify", Map.of("outcome", "complaint"));

    var item = work.item("task_process");
    var handler = work.whoseIs(item);
    var asking = "/work-items/" + item.path("id").asText();
    handler.create(suite.workflow(asking + "/customer-questions"), Map.of("question", QUESTION));
    var needed =
        Eventually.see("the question", customer::look, ticket -> ticket.hasNonNull("needed"));
    assertEquals(QUESTION, needed.path("needed").path("question").asText());
    assertFalse(needed.toString().contains("handler."), "nobody of the staff is named");
    assertTrue(isPaused(work), "the clock to resolve stands still");

    customer.write(ANSWER);
    Eventually.see(
        "nothing needed any more", customer::look, ticket -> !ticket.hasNonNull("needed"));
    Eventually.see("the clock runs again", () -> isPaused(work), paused -> !paused);
    var said = handler.read(suite.intake("/complaints/" + work.complaintId() + "/messages"));
    assertTrue(said.toString().contains(ANSWER), "who asked reads it: " + said);

    work.complete(
        "task_process",
        Map.of(
            "outcome", "resolved",
            "cause", "The card was registered for another telephone",
            "measure", "Registered anew"));
    work.complete("task_review", Map.of("outcome", "approved"));
    work.complete("task_feedback", Map.of("outcome", "informed"));
    work.calledBack("YES");
    var closed = work.closed();
    assertEquals("RESOLVED", closed.path("disposition").asText());
    assertEquals("SATISFIED", closed.path("callbackResult").asText());
    Eventually.see(
        "closed for the customer as well",
        customer::look,
        ticket -> ticket.path("status").asText().equals("CLOSED"));
  }

  private boolean isPaused(CaseWork work) {
    JsonNode pauses = work.pauses();
    assertEquals(1, pauses.size(), pauses.toString());
    return !pauses.get(0).hasNonNull("endedAt");
  }
}
