package io.redress.local.sample;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.zip.CRC32;

/** Synthetic customer numbers: eleven digits, the same ones in every play. */
final class CustomerNumbers {
  private static final long SEED = 20_261_122L;

  private CustomerNumbers() {}

  /** The number of the customer who is known by this key. */
  static String of(String key) {
    CRC32 crc = new CRC32();
    crc.update(key.getBytes(StandardCharsets.UTF_8));
    long tail = new SplittableRandom(SEED ^ crc.getValue()).nextLong(10_000_000L, 100_000_000L);
    return "190" + tail;
  }
}
