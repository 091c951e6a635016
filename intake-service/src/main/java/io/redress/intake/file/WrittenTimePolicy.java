package io.redress.intake.file;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/**
 * How times in files are read: ISO-8601 with a T or a blank, with or without seconds; without an
 * offset they are local, and a day alone begins at its start. A local time that a change of clocks
 * leaves out is moved on by the gap, one that it repeats is the first of the two.
 */
public final class WrittenTimePolicy {
  private static final int DAY = 10;

  private WrittenTimePolicy() {}

  /** The instant, to the microsecond; empty when it cannot be read. */
  public static Optional<Instant> read(String written, ZoneId zone) {
    try {
      return Optional.of(instant(written, zone).truncatedTo(ChronoUnit.MICROS));
    } catch (DateTimeException | ArithmeticException unreadable) {
      return Optional.empty();
    }
  }

  private static Instant instant(String written, ZoneId zone) {
    if (written.length() == DAY) {
      return LocalDate.parse(written).atStartOfDay(zone).toInstant();
    }
    String iso =
        written.length() > DAY && written.charAt(DAY) == ' '
            ? written.substring(0, DAY) + 'T' + written.substring(DAY + 1)
            : written;
    TemporalAccessor time =
        DateTimeFormatter.ISO_DATE_TIME.parseBest(iso, OffsetDateTime::from, LocalDateTime::from);
    return time instanceof OffsetDateTime zoned
        ? zoned.toInstant()
        : ((LocalDateTime) time).atZone(zone).toInstant();
  }
}
