package io.redress.kit.outbox;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.id.Ids;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the broker refuses for what it is, and who waits for it. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, restrictToAnnotatedClass = false)
class RefusedEventsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** More than records that travel together: of those the client does not find the one at fault. */
  private static final int LARGEST = 20_000;

  private static final int TOO_LARGE = 30_000;
  private static final int MORE_THAN_A_BATCH = OutboxPublisher.BATCH + 100;

  @Inject Outbox outbox;
  @Inject OutboxRelay relay;
  @Inject AgroalDataSource dataSource;
  @Inject Clock clock;
  @Inject Config config;

  @BeforeEach
  void theTopicTakesSmallEventsOnly() throws Exception {
    relay.stop();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "UPDATE outbox SET published_at = UTC_TIMESTAMP WHERE published_at IS NULL");
    }
    largest(AlterConfigOp.OpType.SET);
  }

  @AfterEach
  void theTopicTakesAllAgain() throws Exception {
    largest(AlterConfigOp.OpType.DELETE);
    relay.start();
  }

  @Test
  void aRefusedEventHoldsItsOwnKeyOnlyHoweverMuchWaitsBehindIt() throws Exception {
    String stuck = Ids.next();
    append(stuck, 0, 1, "x".repeat(TOO_LARGE));
    append(stuck, 1, MORE_THAN_A_BATCH, "");
    String free = Ids.next();
    append(free, 0, 3, "");
    try (Listener listener = new Listener()) {
      relay.start();
      assertEquals(3, listener.await(free, 3).size());
      await().atMost(PATIENCE).until(() -> relay.held() == 1);
      assertEquals(Optional.of("RecordTooLargeException"), relay.trouble());
      given()
          .get("/q/health/well")
          .then()
          .statusCode(503)
          .body(containsString("\"heldKeys\": 1"), containsString("RecordTooLargeException"));
      given().get("/q/metrics").then().body(containsString("redress_outbox_held 1.0"));

      relay.stop();
      append(stuck, MORE_THAN_A_BATCH, MORE_THAN_A_BATCH + 2, "");
      append(free, 3, 5, "");
      relay.start();
      assertEquals(5, listener.await(free, 5).size());
      await().atMost(PATIENCE).until(() -> relay.held() == 1);
      assertEquals(MORE_THAN_A_BATCH + 2, Waiting.unpublished(dataSource, stuck));
      listener.assertNoMore(stuck, 0);

      largest(AlterConfigOp.OpType.DELETE);
      List<String> order =
          listener.await(stuck, MORE_THAN_A_BATCH + 2).stream().map(OutboxTest::text).toList();
      for (int number = 0; number < order.size(); number++) {
        assertTrue(order.get(number).contains("\"number\":" + number + "}"), order.get(number));
      }
      listener.assertNoMore(stuck, MORE_THAN_A_BATCH + 2);
      await().atMost(PATIENCE).until(() -> relay.held() == 0 && relay.trouble().isEmpty());
      assertEquals(0, Waiting.unpublished(dataSource, stuck));
    }
  }

  @Test
  void whatIsTakenOutByHandHoldsNothingBack() throws Exception {
    String stuck = Ids.next();
    append(stuck, 0, 1, "x".repeat(TOO_LARGE));
    append(stuck, 1, 4, "");
    try (Listener listener = new Listener()) {
      relay.start();
      await().atMost(PATIENCE).until(() -> relay.held() == 1);
      try (Connection connection = dataSource.getConnection();
          PreparedStatement delete =
              connection.prepareStatement(
                  "DELETE FROM outbox WHERE aggregateid = ? ORDER BY seq LIMIT 1")) {
        delete.setString(1, stuck);
        assertEquals(1, delete.executeUpdate());
      }
      assertEquals(3, listener.await(stuck, 3).size());
      await().atMost(PATIENCE).until(() -> relay.held() == 0);
    }
  }

  @Test
  void whereTooManyKeysAreRefusedTheRangeWaits() throws Exception {
    String one = Ids.next();
    String other = Ids.next();
    append(one, 0, 1, "x".repeat(TOO_LARGE));
    append(other, 0, 1, "x".repeat(TOO_LARGE));
    try (Producer<String, byte[]> producer = RelayProducer.create(config, "test");
        Connection connection = dataSource.getConnection()) {
      OutboxPublisher publisher =
          new OutboxPublisher(
              new OutboxTable(0, 1),
              new KeyOrderedSender(producer),
              clock,
              new HeldKeys(Duration.ofSeconds(5), 1));
      OutboxPublisher.Batch batch = publisher.publish(connection);
      assertTrue(batch.stopped());
      assertInstanceOf(RecordTooLargeException.class, batch.failure());
      assertEquals(1, publisher.held());
      assertEquals(
          2, Waiting.unpublished(dataSource, one) + Waiting.unpublished(dataSource, other));
    }
  }

  private void append(String subject, int from, int to, String padding) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              for (int number = from; number < to; number++) {
                outbox.append(subject, "bystander.told", new Told(padding, number));
              }
            });
  }

  record Told(String padding, int number) {}

  private static void largest(AlterConfigOp.OpType operation) throws Exception {
    ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, "redress.intake");
    AlterConfigOp limit =
        new AlterConfigOp(
            new ConfigEntry("max.message.bytes", Integer.toString(LARGEST)), operation);
    try (Admin admin =
        Admin.create(Map.of("bootstrap.servers", EmbeddedServers.broker().getBootstrapServers()))) {
      admin.incrementalAlterConfigs(Map.of(topic, List.of(limit))).all().get();
    }
  }
}
