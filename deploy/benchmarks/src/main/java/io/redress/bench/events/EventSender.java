package io.redress.bench.events;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Tells a topic of events as the services do: CloudEvents, keyed by what they are about. */
public final class EventSender implements AutoCloseable {
  private final KafkaProducer<String, byte[]> producer;

  /** A sender; nothing is sent before the first event. */
  public EventSender(String bootstrapServers) {
    this.producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.ACKS_CONFIG,
                "all"),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /**
   * Sends an event under a new id.
   *
   * @param source the service that says so, such as {@code intake}
   * @param subject the complaint
   */
  public Future<RecordMetadata> send(
      String source, String type, String subject, Instant time, String data) {
    var event =
        new ProducerRecord<>("redress." + source, subject, data.getBytes(StandardCharsets.UTF_8));
    header(event, "ce_specversion", "1.0");
    header(event, "ce_id", UuidCreator.getTimeOrderedEpoch().toString());
    header(event, "ce_type", type);
    header(event, "ce_source", "/" + source);
    header(event, "ce_subject", subject);
    header(event, "ce_time", time.toString());
    header(event, "content-type", "application/json");
    return producer.send(event);
  }

  /** Returns when the broker has all of them. */
  public void arrived(Iterable<Future<RecordMetadata>> sent)
      throws IOException, InterruptedException {
    producer.flush();
    try {
      for (var one : sent) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IOException("the broker refused an event", e.getCause());
    }
  }

  private static void header(ProducerRecord<String, byte[]> event, String name, String value) {
    event.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    producer.close();
  }
}
