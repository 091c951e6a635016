package io.redress.kit.time;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A time as it is told to a person, in their language; to the minute, without its zone. */
public final class WrittenTime {
  private static final DateTimeFormatter EN =
      DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter ZH =
      DateTimeFormatter.ofPattern("yyyy年M月d日HH:mm", Locale.CHINESE);

  private WrittenTime() {}

  /** {@code 26 Nov 2026 18:00}. */
  public static String en(OffsetDateTime time) {
    return EN.format(time);
  }

  /** {@code 2026年11月26日18:00}. */
  public static String zh(OffsetDateTime time) {
    return ZH.format(time);
  }
}
