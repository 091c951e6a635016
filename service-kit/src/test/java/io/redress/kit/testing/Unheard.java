package io.redress.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.redress.kit.id.Ids;
import io.redress.kit.inbox.Inbox;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Events of a type that no service knows: each is set aside as it came. */
public final class Unheard {
  public static final String TYPE = "thing.unheard";

  /** Each has a place of its own, far from where a test's broker comes to. */
  private static final AtomicLong OFFSETS = new AtomicLong(1_000_000_000);

  private Unheard() {}

  /** Has the service set one aside that comes now. */
  public static void comes(Inbox inbox, String key, String data) {
    ConsumerRecord<String, byte[]> record =
        new ConsumerRecord<>(
            "redress.test", 0, OFFSETS.incrementAndGet(), key, data.getBytes(UTF_8));
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            Ids.next(),
            "ce_type",
            TYPE,
            "ce_source",
            "/test",
            "ce_time",
            Instant.now().minusSeconds(60).toString())
        .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    inbox.receive(record);
  }
}
