package io.redress.analytics.warning;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/** How a series of its own is judged. */
public interface SeriesDefinition {
  /** Its complaints. */
  Scope scope();

  /** The first day that is judged; what is usual is learned from the days before, once. */
  LocalDate from();

  /** The day after the last one that is judged. */
  LocalDate until();

  /** How it is watched. */
  WatchRule rule();

  /**
   * What its counts are compared with; empty while too little is known.
   *
   * @param own what was usual for it; empty where fewer than {@link Usual#FEWEST_DAYS} days are
   *     known
   * @param all what was usual for all complaints
   */
  Optional<Comparand> comparand(Optional<Usual> own, Supplier<Optional<Usual>> all);

  /**
   * What counts are compared with.
   *
   * @param wholeDays whether only whole days can be compared, because nothing is known of hours
   */
  record Comparand(Baseline baseline, boolean wholeDays) {}
}
