package io.redress.kit.outbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Scope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.id.Ids;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, restrictToAnnotatedClass = false)
class OutboxTest {
  @Inject Outbox outbox;
  @Inject OutboxRelay relay;
  @Inject OutboxUpkeep upkeep;
  @Inject AgroalDataSource dataSource;
  @Inject Clock clock;

  @BeforeEach
  void theRelayRuns() {
    relay.start();
  }

  private void appendAll(String subject, int from, int to) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                IntStream.range(from, to)
                    .forEach(
                        number ->
                            outbox.append(
                                subject,
                                "bystander.told",
                                Map.of("id", subject, "number", number))));
  }

  @Test
  void committedEventsArePublishedOnceInOrder() {
    String subject = Ids.next();
    try (Listener listener = new Listener()) {
      for (int transaction = 0; transaction < 10; transaction++) {
        appendAll(subject, transaction * 10, transaction * 10 + 10);
      }
      List<ConsumerRecord<String, byte[]>> events = listener.await(subject, 100);
      for (int number = 0; number < 100; number++) {
        assertTrue(text(events.get(number)).contains("\"number\":" + number));
      }
      assertEquals(100, events.stream().map(event -> header(event, "ce_id")).distinct().count());
      listener.assertNoMore(subject, 100);
    }
  }

  @Test
  void anEventIsACloudEventInBinaryMode() {
    String subject = Ids.next();
    Instant before = clock.instant();
    try (Listener listener = new Listener()) {
      String id =
          QuarkusTransaction.requiringNew()
              .call(() -> outbox.append(subject, "bystander.told", Map.of("名", "值")));
      ConsumerRecord<String, byte[]> event = listener.await(subject, 1).get(0);
      assertEquals(subject, event.key());
      assertEquals("{\"名\":\"值\"}", text(event));
      assertEquals(id, header(event, "ce_id"));
      assertEquals("1.0", header(event, "ce_specversion"));
      assertEquals("bystander.told", header(event, "ce_type"));
      assertEquals("/intake", header(event, "ce_source"));
      assertEquals(subject, header(event, "ce_subject"));
      assertEquals("application/json", header(event, "content-type"));
      Instant time = Instant.parse(header(event, "ce_time"));
      assertTrue(!time.isBefore(before) && !time.isAfter(clock.instant()));
    }
  }

  @Test
  void aRolledBackEventIsNeverPublished() {
    String subject = Ids.next();
    try (Listener listener = new Listener()) {
      QuarkusTransaction.begin();
      outbox.append(subject, "bystander.told", Map.of("number", 1));
      QuarkusTransaction.rollback();
      appendAll(subject, 2, 3);
      List<ConsumerRecord<String, byte[]>> events = listener.await(subject, 1);
      assertTrue(text(events.get(0)).contains("\"number\":2"));
      listener.assertNoMore(subject, 1);
    }
  }

  @Test
  void outsideATransactionNothingIsAppended() {
    assertThrows(IllegalStateException.class, () -> outbox.append("s", "bystander.told", Map.of()));
  }

  @Test
  void anEventThatTheBrokerWouldRefuseIsNotAppended() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            QuarkusTransaction.requiringNew()
                .run(() -> outbox.append("s", "bystander.told", "a".repeat(900_001))));
  }

  @Test
  void theCommitWakesTheRelay() {
    String warmUp = Ids.next();
    String subject = Ids.next();
    try (Listener listener = new Listener()) {
      appendAll(warmUp, 0, 1);
      listener.await(warmUp, 1);
      long start = System.nanoTime();
      for (int number = 0; number < 20; number++) {
        appendAll(subject, number, number + 1);
        listener.await(subject, number + 1);
      }
      Duration taken = Duration.ofNanos(System.nanoTime() - start);
      // Waiting for the poll alone would take 500 ms each on the average of the first half.
      assertTrue(taken.compareTo(Duration.ofSeconds(4)) < 0, taken::toString);
    }
  }

  @Test
  void onlyEventsPublishedLongAgoAreDeleted() throws SQLException {
    relay.stop();
    String subject = Ids.next();
    appendAll(subject, 0, 3);
    execute(
        "UPDATE outbox SET published_at = '2020-01-01' WHERE aggregateid = '%s' ORDER BY seq LIMIT 1",
        subject);
    execute(
        "UPDATE outbox SET published_at = UTC_TIMESTAMP() WHERE aggregateid = '%s'"
            + " AND published_at IS NULL ORDER BY seq LIMIT 1",
        subject);
    assertTrue(upkeep.purge() >= 1);
    assertEquals(2, count("aggregateid = '" + subject + "'"));
    upkeep.measure();
    relay.start();
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertEquals(0, count("aggregateid = '" + subject + "' AND published_at IS NULL")));
    assertEquals(2, count("aggregateid = '" + subject + "'"));
  }

  @Test
  void nobodyElsePublishesARangeThatIsOwned() throws SQLException {
    OutboxTable same = new OutboxTable(0, 1);
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              try (Connection other = new RelayConnections(dataSource).open()) {
                assertTrue(!same.own(other));
              }
            });
    relay.stop();
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              try (Connection other = new RelayConnections(dataSource).open()) {
                assertTrue(same.own(other));
              }
            });
    relay.start();
  }

  @Test
  void theNameOfTheLockFitsTheServersLimit() {
    OutboxTable table = new OutboxTable(63, 64);
    assertEquals("redress-outbox-intake-63", table.lockName("intake"));
    String longest = table.lockName("s".repeat(64));
    assertEquals(64, longest.length());
    assertTrue(longest.endsWith("-63"));
    assertTrue(!longest.equals(table.lockName("s".repeat(63) + "t")));
  }

  @Test
  void traceContextTravelsWithTheEvent() {
    String tracing = "traceparent=00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    OutboxRow row = new OutboxRow(1, "id", "intake", "s", "t", "{}", Instant.EPOCH, tracing);
    assertEquals(
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        new String(
            CloudEventRecords.of(row).headers().lastHeader("traceparent").value(),
            StandardCharsets.UTF_8));
  }

  @Test
  void theCurrentSpanIsKeptWithTheEvent() {
    String subject = Ids.next();
    Span currentSpan =
        Span.wrap(
            SpanContext.create(
                "4bf92f3577b34da6a3ce929d0e0e4736",
                "00f067aa0ba902b7",
                TraceFlags.getSampled(),
                TraceState.getDefault()));
    try (Listener listener = new Listener()) {
      try (Scope scope = currentSpan.makeCurrent()) {
        assertNotNull(scope);
        appendAll(subject, 0, 1);
      }
      assertEquals(
          "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
          header(listener.await(subject, 1).get(0), "traceparent"));
    }
  }

  @Test
  void keyRangesPartTheOutbox() throws SQLException {
    relay.stop();
    List<String> subjects = Stream.generate(Ids::next).limit(20).toList();
    subjects.forEach(subject -> appendAll(subject, 0, 1));
    try (Connection connection = dataSource.getConnection()) {
      List<String> first = subjects(new OutboxTable(0, 2).unpublished(connection, 500));
      List<String> second = subjects(new OutboxTable(1, 2).unpublished(connection, 500));
      assertEquals(Set.of(), intersection(first, second));
      assertTrue(
          subjects.stream()
              .allMatch(subject -> first.contains(subject) || second.contains(subject)));
    }
    relay.start();
  }

  private static List<String> subjects(List<OutboxRow> rows) {
    return rows.stream().map(OutboxRow::subject).toList();
  }

  private static Set<String> intersection(List<String> one, List<String> other) {
    Set<String> both = new HashSet<>(one);
    both.retainAll(other);
    return both;
  }

  private void execute(String sql, String subject) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      assertEquals(1, statement.executeUpdate(sql.formatted(subject)));
    }
  }

  private int count(String where) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        var row = statement.executeQuery("SELECT COUNT(*) FROM outbox WHERE " + where)) {
      row.next();
      return row.getInt(1);
    }
  }

  static String text(ConsumerRecord<String, byte[]> event) {
    return new String(event.value(), StandardCharsets.UTF_8);
  }

  static String header(ConsumerRecord<String, byte[]> event, String name) {
    assertNotNull(event.headers().lastHeader(name), name);
    return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
