package io.redress.intake.personaldata;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * What takes the place of a pseudonym once its customer was erased: random, so that it leads to
 * nobody, and told from a pseudonym by its first letter.
 */
public final class Tombstone {
  private static final int BYTES = 16;
  private static final String BEGIN = "x";
  private static final SecureRandom RANDOM = new SecureRandom();

  private Tombstone() {}

  /** A new one. */
  public static String random() {
    byte[] random = new byte[BYTES];
    RANDOM.nextBytes(random);
    return BEGIN + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  /** Whether this stands where a pseudonym was. */
  public static boolean is(String customer) {
    return customer.startsWith(BEGIN);
  }
}
