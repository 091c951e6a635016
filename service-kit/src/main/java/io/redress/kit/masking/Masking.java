package io.redress.kit.masking;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes numbers of customers unreadable where a person must still recognise them (screens, notes).
 * Logs, events and metrics take a pseudonym instead, or nothing.
 */
public final class Masking {
  private static final int SHORTEST = 7;
  private static final int WHOLE_PHONE = 11;
  private static final Pattern NUMBER = Pattern.compile("\\p{Nd}(?:[ .-]?\\p{Nd}){6,}");

  private Masking() {}

  /**
   * The number with its middle starred: {@code 13800001234} becomes {@code 138****1234}. Shorter
   * ones show less: under 11 characters the first and the last two, under 7 nothing. {@code null}
   * stays {@code null}.
   */
  public static String number(String number) {
    if (number == null) {
      return null;
    }
    int length = number.length();
    if (length < SHORTEST) {
      return "*".repeat(length);
    }
    if (length < WHOLE_PHONE) {
      return star(number, 1, 2);
    }
    return star(number, 3, 4);
  }

  /**
   * Free text with every run of 7 or more digits masked as {@link #number} does, also when the
   * digits are grouped by single blanks, dots or hyphens. {@code null} stays {@code null}.
   */
  public static String text(String text) {
    if (text == null) {
      return null;
    }
    return NUMBER
        .matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(number(found.group().replaceAll("[ .-]", ""))));
  }

  private static String star(String number, int head, int tail) {
    int length = number.length();
    return number.substring(0, head)
        + "*".repeat(length - head - tail)
        + number.substring(length - tail);
  }
}
