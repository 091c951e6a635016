package io.redress.analytics;

import io.redress.kit.inbox.IncomingEvent;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** The topics of the producers, written to as their outboxes do. */
public final class Topics implements AutoCloseable {
  private static final AtomicLong OFFSETS = new AtomicLong(1_000_000_000);

  private final KafkaProducer<String, byte[]> producer;

  public Topics() {
    var servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    producer =
        new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** Sends all and returns when the broker has them. */
  public void send(Collection<IncomingEvent> events) {
    for (var event : events) {
      var message = new ProducerRecord<>(topic(event), event.subject(), body(event));
      headers(event, message.headers());
      producer.send(message);
    }
    producer.flush();
  }

  /** The event as a consumer gets it, from a place that no other has, none of the broker's. */
  public static ConsumerRecord<String, byte[]> received(IncomingEvent event) {
    var message =
        new ConsumerRecord<>(
            topic(event), 0, OFFSETS.getAndIncrement(), event.subject(), body(event));
    headers(event, message.headers());
    return message;
  }

  private static String topic(IncomingEvent event) {
    return "redress." + event.source().substring(1);
  }

  private static byte[] body(IncomingEvent event) {
    return event.data().toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void headers(IncomingEvent event, Headers headers) {
    Map.of(
            "ce_specversion", "1.0",
            "ce_id", event.id(),
            "ce_type", event.type(),
            "ce_source", event.source(),
            "ce_subject", event.subject(),
            "ce_time", event.time().toString(),
            "content-type", "application/json")
        .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public void close() {
    producer.close();
  }
}
