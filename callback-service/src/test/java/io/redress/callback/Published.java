package io.redress.callback;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/** Everything this service ever published, read from the broker. */
final class Published implements AutoCloseable {

  record Event(String type, String key, String id, String json) {
    JsonPath data() {
      return JsonPath.from(json);
    }
  }

  private final KafkaConsumer<String, String> consumer;
  private final List<Event> events = new ArrayList<>();

  Published() {
    this.consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                ConsumerConfig.GROUP_ID_CONFIG,
                "test-" + UUID.randomUUID(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest"),
            new StringDeserializer(),
            new StringDeserializer());
    consumer.subscribe(List.of("redress.callback"));
  }

  /** What is published so far about this complaint, of this type. */
  List<Event> about(String complaintId, String type) {
    for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(100))) {
      events.add(
          new Event(
              header(record, "ce_type"), record.key(), header(record, "ce_id"), record.value()));
    }
    return events.stream()
        .filter(event -> event.key().equals(complaintId) && event.type().equals(type))
        .toList();
  }

  /** Waits until so many are published, and returns them. */
  List<Event> await(String complaintId, String type, int count) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> about(complaintId, type), found -> found.size() >= count);
  }

  /** Waits for the one result of this complaint. */
  JsonPath result(String complaintId) {
    return await(complaintId, "callback.completed", 1).get(0).data();
  }

  List<Event> all() {
    return List.copyOf(events);
  }

  @Override
  public void close() {
    consumer.close();
  }

  private static String header(ConsumerRecord<?, ?> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }
}
