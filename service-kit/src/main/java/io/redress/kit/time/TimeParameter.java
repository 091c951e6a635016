package io.redress.kit.time;

import io.redress.kit.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** A time that comes as a parameter of a request. */
public final class TimeParameter {
  private static final int EARLIEST = 2000;
  private static final int LATEST = 2100;

  private TimeParameter() {}

  /**
   * Reads it.
   *
   * @param name of the parameter
   * @param value ISO-8601 with its offset, from 2000 to 2100; {@code null} stays {@code null}
   * @throws ProblemException invalid-field naming the parameter
   */
  public static Instant read(String name, String value) {
    if (value == null) {
      return null;
    }
    try {
      OffsetDateTime time = OffsetDateTime.parse(value);
      if (time.getYear() >= EARLIEST && time.getYear() <= LATEST) {
        return time.toInstant();
      }
    } catch (DateTimeException notATime) {
      throw wrong(name);
    }
    throw wrong(name);
  }

  private static ProblemException wrong(String name) {
    return ProblemException.invalid(
        name, "is not a time", "Send a time with its zone, for example 2026-11-22T08:00:00Z.");
  }
}
