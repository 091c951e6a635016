package io.redress.intake.customer;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number that a customer's complaints are counted by. Written with or without hyphens and the
 * home country's prefix it is the same number.
 *
 * @param value 5 to 20 digits, with a leading {@code +} for another country
 */
public record CustomerNumber(String value) {
  /** What a request may send: digits, hyphens, one leading plus; 5 to 20 characters. */
  public static final String FORMAT = "^\\+?[0-9][0-9-]{3,18}[0-9]$";

  private static final Pattern WRITTEN = Pattern.compile(FORMAT);
  private static final int LONGEST = 20;
  private static final int FEWEST_DIGITS = 5;

  /**
   * Reads a number.
   *
   * @param homePrefix digits of the home country's prefix, for example 86
   * @return empty when it is none
   */
  public static Optional<CustomerNumber> parse(String written, String homePrefix) {
    if (written == null || written.length() > LONGEST || !WRITTEN.matcher(written).matches()) {
      return Optional.empty();
    }
    String number = written.replace("-", "");
    if (number.startsWith("+" + homePrefix)) {
      number = number.substring(1 + homePrefix.length());
    }
    int digits = number.startsWith("+") ? number.length() - 1 : number.length();
    return digits < FEWEST_DIGITS ? Optional.empty() : Optional.of(new CustomerNumber(number));
  }

  /** Nothing of the number: it must not reach a log by accident. */
  @Override
  public String toString() {
    return "CustomerNumber[…]";
  }
}
