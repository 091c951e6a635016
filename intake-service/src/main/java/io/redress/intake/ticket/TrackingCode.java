package io.redress.intake.ticket;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;

/**
 * The customer's key to their own ticket: twelve random characters of {@code
 * 23456789ABCDEFGHJKMNPQRSTVWXYZ} (no 0, 1, I, L, O, U: they are misheard and misread), grouped by
 * four. 30^12 codes, about 58 bits.
 *
 * @param value canonical form, {@code XXXX-XXXX-XXXX}
 */
public record TrackingCode(String value) {
  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 12;
  private static final int GROUP = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A new code. */
  public static TrackingCode random() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      if (i > 0 && i % GROUP == 0) {
        code.append('-');
      }
      code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return new TrackingCode(code.toString());
  }

  /**
   * Whether what somebody typed is this code, in either case, with or without separators. Takes the
   * same time however much of it is right.
   */
  public boolean matches(String typed) {
    return MessageDigest.isEqual(bare(value), bare(typed == null ? "" : typed));
  }

  private static byte[] bare(String code) {
    return code.replace("-", "")
        .replace(" ", "")
        .toUpperCase(Locale.ROOT)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Not the code: it is a secret, and must not reach a log by accident. */
  @Override
  public String toString() {
    return "TrackingCode[…]";
  }
}
