package io.redress.kit.outbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.id.Ids;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.Producer;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is worse than an exception must not end the relay: nobody would start it again. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, restrictToAnnotatedClass = false)
class RelayCrashTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Inject Outbox outbox;
  @Inject OutboxRelay relay;
  @Inject OutboxConfig outboxConfig;
  @Inject AgroalDataSource dataSource;
  @Inject Clock clock;
  @Inject Config config;

  @BeforeEach
  void theTestIsTheRelay() {
    relay.stop();
  }

  @AfterEach
  void theRelayGoesOn() {
    relay.start();
  }

  @Test
  void aRelayThatCrashedGoesOn() {
    String subject = Ids.next();
    AtomicBoolean crashed = new AtomicBoolean();
    OutboxTable table = new OutboxTable(0, 1);
    try (Producer<String, byte[]> producer = RelayProducer.create(config, "test")) {
      KeyRangeLoop loop =
          new KeyRangeLoop(
              0,
              new RelayConnections(dataSource),
              table,
              new OutboxPublisher(
                  table, new KeyOrderedSender(producer), clock, new HeldKeys(PATIENCE)),
              outboxConfig,
              published -> {
                if (published > 0 && crashed.compareAndSet(false, true)) {
                  throw new StackOverflowError();
                }
              });
      loop.start();
      try {
        append(subject);
        await().atMost(PATIENCE).untilTrue(crashed);
        append(subject);
        await()
            .atMost(PATIENCE)
            .untilAsserted(() -> assertEquals(0, Waiting.unpublished(dataSource, subject)));
        await().atMost(PATIENCE).until(() -> loop.trouble().isEmpty());
      } finally {
        loop.stop();
      }
    }
  }

  private void append(String subject) {
    QuarkusTransaction.requiringNew()
        .run(() -> outbox.append(subject, "thing.made", Map.of("id", subject, "number", 1)));
  }
}
