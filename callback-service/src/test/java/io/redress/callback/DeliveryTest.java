package io.redress.callback;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.callback.channel.DeliverMessages;
import io.redress.callback.plan.CallbackRequested;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Messages on their way to the gateway, and what happens when it does not take them. */
@QuarkusTest
class DeliveryTest extends SurveyFlow {

  private static final String TIMER = "deliver-messages";

  @Inject DeliverMessages deliver;
  @Inject Scheduler timers;

  @AfterEach
  void timeRunsOn() {
    timers.resume(TIMER);
  }

  @Test
  void aMessageIsSignedAndGoesToTheNumberThatIntakeKnows() {
    CallbackRequested request = request("VIP");
    unanswered(request, "13800003202");
    Map<String, String> sent = awaitMessage(request.complaintId());
    assertEquals("13800003202", sent.get("to"));
    assertEquals("true", sent.get("signed"));
    assertEquals(sent.get("id"), sent.get("key"));
  }

  @Test
  void aGatewayThatIsBusyIsTriedAgainWithTheSameIdAndLink() {
    CallbackRequested request = request("VIP");
    String id = unanswered(request, "13800003503");
    awaitFailure(request, "BUSY");
    caller().get(CALLBACKS + "/{id}/survey", id).then().body("messages.state", contains("WAITING"));
    moveTo(clock.instant().plus(Duration.ofMinutes(1)));
    String message = awaitMessage(request.complaintId()).get("id");
    List<Map<String, String>> tries =
        received().stream().filter(sent -> sent.get("id").equals(message)).toList();
    assertEquals(2, tries.size());
    assertEquals(tries.get(0).get("text"), tries.get(1).get("text"));
    caller()
        .get(CALLBACKS + "/{id}/survey", id)
        .then()
        .body("messages.state", contains("SENT"))
        .body("messages.attempts", contains(2));
  }

  @Test
  void aNumberThatTheGatewayRefusesIsGivenUpAtOnce() {
    CallbackRequested request = request("VIP");
    String id = unanswered(request, "13800003422");
    awaitFailure(request, "REJECTED");
    caller().get(CALLBACKS + "/{id}/survey", id).then().body("messages.state", contains("FAILED"));
    assertNull(messageId(request.complaintId(), "WAITING"));
  }

  @Test
  void aCustomerWhomIntakeDoesNotKnowHasNoAddress() {
    CallbackRequested request = request("VIP");
    String id = plan(request);
    caller()
        .body("{\"channel\": \"SMS\"}")
        .post(CALLBACKS + "/{id}/survey", id)
        .then()
        .statusCode(201);
    awaitFailure(request, "NO_ADDRESS");
  }

  @Test
  void theLogIsNoChannelWhereItIsNotToBeOne() {
    CallbackRequested request = request("VIP");
    String id = plan(request);
    caller()
        .body("{\"channel\": \"LOG\"}")
        .post(CALLBACKS + "/{id}/survey", id)
        .then()
        .statusCode(201);
    awaitFailure(request, "NOT_CONFIGURED");
  }

