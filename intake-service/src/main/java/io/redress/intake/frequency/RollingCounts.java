package io.redress.intake.frequency;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Counts for one report after the other of a number, in the order in which they were made, each
 * with itself and what came before it. Keeps no more of them than a registration looks at.
 */
public final class RollingCounts {
  private final HighFrequencyPolicy policy;
  private final Deque<ReportLine> window = new ArrayDeque<>();

  public RollingCounts(HighFrequencyPolicy policy) {
    this.policy = policy;
  }

  /** The counts of the next report. */
  public HighFrequency next(ReportLine line) {
    Instant from = line.registeredAt().minus(policy.reach());
    while (!window.isEmpty()
        && (window.size() >= Reports.MOST || window.getFirst().registeredAt().isBefore(from))) {
      window.removeFirst();
    }
    window.addLast(line);
    return policy.at(
        line.registeredAt(),
        window.stream().filter(ReportLine::counted).map(ReportLine::registeredAt).toList());
  }
}
