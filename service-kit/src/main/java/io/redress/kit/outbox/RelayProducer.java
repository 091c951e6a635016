package io.redress.kit.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.Config;

/**
 * The relay's connection to the broker. Reads the {@code kafka.*} settings that the consumers of
 * the service use too (address, encryption, login).
 */
final class RelayProducer {
  static final Duration CLOSE_PATIENCE = Duration.ofSeconds(3);

  private static final String PREFIX = "kafka.";

  private RelayProducer() {}

  static Producer<String, byte[]> create(Config settings, String source) {
    Map<String, Object> config = new HashMap<>();
    for (String name : settings.getPropertyNames()) {
      String key = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : "";
      if (isConnectionSetting(key)) {
        settings.getOptionalValue(name, String.class).ifPresent(value -> config.put(key, value));
      }
    }
    config.put(
        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
        settings
            .getOptionalValue("kafka.bootstrap.servers", String.class)
            .orElse("localhost:9092"));
    config.put(ProducerConfig.CLIENT_ID_CONFIG, "redress-" + source + "-outbox");
    config.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
    config.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "none");
    config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 8L << 20);
    config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 1 << 20);
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 3_000);
    config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000);
    config.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
    // A broker that comes back under another address must be found by its name again.
    config.put(CommonClientConfigs.METADATA_RECOVERY_STRATEGY_CONFIG, "rebootstrap");
    return new KafkaProducer<>(config);
  }

  private static boolean isConnectionSetting(String key) {
    String name = key.toLowerCase(Locale.ROOT);
    return name.equals(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG)
        || name.startsWith("sasl.")
        || name.startsWith("ssl.");
  }
}
