package io.redress.workflow.messaging;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** The broker as the other services use it. */
final class Broker {
  private Broker() {}

  /** Publishes an event of a service on its topic. */
  static void send(String service, String eventId, String type, String key, String data) {
    String servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    try (var producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", (Object) servers),
            new StringSerializer(),
            new StringSerializer())) {
      var event = new ProducerRecord<>("redress." + service, key, data);
      Map.of(
              "ce_specversion",
              "1.0",
              "ce_id",
              eventId,
              "ce_type",
              type,
              "ce_source",
              "/" + service,
              "ce_subject",
              key,
              "ce_time",
              "2026-06-23T06:05:10Z",
              "content-type",
              "application/json")
          .forEach(
              (name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
      producer.send(event);
      producer.flush();
    }
  }
}