  @Test
  void aMessageThatIsNotNeededAnyMoreIsNotSent() {
    CallbackRequested request = request("VIP");
    String id = unanswered(request, "13800003500");
    awaitFailure(request, "OTHER_SIDE");
    answer(id, "YES").statusCode(201);
    moveTo(clock.instant().plus(Duration.ofMinutes(1)));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> messageId(request.complaintId(), "CANCELLED") != null);
    assertEquals(
        1, received().stream().filter(sent -> sent.get("to").equals("13800003500")).count());
  }

  @Test
  void afterTheLastPauseItIsGivenUp() {
    CallbackRequested request = request("VIP");
    String id = plan(request);
    String waiting =
        "insert into outgoing_message (id, purpose, reference_id, complaint_id, channel, state,"
            + " failure, attempts, created_at, next_attempt_at, version) select uuid(),"
            + " 'SURVEY_LINK', id, complaint_id, 'SMS', 'WAITING', 'BUSY', 5, issued_at, issued_at,"
            + " 0 from survey_link where callback_id = ?";
    reachable(request.complaintId(), "13800003503");
    caller()
        .body("{\"channel\": \"LOG\"}")
        .post(CALLBACKS + "/{id}/survey", id)
        .then()
        .statusCode(201);
    assertEquals(1, update(waiting, id));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                count(
                        "select count(*) from outgoing_message where complaint_id = ? and attempts ="
                            + " 6 and state = 'FAILED' and failure = 'BUSY' and next_attempt_at is"
                            + " null",
                        request.complaintId())
                    == 1);
  }

  @Test
  void aMessageThatCannotBeWrittenHoldsNobodyUp() {
    CallbackRequested broken = request("VIP");
    String id = plan(broken);
    caller()
        .body("{\"channel\": \"SMS\", \"address\": \"13800003202\"}")
        .post(CALLBACKS + "/{id}/survey", id)
        .then()
        .statusCode(201);
    awaitMessage(broken.complaintId());
    assertEquals(
        1, update("update survey_link set template_version = 999 where callback_id = ?", id));
    caller()
        .body("{\"channel\": \"SMS\", \"address\": \"13800003202\"}")
        .post(CALLBACKS + "/{id}/survey", id)
        .then()
        .statusCode(201);
    CallbackRequested next = request("VIP");
    unanswered(next, "13800003202");
    awaitMessage(next.complaintId());
    awaitFailure(broken, "INTERNAL");
    update("update survey_link set template_version = 1 where callback_id = ?", id);
  }

  @Test
  void aServiceThatWasDownInTheEveningWakesNobodyAtNight() {
    timers.pause(TIMER);
    CallbackRequested request = request("VIP");
    unanswered(request, "13800013202");
    moveTo(LocalTime.of(3, 0));
    timers.resume(TIMER);
    CallbackRequested asked = request("VIP");
    reachable(asked.complaintId(), "13800023202");
    caller()
        .body("{\"channel\": \"SMS\"}")
        .post(CALLBACKS + "/{id}/survey", plan(asked))
        .then()
        .statusCode(201);
    assertEquals("13800023202", awaitMessage(asked.complaintId()).get("to"));
    assertNotNull(messageId(request.complaintId(), "WAITING"));
    moveTo(LocalTime.of(8, 0));
    assertEquals("13800013202", awaitMessage(request.complaintId()).get("to"));
  }

  @Test
  void afterALongStopAGatewayIsNotFlooded() {
    timers.pause(TIMER);
    CallbackRequested request = request("VIP");
    String waiting =
        "insert into outgoing_message (id, purpose, reference_id, complaint_id, channel, state,"
            + " attempts, created_at, next_attempt_at, version) select uuid(), 'SURVEY_LINK',"
            + " uuid(), ?, 'SMS', 'WAITING', 0, '2026-01-01', '2026-01-01', 0 from"
            + " information_schema.columns limit 45";
    assertEquals(45, update(waiting, request.complaintId()));
    assertEquals(20, deliver.deliver(), "one run is bounded");
    assertEquals(
        25,
        count(
            "select count(*) from outgoing_message where complaint_id = ? and state = 'WAITING'",
            request.complaintId()));
    timers.resume(TIMER);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                count(
                        "select count(*) from outgoing_message where complaint_id = ? and state ="
                            + " 'WAITING'",
                        request.complaintId())
                    == 0);
  }

  @Test
  void whatWaitsIsFoundByItsIndex() {
    String plan =
        explain(
            "explain select * from outgoing_message where next_attempt_at <= now(6)"
                + " order by next_attempt_at limit 20 for update skip locked");
    assertTrue(plan.contains("message_next_attempt"), plan);
    assertTrue(deliver.deliver() >= 0);
  }

  private void awaitFailure(CallbackRequested request, String failure) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                count(
                        "select count(*) from outgoing_message where complaint_id = ? and failure"
                            + " = ?",
                        request.complaintId(),
                        failure)
                    == 1);
  }
}
