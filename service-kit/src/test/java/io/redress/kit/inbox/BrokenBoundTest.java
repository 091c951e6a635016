package io.redress.kit.inbox;

import static io.redress.kit.app.ThingEvents.producer;
import static io.redress.kit.app.ThingEvents.toSend;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
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
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** An event that breaks a bound, from the broker to its replay. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, restrictToAnnotatedClass = false)
class BrokenBoundTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Inject ThingHandler handler;
  @Inject AgroalDataSource dataSource;
  @Inject MeterRegistry metrics;

  @Test
  void itIsSetAsideAtOnceWithItsFieldCountedAndReplayedOnceTheBoundIsWide() throws SQLException {
    String subject = Ids.next();
    String behind = Ids.next();
    double before = setAside();
    handler.narrow(subject);
    try (KafkaProducer<String, byte[]> producer = producer()) {
      // One partition: what comes second is behind the first.
      producer.send(made(subject));
      producer.send(made(behind));
    }
    await().atMost(PATIENCE).untilAsserted(() -> assertEquals("1", effects(behind)));
    assertEquals("POISON", kept("reason", subject));
    assertEquals(
        "The data does not fit at 'name': size must be between 0 and 3", kept("detail", subject));
    assertEquals(1, handler.attempts(subject));
    assertEquals("0", effects(subject));
    assertEquals(before + 1, setAside());

    String path = "/api/v1/events/set-aside/" + kept("id", subject) + "/replay";
    administrator()
        .post(path)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/event-still-fails"))
        .body("detail", containsString("'name': size must be between 0 and 3"));
    handler.mend(subject);
    administrator().post(path).then().statusCode(200).body("replayedAt", notNullValue());
    assertEquals("1", effects(subject));
  }

  @Test
  void aHandlerThatCrashesStopsItsEventOnly() throws SQLException {
    String subject = Ids.next();
    String behind = Ids.next();
    handler.crash(subject);
    try (KafkaProducer<String, byte[]> producer = producer()) {
      producer.send(made(subject));
      producer.send(made(behind));
    }
    await().atMost(PATIENCE).untilAsserted(() -> assertEquals("1", effects(behind)));
    assertEquals("FAILED", kept("reason", subject));
    assertEquals(3, handler.attempts(subject));
    handler.mend(subject);
    administrator()
        .post("/api/v1/events/set-aside/" + kept("id", subject) + "/replay")
        .then()
        .statusCode(200);
    assertEquals("1", effects(subject));
  }

  @Test
  void aHeaderWithoutAValueDoesNotHinderTheReplay() throws SQLException {
    String subject = Ids.next();
    handler.narrow(subject);
    try (KafkaProducer<String, byte[]> producer = producer()) {
      ProducerRecord<String, byte[]> event = made(subject);
      event.headers().add("x-empty", null);
      producer.send(event);
    }
    await().atMost(PATIENCE).untilAsserted(() -> assertEquals("POISON", kept("reason", subject)));
    handler.mend(subject);
    administrator()
        .post("/api/v1/events/set-aside/" + kept("id", subject) + "/replay")
        .then()
        .statusCode(200);
    assertEquals("1", effects(subject));
  }

  private static ProducerRecord<String, byte[]> made(String subject) {
    return toSend(subject, "{\"id\":\"x\",\"number\":1,\"name\":\"abcd\"}");
  }

  private double setAside() {
    var counter = metrics.find("redress.inbox.events").tag("outcome", "set-aside").counter();
    return counter == null ? 0 : counter.count();
  }

  private static RequestSpecification administrator() {
    return given().auth().oauth2(Tokens.of("root", null, "administrator"));
  }

  private String effects(String subject) throws SQLException {
    return text("SELECT COUNT(*) FROM effect WHERE subject = '%s'".formatted(subject));
  }

  private String kept(String column, String subject) throws SQLException {
    return text(
        "SELECT %s FROM inbox_set_aside WHERE record_key = '%s'".formatted(column, subject));
  }

  private String text(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getString(1) : null;
    }
  }
}
