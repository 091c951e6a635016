package io.redress.intake.tracking;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.intake.complaint.FollowCase;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A customer takes their ticket back while staff work on it. */
@QuarkusTest
class OwnWithdrawalTest extends TrackedTest {
  @Inject FollowCase follow;

  @Test
  void ofACustomerWhoWithdrawsAndAnAgentWhoResolvesOneWinsAndTheOtherIsTold() throws Exception {
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      for (int i = 0; i < 12; i++) {
        Ticket ticket = newTicket();
        Callable<Integer> customer =
            () -> ticket.post("withdrawal", "{\"reason\": \"OTHER\"}").statusCode();
        Callable<Integer> agent = () -> resolve(ticket).statusCode();
        List<Callable<Integer>> both =
            i % 2 == 0 ? List.of(customer, agent) : List.of(agent, customer);
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> answer : two.invokeAll(both)) {
          answers.add(answer.get());
        }
        int withdrawn = answers.get(i % 2);
        int resolved = answers.get(1 - i % 2);
        assertEquals(200 + 409, withdrawn + resolved);
        JsonPath after = read(ticket.id());
        assertEquals(withdrawn == 200 ? "WITHDRAWN" : null, after.getString("disposition"));
        assertEquals(resolved == 200, after.get("onTheSpotResolution") != null);
        assertEquals(
            List.of(
                "complaint.registered",
                resolved == 200 ? "complaint.resolvedOnTheSpot" : "complaint.withdrawn"),
            texts("select type from outbox where aggregateid = ? order by seq", ticket.id()));
      }
    } finally {
      two.shutdownNow();
    }
  }

  @Test
  void aCustomerWhoWasTooLateWithdrawsOnceTheCaseHasTakenTheResolutionUp() {
    Ticket ticket = newTicket();
    resolve(ticket).then().statusCode(200);
    ticket
        .post("withdrawal", "{\"reason\": \"OTHER\"}")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/complaint-resolved"));
    assertTrue(follow.entered(ticket.id(), "feedback"));
    ticket.post("withdrawal", "{\"reason\": \"OTHER\"}").then().statusCode(200);
    assertEquals("WITHDRAWN", read(ticket.id()).getString("disposition"));
  }

  private static Response resolve(Ticket ticket) {
    return agent()
        .body("{\"measure\": \"Refunded\"}")
        .post(COMPLAINTS + "/{id}/on-the-spot-resolution", ticket.id());
  }

  @Test
  void twoAtOnceWithdrawOnce() throws Exception {
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      Ticket ticket = newTicket();
      Callable<Integer> customer =
          () -> ticket.post("withdrawal", "{\"reason\": \"OTHER\"}").statusCode();
      Callable<Integer> agent =
          () ->
              agent()
                  .body("{\"reason\": \"MISTAKE\"}")
                  .post(COMPLAINTS + "/{id}/withdrawal", ticket.id())
                  .statusCode();
      List<Integer> answers = new ArrayList<>();
      for (Future<Integer> answer : two.invokeAll(List.of(customer, agent))) {
        answers.add(answer.get());
      }
      assertEquals(List.of(200, 409), answers.stream().sorted().toList());
    } finally {
      two.shutdownNow();
    }
  }
}
