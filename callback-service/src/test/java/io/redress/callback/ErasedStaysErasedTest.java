package io.redress.callback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.callback.plan.CallbackRequested;
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
