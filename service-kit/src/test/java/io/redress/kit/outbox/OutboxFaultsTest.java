package io.redress.kit.outbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.app.ThingHandler;
import io.redress.kit.id.Ids;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, restrictToAnnotatedClass = false)
class OutboxFaultsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Inject Outbox outbox;
  @Inject OutboxRelay relay;
  @Inject AgroalDataSource dataSource;
  @Inject Clock clock;
  @Inject Config config;
  @Inject ThingHandler handler;

  private Producer<String, byte[]> producer;
  private Connection connection;

  @BeforeEach
  void theTestIsTheRelay() throws SQLException {
    relay.stop();
    producer = RelayProducer.create(config, "test");
    connection = new RelayConnections(dataSource).open();
    await().atMost(PATIENCE).until(() -> new OutboxTable(0, 1).own(connection));
    drain();
  }

  @AfterEach
  void theRelayGoesOn() throws SQLException {
    connection.close();
    producer.close(Duration.ZERO);
    relay.start();
  }

  private void drain() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "UPDATE outbox SET published_at = UTC_TIMESTAMP WHERE published_at IS NULL");
    }
  }

  private OutboxPublisher publisher(Producer<String, byte[]> through) {
    return new OutboxPublisher(
        new OutboxTable(0, 1), new KeyOrderedSender(through), clock, new HeldKeys(PATIENCE));
  }

  private void append(String subject, int from, int to) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              for (int number = from; number < to; number++) {
                outbox.append(subject, "thing.changed", Map.of("id", subject, "number", number));
              }
            });
  }

  @Test
  void aBatchOf500CostsTwoStatements() throws Exception {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              for (int number = 0; number < 500; number++) {
                outbox.append("b-" + number % 40, "bystander.told", Map.of("number", number));
              }
            });
    long before = questions();
    OutboxPublisher.Batch batch = publisher(producer).publish(connection);
    long after = questions();
    assertEquals(500, batch.published());
    assertNull(batch.failure());
    // The second look at the counter is a statement itself.
    assertEquals(2, after - before - 1);
  }

  @Test
  void killedBetweenSendAndMarkTheEventIsSentAgainAndHandledOnce() throws Exception {
    String subject = Ids.next();
    append(subject, 0, 3);
    try (Listener listener = new Listener()) {
      Producer<String, byte[]> thenKilled =
          intercepting(
              (record, answer) ->
                  (metadata, failure) -> {
                    killSession();
                    answer.onCompletion(metadata, failure);
                  });
      assertThrows(SQLException.class, () -> publisher(thenKilled).publish(connection));
      assertEquals(3, unpublished(subject));
      connection.close();
      relay.start();
      assertEquals(6, listener.await(subject, 6).size());
      await().atMost(PATIENCE).untilAsserted(() -> assertEquals(0, unpublished(subject)));
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertEquals(List.of(0, 1, 2), effects(subject)));
      String marker = Ids.next();
      append(marker, 9, 10);
      await().atMost(PATIENCE).untilAsserted(() -> assertEquals(List.of(9), effects(marker)));
      assertEquals(List.of(0, 1, 2), effects(subject));
    }
  }

  @Test
  void aFailedSendHoldsBackTheLaterEventsOfItsKeyOnly() throws Exception {
    String stuck = Ids.next();
    String free = Ids.next();
    append(stuck, 0, 4);
    append(free, 0, 4);
    Set<String> refused = ConcurrentHashMap.newKeySet();
    Producer<String, byte[]> refusingOne =
        intercepting(
            (record, answer) ->
                record.key().equals(stuck)
                        && OutboxTest.text(asConsumed(record)).contains("\"number\":1")
                        && refused.add(stuck)
                    ? null
                    : answer);
    OutboxPublisher publisher = publisher(refusingOne);
    try (Listener listener = new Listener()) {
      OutboxPublisher.Batch batch = publisher.publish(connection);
      assertEquals(5, batch.published());
      assertNotNull(batch.failure());
      assertEquals(3, unpublished(stuck));
      assertEquals(0, unpublished(free));
      assertEquals(3, publisher.publish(connection).published());
      List<String> order = listener.await(stuck, 4).stream().map(OutboxTest::text).toList();
      for (int number = 0; number < 4; number++) {
        assertTrue(order.get(number).contains("\"number\":" + number), order::toString);
      }
      assertEquals(4, order.size());
    }
  }

  @Test
  void whileTheBrokerIsAwayCommitsGoOnAndAllIsPublishedAfterwards() throws Exception {
    connection.close();
    relay.start();
    String subject = Ids.next();
    EmbeddedServers.broker().stop();
    try {
      for (int number = 0; number < 5; number++) {
        append(subject, number, number + 1);
      }
      await().atMost(PATIENCE).until(() -> relay.trouble().isPresent());
      assertEquals(5, unpublished(subject));
    } finally {
      EmbeddedServers.broker().start();
    }
    await().atMost(PATIENCE).untilAsserted(() -> assertEquals(0, unpublished(subject)));
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertEquals(List.of(0, 1, 2, 3, 4), effects(subject)));
    assertTrue(relay.trouble().isEmpty());
  }

  @Test
  void aRelayStartedWithoutTheBrokerFindsItLater() throws Exception {
    connection.close();
    String subject = Ids.next();
    append(subject, 0, 2);
    EmbeddedServers.broker().stop();
    try {
      relay.start();
      await().atMost(PATIENCE).until(() -> relay.trouble().isPresent());
    } finally {
      EmbeddedServers.broker().start();
    }
    await().atMost(PATIENCE).untilAsserted(() -> assertEquals(0, unpublished(subject)));
  }

  @Test
  void aLostConnectionIsReplacedAndNothingIsLost() throws Exception {
    connection.close();
    relay.start();
    String subject = Ids.next();
    append(subject, 0, 1);
    await().atMost(PATIENCE).untilAsserted(() -> assertEquals(0, unpublished(subject)));
    try (Connection other = dataSource.getConnection();
        Statement statement = other.createStatement()) {
      try (ResultSet owner =
          statement.executeQuery("SELECT IS_USED_LOCK('redress-outbox-intake-0')")) {
        owner.next();
        long session = owner.getLong(1);
        assertTrue(session > 0);
        statement.execute("KILL CONNECTION " + session);
      }
    }
    append(subject, 1, 3);
    await().atMost(PATIENCE).untilAsserted(() -> assertEquals(0, unpublished(subject)));
    await().atMost(PATIENCE).untilAsserted(() -> assertEquals(List.of(0, 1, 2), effects(subject)));
  }

  private interface Intercept {
    /** The call-back to use instead, or {@code null} to refuse the record. */
    Callback apply(ProducerRecord<String, byte[]> record, Callback answer);
  }

  /** The real producer, with something happening between it and its caller. */
  @SuppressWarnings("unchecked")
  private Producer<String, byte[]> intercepting(Intercept intercept) {
    return (Producer<String, byte[]>)
        java.lang.reflect.Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Producer.class},
            (proxy, method, arguments) -> {
              if (!method.getName().equals("send")) {
                return method.invoke(producer, arguments);
              }
              ProducerRecord<String, byte[]> record = (ProducerRecord<String, byte[]>) arguments[0];
              Callback answer = (Callback) arguments[1];
              Callback instead = intercept.apply(record, answer);
              if (instead == null) {
                answer.onCompletion(null, new RecordTooLargeException("refused by the test"));
                return null;
              }
              return producer.send(record, instead);
            });
  }

  private static org.apache.kafka.clients.consumer.ConsumerRecord<String, byte[]> asConsumed(
      ProducerRecord<String, byte[]> record) {
    return new org.apache.kafka.clients.consumer.ConsumerRecord<>(
        record.topic(), 0, 0, record.key(), record.value());
  }

  private void killSession() {
    try (Connection other = dataSource.getConnection();
        Statement statement = other.createStatement()) {
      long session = connection.unwrap(com.mysql.cj.jdbc.JdbcConnection.class).getId();
      statement.execute("KILL CONNECTION " + session);
    } catch (SQLException alreadyKilled) {
      assertTrue(alreadyKilled.getMessage().contains("Unknown thread"), alreadyKilled.getMessage());
    }
  }

  private long questions() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SHOW SESSION STATUS LIKE 'Questions'")) {
      row.next();
      return row.getLong(2);
    }
  }

  private int unpublished(String subject) throws SQLException {
    return numbers(
            "SELECT seq FROM outbox WHERE published_at IS NULL AND aggregateid = '" + subject + "'")
        .size();
  }

  private List<Integer> effects(String subject) throws SQLException {
    return numbers("SELECT number FROM effect WHERE subject = '" + subject + "' ORDER BY seq");
  }

  private List<Integer> numbers(String sql) throws SQLException {
    try (Connection other = dataSource.getConnection();
        Statement statement = other.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      List<Integer> numbers = new java.util.ArrayList<>();
      while (row.next()) {
        numbers.add(row.getInt(1));
      }
      return numbers;
    }
  }
}
