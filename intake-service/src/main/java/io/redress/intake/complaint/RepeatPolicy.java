package io.redress.intake.complaint;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What makes a report a repeat: the same number reported the same issue within the window, whose
 * ends both count. The same issue is the same category leaf, or the ticket that the agent linked,
 * which goes first. Enquiries and withdrawn reports are not repeated.
 */
public final class RepeatPolicy {
  private final Duration window;

  public RepeatPolicy(Duration window) {
    this.window = window;
  }

  Duration window() {
    return window;
  }

  /** Whether a later report can repeat an earlier one. */
  boolean reaches(Instant earlier, Instant later) {
    return !later.isBefore(earlier) && !earlier.isBefore(later.minus(window));
  }

  /**
   * The report that is repeated, the latest if there are several.
   *
   * @param earlier reports of the same number, in any order
   * @param relatedTicket ticket number that the agent linked, or {@code null}
   */
  Optional<EarlierReport> repeated(
      Instant now, String category, String relatedTicket, List<EarlierReport> earlier) {
    Instant from = now.minus(window);
    List<EarlierReport> open =
        earlier.stream()
            .filter(report -> report.counted() && !report.registeredAt().isBefore(from))
            .sorted(Comparator.comparing(EarlierReport::registeredAt).reversed())
            .toList();
    return open.stream()
        .filter(report -> report.ticketNumber().equals(relatedTicket))
        .findFirst()
        .or(() -> open.stream().filter(report -> report.category().equals(category)).findFirst());
  }
}
