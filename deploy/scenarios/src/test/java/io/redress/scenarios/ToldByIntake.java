package io.redress.scenarios;

import io.redress.embedded.EmbeddedBroker;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** What intake would tell, told without it. */
final class ToldByIntake {
  private ToldByIntake() {}

  /** That complaints were registered some time ago, each told twice. */
  static List<String> registrations(EmbeddedBroker broker, int count, Duration ago) {
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
        producer.send(registered(event, complaint, ago));
        producer.send(registered(event, complaint, ago));
      }
    }
    return complaints;
  }

  private static ProducerRecord<String, String> registered(
      String event, String complaint, Duration ago) {
    String data =
        """
        {"complaintId":"%s","ticketNumber":"T-%s","type":"NEW","nature":"COMPLAINT",
         "channel":"HOTLINE","category":"basic-communication.weak-signal",
         "categoryGroup":"basic-communication","lane":"STANDARD","tier":"ORDINARY",
         "branch":"north","customer":"pAAAAAAAAAAAAAAAAAAAAAA","registeredAt":"%s",
         "firstResponsible":{"person":"agent.lin","department":"customer-care"},
         "completeness":1.0,"urgent":false}"""
            .formatted(complaint, complaint.substring(0, 8), Instant.now().minus(ago));
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
}
