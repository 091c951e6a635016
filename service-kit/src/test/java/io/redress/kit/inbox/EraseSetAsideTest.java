package io.redress.kit.inbox;

import static io.redress.kit.app.ThingEvents.headers;
import static io.redress.kit.app.ThingEvents.received;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.id.Ids;
import io.redress.kit.testing.Tokens;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, restrictToAnnotatedClass = false)
class EraseSetAsideTest {
  private static final String EVENTS = "/api/v1/events/set-aside";
  private static final Instant AT = Instant.parse("2026-11-22T08:00:00Z");

  @Inject Inbox inbox;
  @Inject EraseSetAside erase;
  @Inject SetAside setAside;
  @Inject AgroalDataSource dataSource;

  private final String subject = Ids.next();
  private final String pseudonym = "p" + Ids.next().substring(10) + "_x";

  @Test
  void whatNamesTheErasedLosesItsContentAndStaysCounted() throws SQLException {
    String byKey = aside(subject, "{\"words\": \"she said\"}");
    String bySubject = aside(Ids.next(), "{\"of\": \"" + subject + "\"}");
    String byName = aside(Ids.next(), "{\"customer\": \"" + pseudonym + "\"}");
    String broken = aside(Ids.next(), "words {{ of " + pseudonym);
    String keyed = aside(pseudonym, "{}");
    String others = aside(Ids.next(), "{\"customer\": \"" + pseudonym.replace('_', 'y') + "\"}");

    erase();
    erase();

    for (String id : List.of(byKey, bySubject, byName, broken, keyed)) {
      assertTrue(isBlank(id), id);
      administrator()
          .post(EVENTS + "/" + id + "/replay")
          .then()
          .statusCode(410)
          .body("type", equalTo("/problems/event-erased"));
    }
    assertFalse(isBlank(others));
    assertEquals(subject, text("record_key", byKey));
    assertEquals(null, text("record_key", keyed));
    assertEquals("UNKNOWN_TYPE", text("reason", byName));
    assertEquals("thing.unheard", text("type", byName));
    assertEquals(64, text("content", byName).length());
    assertTrue(erasedAt(byKey) != null);
    assertTrue(erasedAt(others) == null);
  }

  @Test
  void whatComesLaterAboutTheErasedIsKeptWithoutItsContent() throws SQLException {
    erase();
    assertTrue(isBlank(aside(subject, "{\"words\": \"she said\"}")));
    assertTrue(isBlank(aside(Ids.next(), "{\"of\": \"" + subject + "\"}")));
    assertFalse(isBlank(aside(Ids.next(), "{\"of\": \"" + Ids.next() + "\"}")));
  }

  @Test
  void whoReturnsUnderTheSameNameIsAnother() throws SQLException {
    String before = aside(at("thing.unheard", Ids.next(), AT), named());
    String later = aside(at("thing.unheard", Ids.next(), AT.plusSeconds(1)), named());
    erase();
    assertTrue(isBlank(before));
    assertFalse(isBlank(later));
    assertFalse(isBlank(aside(at("thing.unheard", Ids.next(), AT.plusSeconds(2)), named())));
  }

  @Test
  void whatTellsOfTheErasureOfFurtherSubjectsIsStillNeeded() throws SQLException {
    String further = aside(at("thing.erased", Ids.next(), AT), named());
    String own = aside(at("thing.erased", subject, AT), named());
    erase();
    assertFalse(isBlank(further));
    assertTrue(isBlank(own));
  }

  @Test
  void whatIsSetAsideWhileSomebodyIsErasedLosesItsContentToo() throws Exception {
    CountDownLatch erased = new CountDownLatch(1);
    CountDownLatch commit = new CountDownLatch(1);
    CompletableFuture<Void> erasing =
        CompletableFuture.runAsync(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          erase.erase(who());
                          erased.countDown();
                          await(commit);
                        }));
    await(erased);
    CompletableFuture<String> keeping = CompletableFuture.supplyAsync(() -> aside(subject, "{}"));
    assertThrows(TimeoutException.class, () -> keeping.get(300, TimeUnit.MILLISECONDS));
    commit.countDown();
    erasing.get(60, TimeUnit.SECONDS);
    assertTrue(isBlank(keeping.get(60, TimeUnit.SECONDS)));
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(60, TimeUnit.SECONDS));
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private EraseSetAside.Erased who() {
    return new EraseSetAside.Erased(List.of(subject), pseudonym, AT, Set.of("thing.erased"));
  }

  private void erase() {
    QuarkusTransaction.requiringNew().run(() -> erase.erase(who()));
  }

  private String named() {
    return "{\"customer\": \"" + pseudonym + "\"}";
  }

  private static Map<String, String> at(String type, String key, Instant time) {
    Map<String, String> headers = headers(type, key);
    headers.put("ce_time", time.toString());
    return headers;
  }

  private String aside(String key, String data) {
    return aside(headers("thing.unheard", key), data);
  }

  /** Set aside, with the id under which it is kept. */
  private String aside(Map<String, String> headers, String data) {
    ConsumerRecord<String, byte[]> record = received(headers, headers.get("ce_subject"), data);
    inbox.receive(record);
    return query("SELECT id FROM inbox_set_aside WHERE event_id = '" + headers.get("ce_id") + "'");
  }

  private boolean isBlank(String id) throws SQLException {
    boolean blank = text("payload", id) == null;
    assertEquals(blank, "{}".equals(text("headers", id)));
    assertEquals(blank, text("erased_at", id) != null);
    return blank;
  }

  private String text(String column, String id) {
    return query("SELECT " + column + " FROM inbox_set_aside WHERE id = '" + id + "'");
  }

  private String query(String sql) {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      assertTrue(row.next(), sql);
      return row.getString(1);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private OffsetDateTime erasedAt(String id) throws SQLException {
    return setAside.find(id).orElseThrow().erasedAt();
  }

  private static RequestSpecification administrator() {
    return given().auth().oauth2(Tokens.of("root", null, "administrator"));
  }
}
