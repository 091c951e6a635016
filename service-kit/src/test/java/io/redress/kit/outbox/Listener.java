package io.redress.kit.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.embedded.EmbeddedServers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads the topic of the test application from its end, without a group. */
final class Listener implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final KafkaConsumer<String, byte[]> consumer;
  private final Map<String, List<ConsumerRecord<String, byte[]>>> seen = new HashMap<>();

  Listener() {
    consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                EmbeddedServers.broker().getBootstrapServers(),
                "auto.offset.reset",
                "latest"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor("redress.intake").stream()
            .map(part -> new TopicPartition(part.topic(), part.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
  }

  /** The events of a subject, at least so many, in the order of their arrival. */
  List<ConsumerRecord<String, byte[]>> await(String subject, int count) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (of(subject).size() < count && System.nanoTime() < end) {
      poll(Duration.ofMillis(50));
    }
    assertTrue(of(subject).size() >= count, () -> of(subject).size() + " events of " + count);
    return of(subject);
  }

  /** Looks for two polls of the relay longer. */
  void assertNoMore(String subject, int count) {
    long end = System.nanoTime() + Duration.ofMillis(1_200).toNanos();
    while (System.nanoTime() < end) {
      poll(Duration.ofMillis(100));
    }
    assertEquals(count, of(subject).size());
  }

  private void poll(Duration patience) {
    consumer
        .poll(patience)
        .forEach(event -> seen.computeIfAbsent(event.key(), key -> new ArrayList<>()).add(event));
  }

  private List<ConsumerRecord<String, byte[]>> of(String subject) {
    return seen.getOrDefault(subject, List.of());
  }

  @Override
  public void close() {
    consumer.close();
  }
}
