package io.redress.intake.frequency;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/**
 * Who is a high-frequency customer: as many reports as one of two rolling windows allows, or more.
 * A window ends at the asked instant and holds both its ends.
 */
public final class HighFrequencyPolicy {
  private final Duration shortWindow;
  private final int shortCount;
  private final Duration longWindow;
  private final int longCount;

  public HighFrequencyPolicy(
      Duration shortWindow, int shortCount, Duration longWindow, int longCount) {
    this.shortWindow = shortWindow;
    this.shortCount = shortCount;
    this.longWindow = longWindow;
    this.longCount = longCount;
  }

  /** How far back a report can matter. */
  public Duration reach() {
    return longWindow.compareTo(shortWindow) > 0 ? longWindow : shortWindow;
  }

  /**
   * Counts.
   *
   * @param reports instants of the counted reports, in any order; those outside are ignored
   * @param now the end of both windows
   */
  public HighFrequency at(Instant now, Collection<Instant> reports) {
    int inShort = count(reports, now.minus(shortWindow), now);
    int inLong = count(reports, now.minus(longWindow), now);
    return new HighFrequency(inShort >= shortCount || inLong >= longCount, inShort, inLong);
  }

  private static int count(Collection<Instant> reports, Instant from, Instant to) {
    return (int) reports.stream().filter(at -> !at.isBefore(from) && !at.isAfter(to)).count();
  }
}
