package io.redress.intake.missed;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.kit.identity.Roles;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CallBackTest extends MissedTest {
  @Inject CallBack callBack;

  @Test
  void whoClaimsSeesTheNumberAndSaysWhatCameOfIt() {
    String number = newNumber();
    String id = missed(number).getString("id");
    String tag =
        claim(agent(), id)
            .statusCode(200)
            .body("status", equalTo("CLAIMED"))
            .body("claimedBy", equalTo(AGENT))
            .body("number", equalTo(number))
            .extract()
            .header("ETag");
    agent().get(ONE, id).then().header("ETag", equalTo(tag)).body("number", equalTo(number));
    hotlineLead().get(ONE, id).then().body("number", not(equalTo(number)));
    String ticket = register(number).getString("ticketNumber");
    agent()
        .header("If-Match", tag)
        .body("{\"outcome\": \"REACHED\", \"ticketNumber\": \"" + ticket + "\"}")
        .post(ONE + "/completion", id)
        .then()
        .statusCode(200)
        .body("status", equalTo("REACHED"))
        .body("attempts", equalTo(1))
        .body("broken", equalTo(false))
        .body("complaintId", notNullValue())
        .body("number", not(equalTo(number)))
        .body("closedAt", notNullValue());
    complete(agent(), id, outcome("REACHED"))
        .statusCode(409)
        .body("type", equalTo("/problems/missed-contact-closed"))
        .body("outcome", equalTo("REACHED"));
    claim(agent(), id).statusCode(409);
  }

  @Test
  void withoutAnAnswerItIsTriedAgainAndEndsAfterTheThirdAttempt() {
    String id = missed(newNumber()).getString("id");
    OffsetDateTime due = OffsetDateTime.parse(shown(id).getString("dueAt"));
    for (int attempt = 1; attempt <= 2; attempt++) {
      claim(agent(), id).statusCode(200);
      complete(agent(), id, outcome("NO_ANSWER"))
          .statusCode(200)
          .body("status", equalTo("WAITING"))
          .body("attempts", equalTo(attempt))
          .body("claimedBy", equalTo(null));
    }
    JsonPath shown = shown(id);
    assertFalse(OffsetDateTime.parse(shown.getString("dueAt")).isBefore(due));
    assertEquals(due, OffsetDateTime.parse(shown.getString("promisedBy")));
    claim(agent(), id).statusCode(200);
    complete(agent(), id, outcome("NO_ANSWER"))
        .statusCode(200)
        .body("status", equalTo("NOT_REACHED"))
        .body("attempts", equalTo(3));
  }

  @Test
  void twoWhoClaimAtOnceAreOneAndOneWhoIsTold() throws Exception {
    String id = missed(newNumber()).getString("id");
    List<Integer> answers =
        atOnce(
            () -> claim(as("agent.one", Roles.AGENT), id).extract().statusCode(),
            () -> claim(as("agent.two", Roles.AGENT), id).extract().statusCode());
    assertEquals(List.of(200, 409), answers.stream().sorted().toList());
    String winner = shown(id).getString("claimedBy");
    String other = winner.equals("agent.one") ? "agent.two" : "agent.one";
    claim(as(winner, Roles.AGENT), id).statusCode(200);
    claim(as(other, Roles.AGENT), id)
        .statusCode(409)
        .body("type", equalTo("/problems/missed-contact-taken"));
    complete(as(other, Roles.AGENT), id, outcome("REACHED"))
        .statusCode(409)
        .body("type", equalTo("/problems/missed-contact-not-claimed"));
  }

  @Test
  void twoWhoCompleteOneCallbackAtOnceCountOneAttempt() throws Exception {
    String id = missed(newNumber()).getString("id");
    claim(agent(), id).statusCode(200);
    Callable<Integer> complete =
        () -> complete(agent(), id, outcome("NO_ANSWER")).extract().statusCode();
    assertEquals(List.of(200, 409), atOnce(complete, complete).stream().sorted().toList());
    assertEquals(1, shown(id).getInt("attempts"));
    claim(agent(), id).statusCode(200);
    Callable<Integer> end = () -> complete(agent(), id, outcome("REACHED")).extract().statusCode();
    assertEquals(List.of(200, 409), atOnce(end, end).stream().sorted().toList());
    assertEquals(
        1,
        count(
            "select count(*) from outbox where aggregateid = ? and type = 'contact.returned'", id));
  }

  @Test
  void theSameKeyCompletesOnceAndIsAnsweredAlike() {
    String id = missed(newNumber()).getString("id");
    claim(agent(), id).statusCode(200);
    String key = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      agent()
          .header("Idempotency-Key", key)
          .body(outcome("NO_ANSWER"))
          .post(ONE + "/completion", id)
          .then()
          .statusCode(200)
          .body("attempts", equalTo(1));
    }
    agent()
        .header("Idempotency-Key", key)
        .body(outcome("REACHED"))
        .post(ONE + "/completion", id)
        .then()
        .statusCode(422);
  }

  @Test
  void aClaimIsGivenBackByItsOwnerOrASupervisor() {
    String id = missed(newNumber()).getString("id");
    claim(agent(), id).statusCode(200);
    as("agent.two", Roles.AGENT).post(ONE + "/release", id).then().statusCode(409);
    hotlineLead()
        .post(ONE + "/release", id)
        .then()
        .statusCode(200)
        .body("status", equalTo("WAITING"));
    claim(as("agent.two", Roles.AGENT), id).statusCode(200);
    as("agent.two", Roles.AGENT).post(ONE + "/release", id).then().statusCode(200);
    agent().post(ONE + "/release", id).then().statusCode(409);
  }

  @Test
  void anOldTagIsToldAndATicketOfSomebodyElseRefused() {
    String id = missed(newNumber()).getString("id");
    String old = agent().get(ONE, id).then().extract().header("ETag");
    claim(agent(), id).statusCode(200);
    for (String what : List.of("claim", "release", "completion")) {
      agent()
          .header("If-Match", old)
          .body(outcome("REACHED"))
          .post(ONE + "/" + what, id)
          .then()
          .statusCode(412);
      agent()
          .header("If-Match", "x")
          .body(outcome("REACHED"))
          .post(ONE + "/" + what, id)
          .then()
          .statusCode(400);
    }
    String foreign = register(newNumber()).getString("ticketNumber");
    for (String ticket : List.of(foreign, "261122-000042-9", "nonsense")) {
      complete(agent(), id, "{\"outcome\": \"REACHED\", \"ticketNumber\": \"" + ticket + "\"}")
          .statusCode(400)
          .body("errors[0].field", equalTo("ticketNumber"));
    }
    complete(agent(), id, "{\"outcome\": \"NO_ANSWER\", \"ticketNumber\": \"" + foreign + "\"}")
        .statusCode(400);
    complete(agent(), id, "{}").statusCode(400).body("errors[0].field", equalTo("outcome"));
    complete(agent(), id, "{\"outcome\": \"SHRUG\"}").statusCode(400);
    assertEquals(0, shown(id).getInt("attempts"));
  }

  private static List<Integer> atOnce(Callable<Integer> one, Callable<Integer> other)
      throws Exception {
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      List<Integer> answers = new ArrayList<>();
      for (Future<Integer> answer : both.invokeAll(List.of(one, other))) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      both.shutdown();
    }
  }
}
