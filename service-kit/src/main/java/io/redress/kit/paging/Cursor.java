package io.redress.kit.paging;

import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The position after the last item of a page, opaque to clients: the sort keys with a checksum, in
 * URL-safe Base64. The checksum catches cut, edited and foreign cursors; it is no signature. A
 * cursor only says where to go on, so queries must apply the caller's row rules to every page, and
 * bind the keys as parameters.
 */
public final class Cursor {
  private static final char SEPARATOR = '\u001f';
  private static final int LONGEST = 1024;

  private Cursor() {}

  /** A cursor for the given keys ({@code toString} of each, an empty text for {@code null}). */
  public static String encode(Object... keys) {
    StringBuilder text = new StringBuilder();
    for (Object key : keys) {
      text.append(key == null ? "" : key).append(SEPARATOR);
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    byte[] all = ByteBuffer.allocate(bytes.length + 4).putInt(checksum(bytes)).put(bytes).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
  }

  /**
   * The keys of a cursor.
   *
   * @param size how many keys the list sorts by
   * @throws ProblemException invalid-cursor for anything that {@link #encode} did not make
   */
  public static List<String> decode(String cursor, int size) {
    if (cursor == null || cursor.isEmpty() || cursor.length() > LONGEST) {
      throw invalid();
    }
    ByteBuffer all;
    try {
      all = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
    } catch (IllegalArgumentException notBase64) {
      throw invalid();
    }
    if (all.remaining() < 4) {
      throw invalid();
    }
    int expected = all.getInt();
    byte[] bytes = new byte[all.remaining()];
    all.get(bytes);
    if (checksum(bytes) != expected) {
      throw invalid();
    }
    List<String> keys = new ArrayList<>(size);
    String text = new String(bytes, StandardCharsets.UTF_8);
    for (int from = 0, to; (to = text.indexOf(SEPARATOR, from)) >= 0; from = to + 1) {
      keys.add(text.substring(from, to));
    }
    if (keys.size() != size) {
      throw invalid();
    }
    return List.copyOf(keys);
  }

  /** A key that is a time; {@link ProblemException} invalid-cursor when it is none. */
  public static Instant instant(String key) {
    try {
      Instant instant = Instant.parse(key);
      kept(instant.atOffset(ZoneOffset.UTC).getYear());
      return instant;
    } catch (DateTimeException notATime) {
      throw invalid();
    }
  }

  /** A key that is a day; {@link ProblemException} invalid-cursor when it is none. */
  public static LocalDate day(String key) {
    try {
      LocalDate day = LocalDate.parse(key);
      kept(day.getYear());
      return day;
    } catch (DateTimeException notADay) {
      throw invalid();
    }
  }

  /** A key that is a whole number; {@link ProblemException} invalid-cursor when it is none. */
  public static long number(String key) {
    try {
      return Long.parseLong(key);
    } catch (NumberFormatException notANumber) {
      throw invalid();
    }
  }

  /**
   * The number before which a list goes on that counts down, such as of versions.
   *
   * @param cursor of one key, or {@code null} at the beginning
   * @return {@link Integer#MAX_VALUE} at the beginning
   * @throws ProblemException invalid-cursor
   */
  public static int numberBefore(String cursor) {
    if (cursor == null) {
      return Integer.MAX_VALUE;
    }
    long number = number(decode(cursor, 1).get(0));
    if (number != (int) number) {
      throw invalid();
    }
    return (int) number;
  }

  /** Tables keep years of four digits; the checksum is no secret. */
  private static void kept(int year) {
    if (year < 1000 || year > 9999) {
      throw invalid();
    }
  }

  private static int checksum(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return (int) crc.getValue();
  }

  private static ProblemException invalid() {
    return ProblemException.of(
        CommonProblem.INVALID_CURSOR, "The parameter 'cursor' is not one that this list gave out.");
  }
}
