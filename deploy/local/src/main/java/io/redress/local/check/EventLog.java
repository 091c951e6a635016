package io.redress.local.check;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** All events of all topics, from the first one, in the order of their partitions. */
final class EventLog implements AutoCloseable {
  private static final Duration WAIT = Duration.ofMillis(200);
  private static final String PREFIX = "redress.";

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final List<LoggedEvent> events = new ArrayList<>();
  private final List<TopicPartition> partitions;

  EventLog(String bootstrapServers) {
    Properties settings = new Properties();
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    partitions =
        consumer.listTopics().entrySet().stream()
            .filter(topic -> topic.getKey().startsWith(PREFIX))
            .map(Map.Entry::getValue)
            .flatMap(Collection::stream)
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** Everything that is in the topics now. */
  List<LoggedEvent> events() {
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
      for (ConsumerRecord<byte[], byte[]> entry : consumer.poll(WAIT)) {
        events.add(event(entry));
      }
    }
    return List.copyOf(events);
  }

  private static LoggedEvent event(ConsumerRecord<byte[], byte[]> entry) {
    StringBuilder text = new StringBuilder(text(entry.key())).append('\n');
    for (Header header : entry.headers()) {
      text.append(header.key()).append(": ").append(text(header.value())).append('\n');
    }
    String payload = text(entry.value());
    return new LoggedEvent(
        entry.topic(),
        header(entry, "ce_id"),
        header(entry, "ce_type"),
        text(entry.key()),
        payload,
        text.append(payload).toString());
  }

  private static String header(ConsumerRecord<byte[], byte[]> entry, String name) {
    Header header = entry.headers().lastHeader(name);
    return header == null ? "" : text(header.value());
  }

  private static String text(byte[] bytes) {
    return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
