package io.redress.kit.inbox;

import io.redress.kit.time.Years;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** CloudEvents 1.0 in binary content mode, as the Kafka protocol binding has them. */
final class CloudEvents {
  private static final int LONGEST_ID = 64;
  private static final int LONGEST_TEXT = 128;

  private CloudEvents() {}

  /** The value of a header, or {@code null}. */
  static String header(ConsumerRecord<?, ?> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }

  /** Reads a record; {@link PoisonException} says what is wrong with it. */
  static IncomingEvent read(ConsumerRecord<String, byte[]> record) {
    String version = required(record, "ce_specversion", LONGEST_TEXT);
    if (!version.equals("1.0")) {
      throw new PoisonException("The header ce_specversion is not 1.0");
    }
    String id = required(record, "ce_id", LONGEST_ID);
    if (!id.chars().allMatch(c -> c > ' ' && c < 127)) {
      throw new PoisonException("The header ce_id has other than visible ASCII characters");
    }
    String type = required(record, "ce_type", LONGEST_TEXT);
    String source = required(record, "ce_source", LONGEST_TEXT);
    String subject = header(record, "ce_subject");
    if (subject == null) {
      subject = record.key();
    }
    Instant time = time(required(record, "ce_time", LONGEST_TEXT));
    return new IncomingEvent(id, type, source, subject, time, EventData.parse(record.value()));
  }

  private static String required(ConsumerRecord<?, ?> record, String name, int longest) {
    String value = header(record, name);
    if (value == null || value.isBlank()) {
      throw new PoisonException("The header " + name + " is missing");
    }
    if (value.length() > longest) {
      throw new PoisonException("The header " + name + " is longer than " + longest);
    }
    return value;
  }

  private static Instant time(String text) {
    Instant time;
    try {
      time = OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException notATime) {
      throw new PoisonException("The header ce_time is not a time with an offset");
    }
    if (!Years.have(time)) {
      throw new PoisonException("The header ce_time is not of the years 2000 to 2100");
    }
    return time;
  }
}
