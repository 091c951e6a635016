package io.redress.callback;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.callback.plan.CallbackRequested;
import io.redress.callback.sampling.OptOuts;
import io.redress.kit.id.Ids;
import io.redress.kit.inbox.EventHandler;
import io.redress.kit.inbox.Inbox;
import io.redress.kit.inbox.IncomingEvent;
import io.redress.kit.testing.Unheard;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Events come late, or are replayed, after their customer was erased. */
@QuarkusTest
class ErasedStaysErasedTest extends RepairFlow {

  @Inject @All List<EventHandler> handlers;
  @Inject Inbox inbox;
  @Inject OptOuts optOuts;

  @Test
  void aCallbackThatIsAskedForAfterTheErasureKeepsNoPseudonym() {
    CallbackRequested late = requestOf(customer());
    handle("customer.erased", erased(late.complaintId(), late.customer(), clock.instant()));
    plan(late);
    assertEquals(
        1,
        count(
            "select count(*) from callback where complaint_id = ? and customer = 'erased'",
            late.complaintId()));
    assertEquals(0, kept(late.complaintId(), late.customer()));
  }

  @Test
  void whatHappenedToAComplaintIsFoldedNoMoreAfterTheErasure() {
    String customer = customer();
    String complaint = registered(customer);
    handle("customer.erased", erased(complaint, customer, clock.instant()));
    assertEquals(0, kept(complaint, customer));

    for (String type : List.of("complaint.registered", "complaint.repeated")) {
      handle(type, of(Lifecycle.exampleOfIntake(type, complaint), customer));
    }
    handle("escalation.raised", Lifecycle.example("escalation.raised", complaint, Map.of()));
    handle(
        "deadline.breached",
        Lifecycle.example(
            "deadline.breached",
            complaint,
            Map.of("deadline", "resolve", "at", "2026-11-26T08:00:00Z")));
    handle(
        "case.closed",
        Lifecycle.example("case.closed", complaint, Map.of("resolvedAt", "2026-11-26T08:00:00Z")));
    handle("callback.completed", Lifecycle.ownExample("callback.completed", complaint));
    handle("survey.answered", Lifecycle.ownExample("survey.answered", complaint).put("late", true));
    handle("visit.calledBack", Lifecycle.ownExample("visit.calledBack", complaint));
    assertEquals(0, kept(complaint, customer));
  }

  @Test
  void aContactThatWasMissedBeforeTheErasureIsNotKeptAndOneAfterItIs() {
    String customer = customer();
    String complaint = registered(customer);
    Instant at = clock.instant();
    handle("customer.erased", erased(complaint, customer, at));
    handle("contact.missed", missed(customer, at.minus(Duration.ofHours(1))));
    assertEquals(0, kept(complaint, customer));
    handle("contact.missed", missed(customer, at.plus(Duration.ofHours(1))));
    assertEquals(1, kept(complaint, customer));
  }

  @Test
  void anErasureThatIsToldTwiceChangesNothing() {
    String customer = customer();
    String complaint = registered(customer);
    handle("customer.erased", erased(complaint, customer, clock.instant()));
    handle("customer.erased", erased(complaint, customer, clock.instant()));
    assertEquals(0, kept(complaint, customer));
  }

  @Test
  void whoNeverComplainedIsErasedWithWhatTheyMissed() {
    String customer = customer();
    ObjectNode before = missed(customer, clock.instant().minusSeconds(60));
    handle("contact.missed", before);
    assertEquals(1, count("select count(*) from pain_point where customer = ?", customer));
    Unheard.comes(inbox, Ids.next(), "{\"customer\": \"" + customer + "\"}");
    handle("contact.erased", contactErased(before, customer, clock.instant()));
    assertEquals(0, count("select count(*) from pain_point where customer = ?", customer));
    assertEquals(
        0,
        count("select count(*) from inbox_set_aside where payload like ?", "%" + customer + "%"));
    handle("contact.missed", before);
    assertEquals(0, count("select count(*) from pain_point where customer = ?", customer));
  }

