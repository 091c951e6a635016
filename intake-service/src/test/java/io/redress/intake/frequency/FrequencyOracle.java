package io.redress.intake.frequency;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The rule of high frequency once more, by plain loops over everything that was reported. */
public final class FrequencyOracle {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration MONTH = Duration.ofDays(30);
  private static final Duration YEAR = Duration.ofDays(365);

  private FrequencyOracle() {}

  /** A report; of two at the same instant the one that arrived first comes first. */
  public record Told(Instant at, long arrival, boolean counted) {
    boolean notAfter(Told other) {
      return at.isBefore(other.at) || (at.equals(other.at) && arrival <= other.arrival);
    }
  }

  /** What the ticket of a report must say. */
  public static HighFrequency counts(Told of, List<Told> all) {
    return countsAt(of.at, all.stream().filter(told -> told.notAfter(of)).toList());
  }

  /** The state as of a report. */
  public static FrequencyState stateAsOf(Told of, List<Told> all) {
    return state(of.at, all.stream().filter(told -> told.notAfter(of)).toList());
  }

  /** The state at an instant that no report is later than. */
  public static FrequencyState state(Instant now, List<Told> all) {
    if (countsAt(now, all).active()) {
      return FrequencyState.ACTIVE;
    }
    boolean was =
        all.stream()
            .flatMap(told -> Stream.of(told.at.plus(WEEK), told.at.plus(MONTH)))
            .filter(end -> end.isBefore(now) && !end.isBefore(now.minus(YEAR)))
            .anyMatch(end -> countsAt(end, all).active());
    return was ? FrequencyState.INACTIVE : FrequencyState.NONE;
  }

  private static HighFrequency countsAt(Instant now, List<Told> all) {
    int week = 0;
    int month = 0;
    for (Told told : all) {
      if (told.counted && !told.at.isAfter(now)) {
        week += told.at.isBefore(now.minus(WEEK)) ? 0 : 1;
        month += told.at.isBefore(now.minus(MONTH)) ? 0 : 1;
      }
    }
    return new HighFrequency(week >= 3 || month >= 8, week, month);
  }
}
