package io.redress.intake.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one number reported lately, as far as it matters to a new report. */
final class Ledger {
  private final List<EarlierReport> reports;

  Ledger(List<EarlierReport> reports) {
    this.reports = new ArrayList<>(reports);
  }

  List<EarlierReport> reports() {
    return List.copyOf(reports);
  }

  /** The complaint behind a ticket number of this customer. */
  Optional<String> complaintOf(String ticketNumber) {
    return reports.stream()
        .filter(report -> report.ticketNumber().equals(ticketNumber))
        .map(EarlierReport::complaintId)
        .findFirst();
  }

  /** Takes out an issue that turned out not to count. */
  void strike(String issueId) {
    reports.removeIf(report -> report.issueId().equals(issueId));
  }

  /** When the counted reports were made. */
  List<Instant> counted() {
    return reports.stream()
        .filter(EarlierReport::counted)
        .map(EarlierReport::registeredAt)
        .toList();
  }
}
