package io.redress.kit.outbox;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Rows as CloudEvents 1.0 in binary content mode of the Kafka protocol binding. */
final class CloudEventRecords {
  private CloudEventRecords() {}

  static ProducerRecord<String, byte[]> of(OutboxRow row) {
    ProducerRecord<String, byte[]> event =
        new ProducerRecord<>(
            row.topic(), row.subject(), row.payload().getBytes(StandardCharsets.UTF_8));
    header(event, "ce_specversion", "1.0");
    header(event, "ce_id", row.id());
    header(event, "ce_type", row.type());
    header(event, "ce_source", "/" + row.source());
    header(event, "ce_subject", row.subject());
    header(event, "ce_time", row.time().toString());
    header(event, "content-type", "application/json");
    String traceparent = traceparent(row.tracing());
    if (traceparent != null) {
      header(event, "traceparent", traceparent);
    }
    return event;
  }

  private static String traceparent(String tracing) {
    if (tracing == null) {
      return null;
    }
    Properties context = new Properties();
    try {
      context.load(new StringReader(tracing));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return context.getProperty("traceparent");
  }

  private static void header(ProducerRecord<String, byte[]> event, String name, String value) {
    event.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