  @Test
  void whatBeganAfterAnErasureStaysHoweverLateThatIsTold() {
    String customer = customer();
    String first = registered(customer);
    String second = registered(customer);
    capture(first, "WRONG_ANSWER", "SLOW_TO_GRASP").statusCode(204);
    capture(second, "WRONG_ANSWER").statusCode(204);
    say(second, "DECLINING");
    Instant at = clock.instant();
    handle("customer.erased", erased(first, customer, at));

    String back = registered(customer);
    capture(back, "ATTITUDE_OR_EVASION", "SLOW_TO_GRASP").statusCode(204);
    say(back, "FORMING");
    supervisor()
        .body(Map.of("since", "2020-01-01"))
        .put(relationship(back) + "/customer-since")
        .then()
        .statusCode(200);
    assertEquals(0, count("select count(*) from opt_out where customer = ?", customer));
    QuarkusTransaction.requiringNew().run(() -> optOuts.add(customer, "CALLBACK", "lin"));
    for (int told = 0; told < 2; told++) {
      handle("customer.erased", erased(second, customer, at));
    }

    assertEquals(0, kept(second, "nobody"));
    assertEquals(2, count("select count(*) from pain_point where customer = ?", customer));
    assertEquals(1, count("select count(*) from opt_out where customer = ?", customer));
    supervisor()
        .get(relationship(back))
        .then()
        .statusCode(200)
        .body("phase", equalTo("FORMING"))
        .body("customerSince", equalTo("2020-01-01"));
  }

  @Test
  void anErasureThatIsFirstToldWhenTheCustomerIsBackTakesWhatWasBefore() {
    String customer = customer();
    String before = registered(customer);
    capture(before, "WRONG_ANSWER", "SLOW_TO_GRASP").statusCode(204);
    say(before, "DECLINING");
    Instant at = clock.instant();
    String back = registered(customer);
    handle("customer.erased", erased(before, customer, at));
    assertEquals(0, kept(before, "nobody"));
    awaitLevel(back, 0);
    supervisor()
        .get(relationship(back))
        .then()
        .statusCode(200)
        .body("phaseSaid", equalTo(null))
        .body("facts.painPoints", equalTo(0));
  }

  private static void say(String complaint, String phase) {
    supervisor()
        .body(Map.of("phase", phase, "reason", "Said so"))
        .put(relationship(complaint) + "/phase")
        .then()
        .statusCode(200);
  }

  private static ObjectNode contactErased(ObjectNode missed, String customer, Instant at) {
    return of(Lifecycle.exampleOfIntake("contact.erased", Ids.next()), customer)
        .put("contactId", missed.path("contactId").asText())
        .put("at", at.toString());
  }

  @Test
  void whatWasSetAsideAboutTheErasedLosesItsContent() {
    String customer = customer();
    String complaint = registered(customer);
    Unheard.comes(inbox, complaint, "{\"comment\": \"Ms Ou was out\"}");
    Unheard.comes(inbox, Ids.next(), "{\"customer\": \"" + customer + "\"}");
    handle("customer.erased", erased(complaint, customer, clock.instant()));
    Unheard.comes(inbox, complaint, "{\"comment\": \"Ms Ou was out\"}");
    assertEquals(
        0,
        count(
            "select count(*) from inbox_set_aside where payload like ? or payload like '%Ms Ou%'",
            "%" + customer + "%"));
    assertEquals(
        2,
        count(
            "select count(*) from inbox_set_aside where record_key = ? and erased_at is not null",
            complaint));
  }

  private void handle(String type, ObjectNode data) {
    List<EventHandler> known = handlers.stream().filter(it -> it.types().contains(type)).toList();
    assertFalse(known.isEmpty(), type);
    IncomingEvent event =
        new IncomingEvent(
            Ids.next(), type, "/test", data.path("complaintId").asText(), clock.instant(), data);
    known.forEach(it -> QuarkusTransaction.requiringNew().run(() -> it.handle(event)));
  }

  private static ObjectNode erased(String complaint, String customer, Instant at) {
    return of(Lifecycle.exampleOfIntake("customer.erased", complaint), customer)
        .put("at", at.toString());
  }

  private static ObjectNode missed(String customer, Instant at) {
    return of(Lifecycle.exampleOfIntake("contact.missed", Ids.next()), customer)
        .put("contactId", Ids.next())
        .put("at", at.toString());
  }

  private static ObjectNode of(ObjectNode data, String customer) {
    return data.put("customer", customer);
  }

  /** Rows that lead from a pseudonym to what happened, or from a complaint to its damage. */
  private long kept(String complaint, String customer) {
    return count("select count(*) from callback where customer = ?", customer)
        + count("select count(*) from damage_fact where customer = ?", customer)
        + count("select count(*) from damage_fact where complaint_id = ?", complaint)
        + count("select count(*) from pain_point where customer = ?", customer)
        + count("select count(*) from pain_point where complaint_id = ?", complaint)
        + count("select count(*) from relationship where customer = ?", customer)
        + count("select count(*) from repair_plan where customer = ?", customer);
  }
}
