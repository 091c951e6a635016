package io.redress.intake.complaint;

import io.redress.intake.frequency.CountedReport;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one number reported lately, as far as it matters to a new report.
 *
 * @param customer pseudonym
 * @param reports newest first, as far back as a report can be repeated
 * @param counted those that count, as far back as they tell how often the number complains
 * @param cutAt the oldest of so many reports that there may be more behind it; else {@code null}
 */
record Ledger(
    String customer, List<EarlierReport> reports, List<CountedReport> counted, Instant cutAt) {
  /** Of a number that reported nothing. */
  static final Ledger EMPTY = new Ledger(null, List.of(), List.of(), null);

  Ledger {
    reports = List.copyOf(reports);
    counted = List.copyOf(counted);
  }

  /** The complaint behind a ticket number of this customer. */
  Optional<String> complaintOf(String ticketNumber) {
    return reports.stream()
        .filter(report -> report.ticketNumber().equals(ticketNumber))
        .map(EarlierReport::complaintId)
        .findFirst();
  }

  /** With a report that lies behind those that were read. */
  Ledger and(EarlierReport behind) {
    return new Ledger(
        customer, Stream.concat(reports.stream(), Stream.of(behind)).toList(), counted, cutAt);
  }

  /**
   * When the next report is made: now, or together with the latest one that another server's clock
   * put a little later. So reports of one number lie in the order in which they are counted.
   */
  Instant notBefore(Instant now) {
    return reports.stream()
        .findFirst()
        .map(EarlierReport::registeredAt)
        .filter(now::isBefore)
        .orElse(now);
  }
}
