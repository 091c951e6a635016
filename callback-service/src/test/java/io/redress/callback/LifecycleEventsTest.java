package io.redress.callback;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.callback.sampling.Candidate;
import io.redress.callback.sampling.SelectCases;
import io.redress.kit.id.Ids;
import io.redress.kit.identity.Roles;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the lifecycle says, over the real broker. */
@QuarkusTest
class LifecycleEventsTest extends CallbackTest {

  @Inject SelectCases cases;

  private Lifecycle lifecycle;

  @BeforeEach
  void speak() {
    lifecycle = new Lifecycle();
  }

  @AfterEach
  void fallSilent() {
    lifecycle.close();
  }

  @Test
  void aRequestBecomesACallbackWithTheReasonItIsMadeFor() {
    String complaintId = Ids.next();
    lifecycle.tells("callback.requested", requested(complaintId, Map.of()));
    JsonPath callback = awaitCallback(complaintId);
    assertEquals("DUE", callback.getString("items[0].status"));
    assertEquals("VIP", callback.getString("items[0].reason"));
    assertEquals("261122-000042-7", callback.getString("items[0].ticketNumber"));
    as("handler.wu", Roles.CALLER)
        .contentType(ContentType.JSON)
        .body("{\"outcome\": \"REACHED\"}")
        .post(CALLBACKS + "/{id}/attempts", callback.getString("items[0].id"))
        .then()
        .statusCode(403);
  }

  @Test
  void redeliveredOrToldAgainItStaysOneCallback() {
    String complaintId = Ids.next();
    ObjectNode data = requested(complaintId, Map.of());
    String id = lifecycle.tells("callback.requested", data);
    lifecycle.tells(id, "callback.requested", data);
    lifecycle.tells("callback.requested", data);
    lifecycle.tells("callback.requested", requested(complaintId, Map.of("round", 2)));
    awaitCallbacks(complaintId, 2);
    assertEquals(List.of(1, 2), of(complaintId).getList("items.round").stream().sorted().toList());
  }

  @Test
  void whoIsNotSampledIsToldAtOnceAndCountedInTheStratum() {
    String complaintId = notSampled();
    ObjectNode data = requested(complaintId, Map.of("tier", "ORDINARY", "category", "price.price"));
    lifecycle.tells("callback.requested", data);
    lifecycle.tells("callback.requested", data);
    try (Published published = new Published()) {
      JsonPath result = published.result(complaintId);
      assertEquals("NOT_SAMPLED", result.getString("result"));
      assertEquals("NOT_SAMPLED", result.getString("cause"));
      assertEquals(0, result.getInt("attempts"));
    }
    awaitReplayed(complaintId);
    assertEquals("NOT_SAMPLED", of(complaintId).getString("items[0].status"));
    assertEquals(1, told(complaintId, "callback.completed"));
  }

  @Test
  void aWithdrawnCaseCancelsItsOpenCallback() {
    String complaintId = Ids.next();
    lifecycle.tells("callback.requested", requested(complaintId, Map.of()));
    String id = awaitCallback(complaintId).getString("items[0].id");
    ObjectNode closed =
        Lifecycle.example("case.closed", complaintId, Map.of("disposition", "WITHDRAWN"));
    lifecycle.tells("case.closed", closed);
    lifecycle.tells("case.closed", closed);
    try (Published published = new Published()) {
      assertEquals("CANCELLED", published.result(complaintId).getString("result"));
    }
    attempt(id, "REACHED").statusCode(409);
    awaitReplayed(complaintId);
    assertEquals("CASE_CLOSED", read(id).getString("cause"));
    assertEquals(1, told(complaintId, "callback.completed"));
  }

  @Test
  void aCaseTheLifecycleGaveUpIsNotReached() {
    String complaintId = Ids.next();
    lifecycle.tells("callback.requested", requested(complaintId, Map.of()));
    lifecycle.tells(
        "case.closed",
        Lifecycle.example("case.closed", complaintId, Map.of("disposition", "NOT_REACHED")));
    try (Published published = new Published()) {
      assertEquals("NOT_REACHED", published.result(complaintId).getString("result"));
    }
  }

  @Test
  void closingACaseWhoseCallbackHasItsResultChangesNothing() {
    String complaintId = Ids.next();
    lifecycle.tells("callback.requested", requested(complaintId, Map.of()));
    String id = awaitCallback(complaintId).getString("items[0].id");
    answer(id, "YES").statusCode(201);
    lifecycle.tells("case.closed", Lifecycle.example("case.closed", complaintId, Map.of()));
    awaitReplayed(complaintId);
    assertEquals("COMPLETED", read(id).getString("status"));
    assertEquals(1, told(complaintId, "callback.completed"));
  }

