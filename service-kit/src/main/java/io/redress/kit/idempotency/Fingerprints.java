package io.redress.kit.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What is kept of a request's body: whether another one is the same, and nothing that could be
 * guessed from it. A number and a short text are soon tried through by whoever holds the table, so
 * the hash is keyed with the suite's secret ({@code redress.pseudonym.key}) where there is one.
 */
final class Fingerprints {
  private static final String HMAC = "HmacSHA256";

  /** Sets this use of the secret apart from all others. */
  private static final String PURPOSE = "idempotency";

  private final SecretKeySpec key;

  Fingerprints(Optional<String> secret) {
    this.key = secret.map(Fingerprints::derived).orElse(null);
  }

  /** 43 characters: 256 bits, URL-safe. */
  String of(byte[] request) {
    return key == null ? unkeyed(request) : text(hmac(key, request));
  }

  /** Whether a stored fingerprint is that of the request; also one from before they were keyed. */
  boolean isOf(String stored, byte[] request) {
    return stored.equals(of(request)) || stored.equals(unkeyed(request));
  }

  private static String unkeyed(byte[] request) {
    try {
      return text(MessageDigest.getInstance("SHA-256").digest(request));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", impossible);
    }
  }

  private static SecretKeySpec derived(String secret) {
    SecretKeySpec root = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC);
    return new SecretKeySpec(hmac(root, PURPOSE.getBytes(StandardCharsets.UTF_8)), HMAC);
  }

  private static byte[] hmac(SecretKeySpec with, byte[] of) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(with);
      return mac.doFinal(of);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("HMAC-SHA-256 is part of every Java platform", impossible);
    }
  }

  private static String text(byte[] digest) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
  }
}
