package io.redress.intake.ticket;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number that a customer is told: {@code yyMMdd-NNNNNN-C}, decimal digits only, grouped to be
 * read over the phone. First the day of registration in the operator's zone, then the serial of the
 * report modulo a million (unique as long as a day has at most a million reports), then a check
 * digit over the twelve before it.
 *
 * @param value canonical form, 15 characters
 */
public record TicketNumber(String value) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuMMdd");
  private static final Pattern SEPARATORS = Pattern.compile("[ -]");
  private static final Pattern DIGITS = Pattern.compile("[0-9]{13}");
  private static final int LONGEST_INPUT = 32;
  private static final long PER_DAY = 1_000_000;

  /** The number of the report with this serial, registered on this day. */
  public static TicketNumber of(LocalDate day, long serial) {
    String digits = DAY.format(day) + String.format("%06d", Math.floorMod(serial, PER_DAY));
    return grouped(digits + CheckDigitPolicy.of(digits));
  }

  /**
   * What somebody typed: with or without hyphens and blanks. Empty when it cannot be a ticket
   * number, because of its length or its check digit.
   */
  public static Optional<TicketNumber> parse(String text) {
    if (text == null || text.length() > LONGEST_INPUT) {
      return Optional.empty();
    }
    String digits = SEPARATORS.matcher(text).replaceAll("");
    return DIGITS.matcher(digits).matches() && CheckDigitPolicy.holds(digits)
        ? Optional.of(grouped(digits))
        : Optional.empty();
  }

  private static TicketNumber grouped(String digits) {
    return new TicketNumber(
        digits.substring(0, 6) + "-" + digits.substring(6, 12) + "-" + digits.substring(12));
  }

  @Override
  public String toString() {
    return value;
  }
}
