package io.redress.analytics.customer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Until when the windows that end with a report make a high-frequency customer. A window holds both
 * its ends, and until the first of its last few reports leaves it.
 */
record WindowPolicy(Duration shortWindow, int shortReports, Duration longWindow, int longReports) {
  /**
   * The last instant at which the windows of this report hold; null where none does.
   *
   * @param inOrder the instants of the reports that count
   * @param newest which of them
   */
  Instant activeUntil(List<Instant> inOrder, int newest) {
    var one = until(inOrder, newest, shortWindow, shortReports);
    var other = until(inOrder, newest, longWindow, longReports);
    return one == null || other != null && other.isAfter(one) ? other : one;
  }

  private static Instant until(List<Instant> inOrder, int newest, Duration window, int reports) {
    if (newest < reports - 1) {
      return null;
    }
    var end = inOrder.get(newest - reports + 1).plus(window);
    return inOrder.get(newest).isAfter(end) ? null : end;
  }

  /** How many of these lie in a window that ends then, both ends included. */
  static int within(List<Instant> reports, Duration window, Instant end) {
    var from = end.minus(window);
    return (int) reports.stream().filter(at -> !at.isBefore(from) && !at.isAfter(end)).count();
  }
}
