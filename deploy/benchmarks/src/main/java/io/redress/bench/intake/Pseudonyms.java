package io.redress.bench.intake;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Pseudonyms of customers' numbers as the service makes them ("p" and the first 128 bits of
 * HMAC-SHA-256, URL-safe), here and inside the database, where millions are made at once.
 */
final class Pseudonyms {
  private static final int BLOCK = 64;
  private static final int BYTES = 16;

  private final byte[] key;

  /**
   * With the suite's key.
   *
   * @param key at most 64 bytes
   */
  Pseudonyms(String key) {
    this.key = key.getBytes(StandardCharsets.UTF_8);
  }

  String of(String number) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      var digest = mac.doFinal(number.getBytes(StandardCharsets.UTF_8));
      return "p"
          + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("HMAC-SHA-256 is part of every Java platform", impossible);
    }
  }

  /**
   * The same in SQL.
   *
   * @param number an expression of digits
   */
  String sql(String number) {
    var inner = "unhex(sha2(concat(x'%s', %s), 256))".formatted(padded(0x36), number);
    var digest = "unhex(sha2(concat(x'%s', %s), 256))".formatted(padded(0x5c), inner);
    return "concat('p', left(replace(replace(to_base64(left(%s, %d)), '+', '-'), '/', '_'), 22))"
        .formatted(digest, BYTES);
  }

  private String padded(int pad) {
    var block = Arrays.copyOf(key, BLOCK);
    for (var i = 0; i < BLOCK; i++) {
      block[i] ^= (byte) pad;
    }
    return HexFormat.of().formatHex(block);
  }
}
