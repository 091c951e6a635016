package io.redress.workflow.calendar;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The times in which a clock was stopped. Pauses that overlap or lie within each other count once.
 */
public final class Pauses {
  /** None. */
  public static final Pauses NONE = new Pauses(List.of());

  private final NavigableMap<Instant, Interval> byEnd = new TreeMap<>();

  private Pauses(Collection<Interval> pauses) {
    pauses.stream().sorted(Comparator.comparing(Interval::from)).forEach(this::add);
  }

  /** The union of any number of pauses, in any order. */
  public static Pauses of(Collection<Interval> pauses) {
    return pauses.isEmpty() ? NONE : new Pauses(pauses);
  }

  private void add(Interval pause) {
    var last = byEnd.lastEntry();
    if (last == null || pause.from().isAfter(last.getKey())) {
      byEnd.put(pause.to(), pause);
    } else if (pause.to().isAfter(last.getKey())) {
      byEnd.remove(last.getKey());
      byEnd.put(pause.to(), new Interval(last.getValue().from(), pause.to()));
    }
  }

  /** The first pause that ends after an instant, or {@code null}. */
  Interval endingAfter(Instant instant) {
    var entry = byEnd.higherEntry(instant);
    return entry == null ? null : entry.getValue();
  }

  /** The pauses, in order, none touching another. */
  public List<Interval> intervals() {
    return List.copyOf(byEnd.values());
  }
}
