package io.redress.kit.outbox;

import java.time.Instant;

/** One committed event that waits to be published. */
record OutboxRow(
    long seq,
    String id,
    String source,
    String subject,
    String type,
    String payload,
    Instant time,
    String tracing) {

  String topic() {
    return "redress." + source;
  }
}
