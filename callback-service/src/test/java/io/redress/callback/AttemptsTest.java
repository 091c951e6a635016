package io.redress.callback;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.callback.plan.CallbackRequested;
import io.redress.kit.id.Ids;
import io.redress.kit.identity.Roles;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AttemptsTest extends CallbackTest {

  @Test
  void anAttemptIsRecordedWithItsNumberTimeAndCaller() {
    String id = due();
    attempt(id, "NO_ANSWER")
        .statusCode(201)
        .header("Location", endsWith(CALLBACKS + "/" + id))
        .header("ETag", "\"1\"")
        .body("status", equalTo("PLANNED"))
        .body("attempts[0].number", equalTo(1))
        .body("attempts[0].outcome", equalTo("NO_ANSWER"))
        .body("attempts[0].by", equalTo("caller.lin"))
        .body("attempts[0].at", endsWith("+08:00"))
        .body("notBefore", notNullValue());
  }

  @Test
  void whoWorkedOnTheCaseMayNotCall() {
    as(HANDLER, Roles.CALLER)
        .contentType(ContentType.JSON)
        .body("{\"outcome\": \"REACHED\"}")
        .post(CALLBACKS + "/{id}/attempts", due())
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/handled-by-caller"))
        .body("mend", notNullValue());
  }

  @Test
  void theNextAttemptWaitsFourHoursAndTheRefusalSaysUntilWhen() {
    String id = due();
    String notBefore = attempt(id, "BUSY").extract().path("notBefore");
    Instant first = OffsetDateTime.parse(read(id).getString("attempts[0].at")).toInstant();
    assertEquals(first.plus(Duration.ofHours(4)), OffsetDateTime.parse(notBefore).toInstant());
    attempt(id, "BUSY")
        .statusCode(409)
        .body("type", equalTo("/problems/too-early"))
        .body("notBefore", equalTo(notBefore));
    moveTo(first.plus(Duration.ofHours(4)));
    attempt(id, "BUSY").statusCode(201);
  }

  @Test
  void outsideTheAllowedHoursTheRefusalNamesTheNextMorning() {
    String id = due();
    moveTo(LocalTime.of(21, 30));
    String tomorrow =
        clock
            .instant()
            .atZone(zone.id())
            .plusDays(1)
            .with(LocalTime.of(8, 0))
            .toLocalDateTime()
            .toString();
    attempt(id, "NO_ANSWER")
        .statusCode(409)
        .body("type", equalTo("/problems/outside-allowed-hours"))
        .body("notBefore", startsWith(tomorrow));
  }

  @Test
  void whatIsRequestedAtNightIsPlannedUntilTheMorning() {
    moveTo(LocalTime.of(23, 0));
    String id = due();
    assertEquals("PLANNED", read(id).getString("status"));
    moveTo(LocalTime.of(8, 0));
    assertEquals("DUE", read(id).getString("status"));
  }

  @Test
  void theThirdAttemptWithoutAnswerIsTheLastAndALateAnswerIsStillTaken() {
    String id = due();
    attempt(id, "NO_ANSWER").statusCode(201);
    moveTo(LocalTime.of(15, 0));
    attempt(id, "BUSY").statusCode(201).body("status", equalTo("PLANNED"));
    moveTo(LocalTime.of(19, 30));
    attempt(id, "NO_ANSWER")
        .statusCode(201)
        .body("status", equalTo("UNANSWERED"))
        .body("notBefore", nullValue())
        .body("expiresAt", notNullValue());
    moveTo(LocalTime.of(15, 0));
    attempt(id, "NO_ANSWER").statusCode(409).body("type", equalTo("/problems/attempts-used-up"));
    answer(id, "YES").statusCode(201).body("status", equalTo("COMPLETED"));
  }

  @Test
  void nobodyIsCalledAtATimeOfDayAtWhichTheyDidNotAnswer() {
    String id = due();
    attempt(id, "NO_ANSWER").statusCode(201);
    moveTo(LocalTime.of(9, 0));
    String noon =
        clock.instant().atZone(zone.id()).with(LocalTime.of(12, 0)).toLocalDateTime().toString();
    attempt(id, "NO_ANSWER")
        .statusCode(409)
        .body("type", equalTo("/problems/same-time-of-day"))
        .body("notBefore", startsWith(noon));
    caller().get(CALLBACKS + "/{id}", id).then().body("notBefore", startsWith(noon));
    moveTo(LocalTime.of(12, 0));
    attempt(id, "NO_ANSWER").statusCode(201);
  }

  @Test
  void whoIsReachedSaysWhenToBeCalledAgain() {
    String id = due();
    String evening = zone.at(clock.instant()).with(LocalTime.of(18, 30)).toString();
    String night = zone.at(clock.instant()).with(LocalTime.of(22, 30)).toString();
    caller()
        .body(Map.of("outcome", "REACHED", "callAgainAt", night))
        .post(CALLBACKS + "/{id}/attempts", id)
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("callAgainAt"));
    caller()
        .body(Map.of("outcome", "BUSY", "callAgainAt", evening))
        .post(CALLBACKS + "/{id}/attempts", id)
        .then()
        .statusCode(400);
    caller()
        .body(Map.of("outcome", "REACHED", "callAgainAt", evening))
        .post(CALLBACKS + "/{id}/attempts", id)
        .then()
        .statusCode(201)
        .body("notBefore", startsWith(evening.substring(0, 16)));
    moveTo(LocalTime.of(16, 0));
    attempt(id, "REACHED").statusCode(409).body("type", equalTo("/problems/too-early"));
    moveTo(LocalTime.of(18, 30));
    attempt(id, "REACHED").statusCode(201);
  }

  @Test
  void customersOfABranchElsewhereAreCalledByTheirOwnHours() {
    String id = plan(request(Ids.next(), 1, "VIP", "west"));
    moveTo(LocalTime.of(9, 30));
    attempt(id, "BUSY").statusCode(409).body("type", equalTo("/problems/outside-allowed-hours"));
    moveTo(LocalTime.of(22, 30));
    attempt(id, "BUSY").statusCode(201);
  }

  @Test
  void aCustomerWhoRefusesIsLeftInPeace() {
    CallbackRequested request = request("VIP");
    String id = plan(request);
    attempt(id, "REFUSED")
        .statusCode(201)
        .body("status", equalTo("NOT_REACHED"))
        .body("cause", equalTo("REFUSED"))
        .body("expiresAt", nullValue());
    moveTo(LocalTime.of(16, 0));
    attempt(id, "REACHED").statusCode(409).body("type", equalTo("/problems/callback-closed"));
    answer(id, "YES").statusCode(409).body("type", equalTo("/problems/callback-closed"));
    try (Published published = new Published()) {
      assertEquals("NOT_REACHED", published.result(request.complaintId()).getString("result"));
    }
  }

  @Test
  void ofTwoCallersAtOnceOneIsRecordedAndTheOtherTold() {
    String id = due();
    List<Integer> statuses =
        IntStream.range(0, 6)
            .mapToObj(
                n ->
                    CompletableFuture.supplyAsync(
                        () -> attempt(id, "REACHED").extract().statusCode()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .sorted()
            .toList();
    assertEquals(List.of(201, 409, 409, 409, 409, 409), statuses);
    assertEquals(1, read(id).getList("attempts").size());
  }

  @Test
  void aChangeBasedOnAnOldVersionIsRefused() {
    String id = due();
    String tag =
        caller().get(CALLBACKS + "/{id}", id).then().statusCode(200).extract().header("ETag");
    attempt(id, "REACHED").statusCode(201);
    caller()
        .header("If-Match", tag)
        .body("{\"satisfied\": \"YES\"}")
        .post(CALLBACKS + "/{id}/answers", id)
        .then()
        .statusCode(412)
        .body("type", equalTo("/problems/precondition-failed"));
    caller()
        .header("If-Match", "\"1\"")
        .body("{\"satisfied\": \"YES\"}")
        .post(CALLBACKS + "/{id}/answers", id)
        .then()
        .statusCode(201);
  }

  @Test
  void theSameKeyRecordsOneAttempt() {
    CallbackRequested request = request("VIP");
    String id = plan(request);
    for (int sent = 0; sent < 3; sent++) {
      caller()
          .header("Idempotency-Key", "attempt-" + id)
          .body("{\"outcome\": \"NO_ANSWER\", \"note\": \"Rang out\"}")
          .post(CALLBACKS + "/{id}/attempts", id)
          .then()
          .statusCode(201);
    }
    JsonPath callback = read(id);
    assertEquals(1, callback.getList("attempts").size());
    assertEquals("Rang out", callback.getString("attempts[0].note"));
    caller()
        .header("Idempotency-Key", "attempt-" + id)
        .body("{\"outcome\": \"BUSY\"}")
        .post(CALLBACKS + "/{id}/attempts", id)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/idempotency-key-reused"));
    try (Published published = new Published()) {
      JsonPath event =
          published.await(request.complaintId(), "callback.attempted", 1).get(0).data();
      assertEquals("NO_ANSWER", event.getString("outcome"));
      assertEquals(1, event.getInt("attempt"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "a malicious customer, malicious customer, customer",
    "ＭＡＬＩＣＩＯＵＳ　Customers, malicious customer, customer",
    "又是恶 意 客 户, 恶意客户, 客户"
  })
  void aNoteThatLabelsTheCustomerIsRefusedAndANeutralWordOffered(
      String note, String word, String neutral) {
    caller()
        .body(Map.of("outcome", "BUSY", "note", note))
        .post(CALLBACKS + "/{id}/attempts", due())
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/labelling-word"))
        .body("errors[0].field", equalTo("note"))
        .body("errors[0].message", equalTo("has the word '" + word + "'"))
        .body("errors[0].mend", equalTo("Write '" + neutral + "' instead."))
        .body("findings[0].word", equalTo(word))
        .body("findings[0].neutral", equalTo(neutral));
  }
}
