package io.redress.intake.missed;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.kit.identity.Roles;
import io.redress.kit.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RecordMissedTest extends MissedTest {

  @Test
  void aMissedCallIsAnsweredWithAPromiseInWords() {
    String number = newNumber();
    JsonPath promise =
        record(
                call(
                    newCall(),
                    number,
                    ago(1),
                    ", \"queue\": \"billing\", \"waitedSeconds\": 187, \"skill\": \"billing-zh\""))
            .statusCode(201)
            .header("Location", containsString(MISSED + "/"))
            .header("Idempotency-Replayed", equalTo("false"))
            .body("contacts", equalTo(1))
            .body("callBackBy", endsWith("+08:00"))
            .body("words.en", containsString("call you back by"))
            .body("words.zh", containsString("给您回电"))
            .body(not(containsString(number)))
            .extract()
            .jsonPath();
    JsonPath shown = shown(promise.getString("id"));
    assertEquals("WAITING", shown.getString("status"));
    assertEquals("QUEUE_LEFT", shown.getString("reason"));
    assertEquals("billing-zh", shown.getString("skill"));
    assertEquals(promise.getString("callBackBy"), shown.getString("dueAt"));
    assertEquals(promise.getString("callBackBy"), shown.getString("promisedBy"));
    assertFalse(shown.getString("number").equals(number));
  }

  @Test
  void severalMissedCallsOfANumberAreOnePromiseThatDoesNotMoveAway() {
    String number = newNumber();
    JsonPath first = missed(number, ago(7_200), "");
    JsonPath second = missed("+86" + number, ago(60), "");
    JsonPath late = missed(number.substring(0, 3) + "-" + number.substring(3), ago(90_000), "");
    assertEquals(first.getString("id"), second.getString("id"));
    assertEquals(first.getString("id"), late.getString("id"));
    assertEquals(3, late.getInt("contacts"));
    assertEquals(first.getString("callBackBy"), second.getString("callBackBy"));
    assertTrue(time(late, "callBackBy").isBefore(time(first, "callBackBy")));
    JsonPath shown = shown(first.getString("id"));
    assertTrue(time(shown, "firstAt").isBefore(time(shown, "lastAt").minusHours(24)));
    assertEquals(
        1, count("select count(*) from missed_contact where id = ?", first.getString("id")));
    assertEquals(
        3, count("select count(*) from missed_call where contact_id = ?", first.getString("id")));
  }

  @Test
  void itIsNoComplaintAndInNoCountOfReports() {
    String number = newNumber();
    for (int i = 0; i < 4; i++) {
      missed(number);
    }
    JsonPath made = register(number);
    assertEquals("NEW", made.getString("type"));
    assertEquals(1, made.getInt("customer.highFrequency.last7Days"));
  }

  @Test
  void theSameCallDeliveredAgainIsTheSamePromise() {
    String number = newNumber();
    String body = call(newCall(), number, ago(5), "");
    JsonPath first = record(body).statusCode(201).extract().jsonPath();
    JsonPath again =
        record(body)
            .statusCode(201)
            .header("Idempotency-Replayed", equalTo("true"))
            .extract()
            .jsonPath();
    assertEquals(first.getMap("$"), again.getMap("$"));
    JsonPath other =
        as("ivr.eight", Roles.INTEGRATOR).body(body).post(MISSED).then().extract().jsonPath();
    assertEquals(2, other.getInt("contacts"));
    String key = UUID.randomUUID().toString();
    String keyed = call(newCall(), number, ago(5), "");
    for (String replayed : List.of("false", "true")) {
      telephone()
          .header("Idempotency-Key", key)
          .body(keyed)
          .post(MISSED)
          .then()
          .statusCode(201)
          .header("Idempotency-Replayed", equalTo(replayed))
          .body("contacts", equalTo(3));
    }
    telephone()
        .header("Idempotency-Key", key)
        .body(call(newCall(), number, ago(5), ""))
        .post(MISSED)
        .then()
        .statusCode(422);
  }

  @Test
  void theSameCallDeliveredAfterItsPromiseEndedMakesNoOther() {
    String number = newNumber();
    String body = call(newCall(), number, ago(5), "");
    String id = record(body).extract().jsonPath().getString("id");
    claim(agent(), id).statusCode(200);
    complete(agent(), id, outcome("REACHED")).statusCode(200);
    assertEquals(id, record(body).statusCode(201).extract().jsonPath().getString("id"));
    assertFalse(missed(number).getString("id").equals(id));
  }

  @Test
  void oneCallDeliveredManyTimesAtOnceIsCountedOnce() throws Exception {
    String body = call(newCall(), newNumber(), ago(5), "");
    Set<String> promises = new HashSet<>();
    for (JsonPath answer : atOnce(12, i -> body)) {
      promises.add(answer.getString("id"));
      assertEquals(1, answer.getInt("contacts"));
    }
    assertEquals(1, promises.size());
    assertEquals(
        1, count("select count(*) from outbox where aggregateid = ?", promises.iterator().next()));
  }

  @Test
  void manyCallsOfOneNumberAtOnceAreOnePromiseAndNoneIsMissing() throws Exception {
    String number = newNumber();
    Set<String> promises = new HashSet<>();
    Set<Integer> counts = new HashSet<>();
    for (JsonPath answer : atOnce(16, i -> call(newCall(), number, ago(i), ""))) {
      promises.add(answer.getString("id"));
      counts.add(answer.getInt("contacts"));
    }
    assertEquals(1, promises.size());
    assertEquals(16, counts.size());
    assertEquals(16, shown(promises.iterator().next()).getInt("contacts"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "QUEUE_LEFT|PIGEON|reason",
        "138|13800001234567890123456|number",
        "\"13|\"abc13|number",
        "\"callId\": \"|\"callId\": \"a b|callId",
        "\"at\": \"20|\"at\": \"21|at",
        "\"at\": \"20|\"at\": \"x20|at",
        "\"at\": \"2026|\"at\": \"2020|at",
        "{|{\"waitedSeconds\": -1,|waitedSeconds",
        "{|{\"waitedSeconds\": 90000,|waitedSeconds",
        "{|{\"queue\": \"\",|queue",
        "{|{\"surprise\": 1,|surprise",
        "\"reason\": \"QUEUE_LEFT\",||reason"
      })
  void aWrongFieldIsNamedAndNeverQuoted(String from, String to, String field) {
    String body = call(newCall(), "13800009999", ago(5), "");
    record(body.replace(from, to == null ? "" : to))
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.field", hasItem(field))
        .body(not(containsString("13800009999")));
  }

  @Test
  void telephoneSystemsRecordAndNobodyElse() {
    String body = call(newCall(), newNumber(), ago(5), "");
    agent().body(body).post(MISSED).then().statusCode(403);
    supervisor().body(body).post(MISSED).then().statusCode(403);
    with(Tokens.forged("x", Roles.INTEGRATOR)).body(body).post(MISSED).then().statusCode(401);
    RestAssured.given()
        .contentType(ContentType.JSON)
        .body(body)
        .post(MISSED)
        .then()
        .statusCode(401)
        .contentType("application/problem+json");
    telephone().body("").post(MISSED).then().statusCode(400);
    telephone().body("{").post(MISSED).then().statusCode(400);
    telephone().get(MISSED).then().statusCode(403);
    telephone()
        .header("Idempotency-Key", "x".repeat(101))
        .body(body)
        .post(MISSED)
        .then()
        .statusCode(400);
  }

  private interface Bodies {
    String of(int i);
  }

  private static List<JsonPath> atOnce(int times, Bodies bodies) throws Exception {
    List<Callable<JsonPath>> calls = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      String body = bodies.of(i);
      calls.add(() -> record(body).statusCode(201).extract().jsonPath());
    }
    ExecutorService all = Executors.newFixedThreadPool(times);
    try {
      List<JsonPath> answers = new ArrayList<>();
      for (Future<JsonPath> answer : all.invokeAll(calls)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      all.shutdown();
    }
  }

  private static OffsetDateTime time(JsonPath view, String field) {
    return OffsetDateTime.parse(view.getString(field));
  }
}
