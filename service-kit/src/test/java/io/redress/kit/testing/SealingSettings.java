package io.redress.kit.testing;

import io.redress.kit.sealing.SealingConfig;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Settings of sealing for tests, and keys of no value. */
public record SealingSettings(Optional<List<String>> keys, boolean plainReadable)
    implements SealingConfig {
  /** Settings with these keys, the first one writes; none at all for none. */
  public static SealingSettings of(boolean plainReadable, String... keys) {
    return new SealingSettings(
        keys.length == 0 ? Optional.empty() : Optional.of(List.of(keys)), plainReadable);
  }

  /** A key; the same for the same id and seed. */
  public static String key(String id, int seed) {
    byte[] bytes = new byte[32];
    bytes[0] = (byte) seed;
    return id + ":" + Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public int batch() {
    return 10;
  }

  @Override
  public Duration pause() {
    return Duration.ZERO;
  }

  @Override
  public Duration look() {
    return Duration.ofSeconds(1);
  }

  @Override
  public Duration settle() {
    return Duration.ZERO;
  }
}
