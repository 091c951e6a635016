package io.redress.kit.app;

import io.redress.embedded.EmbeddedServers;
import io.redress.kit.id.Ids;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Events about things, as they come from the broker and as they are sent to it. */
public final class ThingEvents {
  /** Each event that is handed over by hand has a place of its own. */
  private static final AtomicLong OFFSETS = new AtomicLong(1_000_000);

  private ThingEvents() {}

  /** The headers of a new event, to be changed at will. */
  public static Map<String, String> headers(String type, String subject) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", Ids.next());
    headers.put("ce_type", type);
    headers.put("ce_source", "/test");
    headers.put("ce_subject", subject);
    headers.put("ce_time", "2026-11-22T08:00:00Z");
    return headers;
  }

  /** An event at the next place. */
  public static ConsumerRecord<String, byte[]> received(
      Map<String, String> headers, String subject, String data) {
    return received(headers, subject, data, OFFSETS.incrementAndGet());
  }

  /** An event at a place. */
  public static ConsumerRecord<String, byte[]> received(
      Map<String, String> headers, String subject, String data, long offset) {
    ConsumerRecord<String, byte[]> record =
        new ConsumerRecord<>("redress.test", 0, offset, subject, bytes(data));
    add(record.headers(), headers);
    return record;
  }

  /** A thing made, at the next place. */
  public static ConsumerRecord<String, byte[]> made(String subject) {
    return received(
        headers("thing.made", subject), subject, "{\"id\":\"x\",\"number\":1,\"added\":{}}");
  }

  /** A thing made, for the broker. */
  public static ProducerRecord<String, byte[]> toSend(String subject, String data) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>("redress.intake", 0, subject, bytes(data));
    add(record.headers(), headers("thing.made", subject));
    return record;
  }

  /** A producer of the test's broker; the caller closes it. */
  public static KafkaProducer<String, byte[]> producer() {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", EmbeddedServers.broker().getBootstrapServers()),
        new StringSerializer(),
        new ByteArraySerializer());
  }

  private static void add(Headers to, Map<String, String> headers) {
    headers.forEach((name, value) -> to.add(name, value.getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] bytes(String data) {
    return data == null ? null : data.getBytes(StandardCharsets.UTF_8);
  }
}
