package io.redress.kit.inbox;

import static io.redress.kit.app.ThingEvents.headers;
import static io.redress.kit.app.ThingEvents.made;
import static io.redress.kit.app.ThingEvents.producer;
import static io.redress.kit.app.ThingEvents.received;
import static io.redress.kit.app.ThingEvents.toSend;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.app.ThingHandler;
import io.redress.kit.id.Ids;
import io.redress.kit.testing.Tokens;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, restrictToAnnotatedClass = false)
class InboxTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Inject Inbox inbox;
  @Inject ThingHandler handler;
  @Inject AgroalDataSource dataSource;

  @Test
  void anEventHasItsEffectOnceHoweverOftenItComes() throws SQLException {
    String subject = Ids.next();
    ConsumerRecord<String, byte[]> event = made(subject);
    for (int delivery = 0; delivery < 5; delivery++) {
      inbox.receive(event);
    }
    assertEquals(1, effects(subject));
    assertEquals(1, handler.attempts(subject));
  }

  @Test
  void twoConsumersAtOnceHaveOneEffect() throws SQLException {
    String subject = Ids.next();
    ConsumerRecord<String, byte[]> event = made(subject);
    CompletableFuture.allOf(
            CompletableFuture.runAsync(() -> inbox.receive(event)),
            CompletableFuture.runAsync(() -> inbox.receive(event)))
        .join();
    assertEquals(1, effects(subject));
  }

  @Test
  void aPassingFailureIsTriedUntilItWorks() throws SQLException {
    String subject = Ids.next();
    handler.fail(subject, new ThingHandler.Passing(), 8);
    inbox.receive(made(subject));
    assertEquals(8, handler.attempts(subject));
    assertEquals(1, effects(subject));
    assertEquals(0, setAside(subject));
  }

  @Test
  void aLastingFailureIsTriedThreeTimesAndSetAsideWithoutItsEffect() throws SQLException {
    String subject = Ids.next();
    handler.fail(subject, new IllegalStateException("number 13800001234"), 99);
    inbox.receive(made(subject));
    assertEquals(3, handler.attempts(subject));
    assertEquals(0, effects(subject));
    assertEquals(1, setAside(subject));
    assertEquals("FAILED", reason(subject));
    assertTrue(!detail(subject).contains("13800001234"));
  }

  @Test
  void anEventThatBreaksItsContractIsSetAsideAtOnce() throws SQLException {
    String lacking = Ids.next();
    inbox.receive(received(headers("thing.made", lacking), lacking, "{\"number\":1}"));
    assertEquals("POISON", reason(lacking));
    assertEquals("The data lacks 'id'", detail(lacking));
    assertEquals(1, handler.attempts(lacking));
    String unfit = Ids.next();
    inbox.receive(
        received(headers("thing.made", unfit), unfit, "{\"id\":\"x\",\"number\":\"many\"}"));
    assertEquals("POISON", reason(unfit));
    assertEquals("The data does not fit at 'number'", detail(unfit));
  }

  @Test
  void whatIsNoCloudEventIsSetAsideAtOnce() throws SQLException {
    for (String missing :
        new String[] {"ce_specversion", "ce_id", "ce_type", "ce_source", "ce_time"}) {
      String subject = Ids.next();
      Map<String, String> headers = headers("thing.made", subject);
      headers.remove(missing);
      inbox.receive(received(headers, subject, "{}"));
      assertEquals("MALFORMED", reason(subject));
      assertEquals("The header " + missing + " is missing", detail(subject));
    }
    for (String data : new String[] {"{", "[]", "", null, "\"text\""}) {
      String subject = Ids.next();
      inbox.receive(received(headers("thing.made", subject), subject, data));
      assertEquals("MALFORMED", reason(subject));
    }
    String longId = Ids.next();
    Map<String, String> headers = headers("thing.made", longId);
    headers.put("ce_id", "x".repeat(65));
    inbox.receive(received(headers, longId, "{}"));
    assertEquals("MALFORMED", reason(longId));
  }

  @Test
  void anUnknownTypeIsSetAsideAndAnIgnoredOneIsNot() throws SQLException {
    String unknown = Ids.next();
    inbox.receive(received(headers("thing.vanished", unknown), unknown, "{}"));
    assertEquals("UNKNOWN_TYPE", reason(unknown));
    String ignored = Ids.next();
    inbox.receive(received(headers("bystander.anything", ignored), ignored, "{}"));
    inbox.receive(received(headers("exactly.this", ignored), ignored, "{}"));
    assertEquals(0, setAside(ignored));
    String almost = Ids.next();
    inbox.receive(received(headers("exactly.this.too", almost), almost, "{}"));
    assertEquals(1, setAside(almost));
  }

  @Test
  void theSamePlaceIsSetAsideOnce() throws SQLException {
    String subject = Ids.next();
    ConsumerRecord<String, byte[]> unknown =
        received(headers("thing.vanished", subject), subject, "{}");
    inbox.receive(unknown);
    inbox.receive(unknown);
    assertEquals(1, setAside(subject));
  }

  @Test
  void anotherEventAtTheSamePlaceOfABrokerBuiltAnewIsSetAsideToo() throws SQLException {
    ConsumerRecord<String, byte[]> before = received(headers("thing.lost", "x"), Ids.next(), "{}");
    inbox.receive(before);
    String subject = Ids.next();
    Map<String, String> headers = headers("thing.lost", subject);
    inbox.receive(received(headers, subject, "{}", before.offset()));
    headers.remove("ce_id");
    inbox.receive(received(headers, subject, "{\"number\":1}", before.offset()));
    inbox.receive(received(headers, subject, "{\"number\":2}", before.offset()));
    inbox.receive(received(headers, subject, "{\"number\":2}", before.offset()));
    inbox.receive(received(headers, subject, null, before.offset()));
    assertEquals(4, setAside(subject));
  }

  @Test
  void behindAPoisonedEventTheBrokersNextEventIsHandled() {
    String subject = Ids.next();
    try (KafkaProducer<String, byte[]> producer = producer()) {
      producer.send(new ProducerRecord<>("redress.intake", 0, subject, new byte[] {1, 2, 3}));
      producer.send(toSend(subject, "{\"id\":\"x\",\"number\":5}"));
    }
    await().atMost(PATIENCE).untilAsserted(() -> assertEquals(1, effects(subject)));
    await().atMost(PATIENCE).untilAsserted(() -> assertEquals("MALFORMED", reason(subject)));
  }

  @Test
  void anEventSetAsideIsReplayedOnceItsCauseIsGone() throws SQLException {
    String subject = Ids.next();
    handler.fail(subject, new IllegalStateException("not yet"), 99);
    ConsumerRecord<String, byte[]> event = made(subject);
    inbox.receive(event);
    String id = text("SELECT id FROM inbox_set_aside WHERE record_key = '%s'", subject);
    String path = "/api/v1/events/set-aside/" + id + "/replay";
    administrator()
        .post(path)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/event-still-fails"));
    assertEquals(0, effects(subject));
    handler.mend(subject);
    administrator()
        .post(path)
        .then()
        .statusCode(200)
        .body("replayedAt", notNullValue())
        .body("eventId", notNullValue());
    administrator().post(path).then().statusCode(200);
    inbox.receive(event);
    assertEquals(1, effects(subject));
  }

  @Test
  void whatIsSetAsideIsListedByPages() {
    for (int count = 0; count < 3; count++) {
      String subject = Ids.next();
      inbox.receive(received(headers("thing.vanished", subject), subject, "{\"a\":1}"));
    }
    String cursor = null;
    int pages = 0;
    String last;
    do {
      RequestSpecification request = administrator().queryParam("limit", 2);
      var page =
          (cursor == null ? request : request.queryParam("cursor", cursor))
              .get("/api/v1/events/set-aside")
              .then()
              .statusCode(200)
              .body("items[0]", not(hasItem("payload")))
              .extract();
      cursor = page.path("next");
      last = page.path("items[-1].type");
      pages++;
    } while (cursor != null);
    assertTrue(pages >= 2);
    assertTrue(last != null);
    administrator().queryParam("limit", 0).get("/api/v1/events/set-aside").then().statusCode(400);
    administrator()
        .queryParam("cursor", "nonsense")
        .get("/api/v1/events/set-aside")
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/invalid-cursor"));
    administrator().post("/api/v1/events/set-aside/none/replay").then().statusCode(404);
    given()
        .auth()
        .oauth2(Tokens.of("ann", null, "agent"))
        .get("/api/v1/events/set-aside")
        .then()
        .statusCode(403);
  }

  private static RequestSpecification administrator() {
    return given().auth().oauth2(Tokens.of("root", null, "administrator"));
  }

  private int effects(String subject) throws SQLException {
    return Integer.parseInt(text("SELECT COUNT(*) FROM effect WHERE subject = '%s'", subject));
  }

  private int setAside(String subject) throws SQLException {
    return Integer.parseInt(
        text("SELECT COUNT(*) FROM inbox_set_aside WHERE record_key = '%s'", subject));
  }

  private String reason(String subject) throws SQLException {
    return text("SELECT reason FROM inbox_set_aside WHERE record_key = '%s'", subject);
  }

  private String detail(String subject) throws SQLException {
    return text("SELECT detail FROM inbox_set_aside WHERE record_key = '%s'", subject);
  }

  private String text(String sql, String subject) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql.formatted(subject))) {
      return row.next() ? row.getString(1) : null;
    }
  }
}
