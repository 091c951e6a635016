package io.redress.kit.time;

import io.redress.kit.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** A time or a day that comes as a parameter of a request. */
public final class TimeParameter {
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
      if (Years.have(time.getYear())) {
        return time.toInstant();
      }
    } catch (DateTimeException notATime) {
      throw wrong(name);
    }
    throw wrong(name);
  }

  /**
   * Reads a day.
   *
   * @param name of the parameter
   * @param value ISO-8601, from 2000 to 2100; {@code null} stays {@code null}
   * @throws ProblemException invalid-field naming the parameter
   */
  public static LocalDate day(String name, String value) {
    if (value == null) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(value);
      if (Years.have(day)) {
        return day;
      }
    } catch (DateTimeException notADay) {
      throw noDay(name);
    }
    throw noDay(name);
  }

  private static ProblemException noDay(String name) {
    return ProblemException.invalid(
        name, "is not a day of 2000 to 2100", "Write it as 2026-11-22.");
  }

  private static ProblemException wrong(String name) {
    return ProblemException.invalid(
        name, "is not a time", "Send a time with its zone, for example 2026-11-22T08:00:00Z.");
  }
}
