package io.redress.workflow.modeler;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password as it is kept: PBKDF2 with HMAC-SHA-256, written {@code pbkdf2:ITERATIONS:SALT:HASH}
 * with salt and hash in Base64.
 *
 * @param iterations 100,000 to 2,000,000
 */
record PasswordHash(int iterations, byte[] salt, byte[] hash) {
  private static final int FEWEST = 100_000;
  private static final int MOST = 2_000_000;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException when it is not written like that; the message does not quote
   *     it
   */
  static PasswordHash read(String text) {
    String[] parts = text.split(":");
    if (parts.length != 4 || !parts[0].equals("pbkdf2") || !parts[1].matches("\\d{1,7}")) {
      throw new IllegalArgumentException("A password is not written pbkdf2:ITERATIONS:SALT:HASH");
    }
    Base64.Decoder decoder = Base64.getDecoder();
    PasswordHash read =
        new PasswordHash(
            Integer.parseInt(parts[1]), decoder.decode(parts[2]), decoder.decode(parts[3]));
    if (read.iterations < FEWEST || read.iterations > MOST) {
      throw new IllegalArgumentException("A password has not 100,000 to 2,000,000 iterations");
    }
    if (read.salt.length < SALT_BYTES || read.hash.length != HASH_BYTES) {
      throw new IllegalArgumentException("A password has a salt under 16 bytes or no hash of 32");
    }
    return read;
  }

  /** One that no password fits, and that takes as long to try as any other of its iterations. */
  static PasswordHash ofNobody(int iterations) {
    byte[] salt = "nobody-has-this-password".getBytes(StandardCharsets.US_ASCII);
    return new PasswordHash(iterations, salt, new byte[HASH_BYTES]);
  }

  /** Whether the password is this one; takes the same time whatever differs. */
  boolean fits(String password) {
    PBEKeySpec given =
        new PBEKeySpec(password.toCharArray(), salt, iterations, HASH_BYTES * Byte.SIZE);
    try {
      byte[] made =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(given).getEncoded();
      return MessageDigest.isEqual(made, hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This machine has no PBKDF2", e);
    } finally {
      given.clearPassword();
    }
  }
}
