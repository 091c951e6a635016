package io.redress.intake.messaging;

import io.redress.embedded.EmbeddedServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

/** The topics as other services see them. */
final class Topics {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Topics() {}

  /** Publishes an event of the workflow service. */
  static void publish(String eventId, String type, String complaintId, String data) {
    publish("workflow", eventId, type, complaintId, data);
  }

  /** Publishes an event of another service. */
  static void publish(String service, String eventId, String type, String subject, String data) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>("redress." + service, subject, data.getBytes(StandardCharsets.UTF_8));
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
            subject,
            "ce_time",
            "2026-11-22T08:00:00Z")
        .forEach(
            (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", EmbeddedServers.broker().getBootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer.send(record).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What this service published about complaints, in order, as soon as enough is there. */
  static List<ConsumerRecord<String, byte[]>> published(
      Predicate<ConsumerRecord<String, byte[]>> wanted, int atLeast) {
    List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                EmbeddedServers.broker().getBootstrapServers(),
                "group.id",
                "test-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest"),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.subscribe(List.of("redress.intake"));
      Awaitility.await()
          .atMost(PATIENCE)
          .until(
              () -> {
                consumer
                    .poll(Duration.ofMillis(200))
                    .forEach(
                        record -> {
                          if (wanted.test(record)) {
                            found.add(record);
                          }
                        });
                return found.size() >= atLeast;
              });
    }
    return found;
  }

  static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  static String text(ConsumerRecord<String, byte[]> record) {
    return new String(record.value(), StandardCharsets.UTF_8);
  }
}
