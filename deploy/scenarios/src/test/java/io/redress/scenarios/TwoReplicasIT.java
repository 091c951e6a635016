package io.redress.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.embedded.EmbeddedBroker;
import io.redress.embedded.EmbeddedDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two packaged processes of workflow-service on one database and one consumer group. Every case is
 * so old that all its timers are due when it starts; every event comes twice; one of the two is
 * killed while they work.
 */
class TwoReplicasIT {
  private static final int CASES = 40;

  /** Beyond 150 % of the 48 hours of the standard lane. */
  private static final Duration OLD = Duration.ofHours(73);

  @TempDir Path folder;

  @Test
  void everyTimerActsOnceAndEveryEventIsHandledOnceAlsoWhenOneIsKilled() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.throwAway();
        EmbeddedBroker broker = EmbeddedBroker.throwAway();
        Replica one = Replica.start("one", folder, database, broker);
        Replica other = Replica.start("other", folder, database, broker)) {
      List<String> complaints = register(broker, CASES / 2);
      atMost(30).until(() -> rows(database, "type = 'escalation.raised'") >= CASES / 4);
      one.kill();
      complaints.addAll(register(broker, CASES / 2));

      atMost(60)
          .untilAsserted(
              () -> {
                assertEquals(CASES, rows(database, "type = 'case.started'"));
                assertEquals(3 * CASES, rows(database, "type = 'escalation.raised'"));
                assertEquals(3 * CASES, rows(database, "type = 'deadline.breached'"));
              });
      assertEquals(2 * CASES, rows(database, "type = 'deadline.warned'"));
      assertEquals(2 * CASES, rows(database, "type = 'workItem.created'"));
      for (String complaint : complaints) {
        String of = " and aggregateid = '" + complaint + "'";
        assertEquals(1, rows(database, "type = 'case.started'" + of), complaint);
        assertEquals(3, rows(database, "type = 'escalation.raised'" + of), complaint);
        assertEquals(3, rows(database, "type = 'deadline.breached'" + of), complaint);
      }
      assertEquals(0, number(database, "select count(*) from workflow.inbox_set_aside"));
      assertEquals(
          0, number(database, "select count(*) from workflow.ACT_RU_JOB where RETRIES_ = 0"));
      assertTrue(other.isAlive());
      assertTrue(one.worked() && other.worked(), "both took part");
    }
  }

  /** Registers complaints, each told twice. */
  private static List<String> register(EmbeddedBroker broker, int count) {
    List<String> complaints = new ArrayList<>();
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", broker.getBootstrapServers()),
            new StringSerializer(),
            new StringSerializer())) {
      for (int i = 0; i < count; i++) {
        String complaint = UUID.randomUUID().toString();
        String event = UUID.randomUUID().toString();
        complaints.add(complaint);
        producer.send(registered(event, complaint));
        producer.send(registered(event, complaint));
      }
    }
    return complaints;
  }

  private static ProducerRecord<String, String> registered(String event, String complaint) {
    String data =
        """
        {"complaintId":"%s","ticketNumber":"T-%s","type":"NEW","nature":"COMPLAINT",
         "channel":"HOTLINE","category":"basic-communication.weak-signal",
         "categoryGroup":"basic-communication","lane":"STANDARD","tier":"ORDINARY",
         "branch":"north","customer":"pAAAAAAAAAAAAAAAAAAAAAA","registeredAt":"%s",
         "firstResponsible":{"person":"agent.lin","department":"customer-care"},
         "completeness":1.0,"urgent":false}"""
            .formatted(complaint, complaint.substring(0, 8), Instant.now().minus(OLD));
    var told = new ProducerRecord<>("redress.intake", complaint, data);
    Map.of(
            "ce_specversion", "1.0",
            "ce_id", event,
            "ce_type", "complaint.registered",
            "ce_source", "/intake",
            "ce_subject", complaint,
            "ce_time", Instant.now().toString(),
            "content-type", "application/json")
        .forEach((name, value) -> told.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return told;
  }

  private static org.awaitility.core.ConditionFactory atMost(int seconds) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(seconds))
        .pollInterval(Duration.ofMillis(250));
  }

  private static long rows(EmbeddedDatabase database, String where) throws SQLException {
    return number(database, "select count(*) from workflow.outbox where " + where);
  }

  private static long number(EmbeddedDatabase database, String query) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl("workflow"), database.user("workflow"), database.getPassword());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
