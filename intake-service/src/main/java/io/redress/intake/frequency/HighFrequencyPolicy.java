package io.redress.intake.frequency;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who is a high-frequency customer: as many reports as one of two rolling windows allows, or more.
 * A window ends at the asked instant and holds both its ends. Whoever was one is remembered as
 * inactive for some time, whose ends count as well.
 */
public final class HighFrequencyPolicy {
  private final Duration shortWindow;
  private final int shortCount;
  private final Duration longWindow;
  private final int longCount;
  private final Duration memory;

  /**
   * @param memory how long after its last window a number is inactive and not forgotten
   */
  public HighFrequencyPolicy(
      Duration shortWindow, int shortCount, Duration longWindow, int longCount, Duration memory) {
    this.shortWindow = shortWindow;
    this.shortCount = shortCount;
    this.longWindow = longWindow;
    this.longCount = longCount;
    this.memory = memory;
  }

  /** How far back a report can matter to the counts. */
  public Duration reach() {
    return longWindow.compareTo(shortWindow) > 0 ? longWindow : shortWindow;
  }

  /** How far back a report can matter to the state. */
  public Duration reachOfMemory() {
    return memory.plus(reach());
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

  /**
   * The last instant at which these reports make a high-frequency customer: a window holds until
   * the first of its last few reports leaves it. Empty when they never do.
   *
   * @param reports instants of the counted reports, in any order
   */
  public Optional<Instant> until(Collection<Instant> reports) {
    List<Instant> inOrder = reports.stream().sorted().toList();
    return Stream.of(last(inOrder, shortWindow, shortCount), last(inOrder, longWindow, longCount))
        .flatMap(Optional::stream)
        .max(Instant::compareTo);
  }

  /**
   * The state, no report lying later than now.
   *
   * @param until what {@link #until} says, or {@code null}
   */
  public FrequencyState state(Instant now, Instant until) {
    if (until == null || until.isBefore(now.minus(memory))) {
      return FrequencyState.NONE;
    }
    return until.isBefore(now) ? FrequencyState.INACTIVE : FrequencyState.ACTIVE;
  }

  private static Optional<Instant> last(List<Instant> inOrder, Duration window, int count) {
    for (int newest = inOrder.size() - 1; newest >= count - 1; newest--) {
      Instant end = inOrder.get(newest - count + 1).plus(window);
      if (!inOrder.get(newest).isAfter(end)) {
        return Optional.of(end);
      }
    }
    return Optional.empty();
  }

  private static int count(Collection<Instant> reports, Instant from, Instant to) {
    return (int) reports.stream().filter(at -> !at.isBefore(from) && !at.isAfter(to)).count();
  }
}