  @Test
  void aRequestThatComesAfterTheClosingCallsNobodyButTheNextRoundIsCalled() {
    String complaintId = Ids.next();
    lifecycle.tells("case.closed", Lifecycle.example("case.closed", complaintId, Map.of()));
    lifecycle.tells("callback.requested", requested(complaintId, Map.of()));
    lifecycle.tells("callback.requested", requested(complaintId, Map.of("round", 2)));
    awaitCallbacks(complaintId, 2);
    JsonPath callbacks = of(complaintId);
    assertEquals("CANCELLED", callbacks.getString("items.find {it.round == 1}.status"));
    assertEquals("DUE", callbacks.getString("items.find {it.round == 2}.status"));
  }

  @Test
  void aReplayFromTheStartLeavesTheSameState() {
    String complaintId = Ids.next();
    ObjectNode first = requested(complaintId, Map.of());
    ObjectNode second = requested(complaintId, Map.of("round", 2));
    ObjectNode closed = Lifecycle.example("case.closed", complaintId, Map.of("rounds", 2));
    lifecycle.tells("callback.requested", first);
    String one = awaitCallback(complaintId).getString("items[0].id");
    answer(one, "NO").statusCode(201);
    lifecycle.tells("callback.requested", second);
    awaitCallbacks(complaintId, 2);
    lifecycle.tells("case.closed", closed);
    awaitReplayed(complaintId);
    List<Map<String, Object>> before = of(complaintId).getList("items");
    lifecycle.tells("callback.requested", first);
    lifecycle.tells("callback.requested", second);
    lifecycle.tells("case.closed", closed);
    awaitReplayed(complaintId);
    assertEquals(before, of(complaintId).getList("items"));
    assertEquals(2, told(complaintId, "callback.completed"));
  }

  @Test
  void anEventThatLacksWhatIsNeededIsSetAsideAndNothingWaitsBehindIt() {
    String complaintId = Ids.next();
    ObjectNode broken = requested(complaintId, Map.of());
    broken.remove("caseId");
    String event = lifecycle.tells("callback.requested", broken);
    lifecycle.tells("callback.requested", requested(complaintId, Map.of("round", 2)));
    awaitCallback(complaintId);
    assertEquals(1, count("select count(*) from inbox_set_aside where event_id = ?", event));
  }

  @Test
  void whatWasRequestedLongAgoIsDueAtOnce() {
    moveTo(LocalTime.of(14, 0));
    String complaintId = Ids.next();
    String hoursAgo = clock.instant().minus(Duration.ofHours(3)).toString();
    lifecycle.tells("callback.requested", requested(complaintId, Map.of("requestedAt", hoursAgo)));
    assertEquals("DUE", awaitCallback(complaintId).getString("items[0].status"));
  }

  private ObjectNode requested(String complaintId, Map<String, ?> values) {
    ObjectNode data =
        Lifecycle.example(
            "callback.requested", complaintId, Map.of("requestedAt", clock.instant().toString()));
    data.put("dueAt", clock.instant().plus(Duration.ofHours(24)).toString());
    ObjectNode said = Lifecycle.example("callback.requested", complaintId, values);
    values.keySet().forEach(name -> data.set(name, said.get(name)));
    return data;
  }

  private static JsonPath awaitCallback(String complaintId) {
    return awaitCallbacks(complaintId, 1);
  }

  private static JsonPath awaitCallbacks(String complaintId, int count) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> of(complaintId), found -> found.getList("items").size() >= count);
  }

  /** Everything told about this complaint before is handled once a later event about it is. */
  private void awaitReplayed(String complaintId) {
    String last =
        lifecycle.tells("callback.requested", requested(complaintId, Map.of("round", "no number")));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> count("select count(*) from inbox_set_aside where event_id = ?", last) == 1);
    assertTrue(of(complaintId).getList("items").size() >= 1);
  }

  private String notSampled() {
    String id = Ids.next();
    while (sampled(id)) {
      id = Ids.next();
    }
    return id;
  }

  private boolean sampled(String complaintId) {
    return cases
        .select(
            new Candidate(complaintId, "STANDARD", "ORDINARY", "price.price", false, false, 0),
            "pNobody")
        .reason()
        .called();
  }
}
