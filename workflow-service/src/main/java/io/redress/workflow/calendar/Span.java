package io.redress.workflow.calendar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Part of a day in which work is done, in whole minutes of local time since midnight.
 *
 * @param from first minute, 0..1439
 * @param to the minute after the last one, up to 1440 (24:00)
 */
public record Span(int from, int to) {
  /** Minutes of a day. */
  public static final int DAY = 24 * 60;

  private static final Pattern TEXT = Pattern.compile("(\\d\\d):([0-5]\\d)-(\\d\\d):([0-5]\\d)");

  public Span {
    if (from < 0 || to > DAY || from >= to) {
      throw new IllegalArgumentException(
          "A span lies between 00:00 and 24:00 and ends after it begins");
    }
  }

  /**
   * Reads {@code 09:00-18:00}; midnight at the end is {@code 24:00}.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static Span parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("A span is written as 09:00-18:00");
    }
    return new Span(
        minute(matcher.group(1), matcher.group(2)), minute(matcher.group(3), matcher.group(4)));
  }

  private static int minute(String hours, String minutes) {
    return Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
  }

  @Override
  public String toString() {
    return "%02d:%02d-%02d:%02d".formatted(from / 60, from % 60, to / 60, to % 60);
  }
}
