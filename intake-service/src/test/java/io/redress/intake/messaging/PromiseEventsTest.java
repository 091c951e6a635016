package io.redress.intake.messaging;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.intake.IntakeTest;
import io.redress.intake.promise.Asks;
import io.redress.kit.id.Ids;
import io.redress.kit.testing.Contracts;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PromiseEventsTest extends IntakeTest {
  private static final Contracts WORKFLOW = Contracts.of("workflow-service");
  private static final String COMPLAINT = "018f3a52-7c1e-7d7a-9b1e-3f6a5f0c2d11";
  private static final String DEADLINE = "018f3a52-8100-7ccc-8ddd-3f6a5f0c2d13";

  @Inject Asks asks;

  @Test
  void whatTheWorkflowTellsBecomesPromisesHoweverOftenItIsTold() {
    String id = register(newNumber()).getString("id");
    String deadline = Ids.next();
    for (int i = 0; i < 2; i++) {
      publish("deadline.set", id, deadline);
      publish("deadline.warned", id, deadline);
      publish("customer.asked", id, deadline);
    }
    publish("stage.entered", id, deadline);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> read(id).getString("status").equals("VERIFY"));
    assertEquals(List.of("ANSWER OPEN 2026-11-22 10:00:00"), promises(id));
    assertEquals("Which street, and since when?", question(id));
    publish("deadline.met", id, deadline);
    publish("callback.requested", id, deadline);
    publish("case.closed", id, deadline);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> read(id).getString("status").equals("CLOSED"));
    assertEquals(
        List.of("ANSWER KEPT 2026-11-22 10:00:00", "CALLBACK KEPT 2026-11-24 08:00:00"),
        promises(id));
  }

  @Test
  void anEventAboutAnUnknownComplaintIsSetAside() {
    String nobodys = Ids.next();
    for (String type : List.of("deadline.set", "customer.asked", "callback.requested")) {
      publish(type, nobodys, Ids.next());
    }
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> count("select count(*) from inbox_set_aside where record_key = ?", nobodys) == 3);
    assertEquals(List.of(), promises(nobodys));
  }

  @Test
  void whatWasAskedIsNeededUntilTheWorkflowsWaitEndsWhereverItMoves() {
    String id = register(newNumber()).getString("id");
    publish("customer.asked", id, Ids.next());
    String wait =
        example("deadline.set", id, Ids.next()).replace("\"resolve\"", "\"customerAnswer\"");
    Topics.publish(Ids.next(), "deadline.set", id, wait);
    await().atMost(Duration.ofSeconds(60)).until(() -> neededUntil(id).equals("11-22 10:00"));
    Topics.publish(
        Ids.next(),
        "deadline.set",
        id,
        wait.replace("22T10:00:00Z", "23T09:30:00Z")
            .replace("\"at\": \"2026-11-22T08", "\"at\": \"2026-11-22T09"));
    await().atMost(Duration.ofSeconds(60)).until(() -> neededUntil(id).equals("11-23 09:30"));
    assertEquals(List.of(), promises(id));
  }

  @Test
  void whatTheCustomerSaysEndsWhatWasAsked() {
    String id = register(newNumber()).getString("id");
    publish("customer.asked", id, Ids.next());
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> count("select count(*) from customer_ask where complaint_id = ?", id) == 1);
    post(id, "messages", "{\"text\": \"Noted\", \"by\": \"STAFF\"}").statusCode(201);
    assertEquals(1, openAsks(id));
    post(id, "messages", "{\"text\": \"Harbour Street, since May\"}").statusCode(201);
    assertEquals(0, openAsks(id));
  }

  private String question(String id) {
    return QuarkusTransaction.requiringNew()
        .call(() -> asks.open(id, Instant.EPOCH).orElseThrow().question().orElseThrow());
  }

  private String neededUntil(String id) {
    return texts(
            "select date_format(due_at, '%m-%d %H:%i') from customer_ask where complaint_id = ?",
            id)
        .stream()
        .findFirst()
        .orElse("");
  }

  private long openAsks(String id) {
    return count(
        "select count(*) from customer_ask where complaint_id = ? and ended_at is null", id);
  }

  private List<String> promises(String id) {
    return texts(
        "select concat_ws(' ', kind, state, date_format(due_at, '%Y-%m-%d %H:%i:%s')) from promise"
            + " where complaint_id = ? order by due_at",
        id);
  }

  private static void publish(String type, String complaintId, String deadlineId) {
    Topics.publish(Ids.next(), type, complaintId, example(type, complaintId, deadlineId));
  }

  private static String example(String type, String complaintId, String deadlineId) {
    return WORKFLOW.example(type).replace(COMPLAINT, complaintId).replace(DEADLINE, deadlineId);
  }
}
