package io.redress.intake.importing;

import io.redress.intake.customer.CustomerNumber;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Stands in for the number that a file does not tell: {@code imported-} and fifteen characters made
 * of source and external id. It is nobody's number, cannot be dialled or searched, and is another
 * one for every ticket.
 */
final class StandInNumber {
  private static final String MARK = "imported-";
  private static final int LENGTH = 15;

  private StandInNumber() {}

  static CustomerNumber of(String source, String externalId) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((source + '\n' + externalId).getBytes(StandardCharsets.UTF_8));
      String text = new BigInteger(1, digest).toString(Character.MAX_RADIX);
      // The last characters: the first are not equally likely, and may be few.
      return new CustomerNumber(MARK + ("0".repeat(LENGTH) + text).substring(text.length()));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
