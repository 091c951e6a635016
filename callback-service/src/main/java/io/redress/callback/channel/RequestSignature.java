package io.redress.callback.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Says that a request is ours and of now: {@code v1=} and the HMAC-SHA-256, in hex, of the time in
 * seconds, a dot, and the body.
 */
final class RequestSignature {

  private static final int SHORTEST_SECRET = 16;

  private final SecretKeySpec key;

  RequestSignature(String secret) {
    if (secret.length() < SHORTEST_SECRET) {
      throw new IllegalArgumentException(
          "redress.callback.sms.secret must have at least " + SHORTEST_SECRET + " characters");
    }
    this.key = new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256");
  }

  String of(Instant at, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update((at.getEpochSecond() + ".").getBytes(UTF_8));
      return "v1=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("HMAC-SHA-256 is part of every Java platform", impossible);
    }
  }
}
