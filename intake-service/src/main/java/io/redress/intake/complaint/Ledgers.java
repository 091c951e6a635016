package io.redress.intake.complaint;

import io.redress.intake.classification.Categories;
import io.redress.intake.customer.Customer;
import io.redress.intake.frequency.CountedReport;
import io.redress.intake.frequency.Frequencies;
import io.redress.intake.frequency.Frequency;
import io.redress.intake.frequency.HighFrequencyPolicy;
import io.redress.intake.frequency.Report;
import io.redress.intake.frequency.ReportLine;
import io.redress.intake.frequency.Reports;
import io.redress.intake.ticket.TicketNumber;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads and writes ledgers; to be used while the customer's row is locked. */
@ApplicationScoped
class Ledgers {
  private final Reports reports;
  private final Complaints complaints;
  private final Categories categories;
  private final RepeatPolicy repeats;
  private final Frequencies frequencies;
  private final Duration reach;
  private final Zone zone;

  @Inject
  Ledgers(
      Reports reports,
      Complaints complaints,
      Categories categories,
      RepeatPolicy repeats,
      Frequencies frequencies,
      HighFrequencyPolicy windows,
      Zone zone) {
    this.reports = reports;
    this.complaints = complaints;
    this.categories = categories;
    this.repeats = repeats;
    this.frequencies = frequencies;
    this.reach =
        repeats.window().compareTo(windows.reach()) > 0 ? repeats.window() : windows.reach();
    this.zone = zone;
  }

  /** The ledger of a customer as far back as any rule looks; one statement. */
  Ledger of(Customer customer, Instant now) {
    Instant lately = now.minus(reach);
    Instant counted = frequencies.from(now, customer.highFrequencyUntil());
    return ledger(
        customer.pseudonym(),
        reports.since(customer.pseudonym(), counted.isBefore(lately) ? counted : lately),
        lately);
  }

  /**
   * The same, with the ticket that the agent linked also where it lies behind so many reports that
   * they were not all read; then two statements more.
   *
   * @param relatedTicket canonical form, or {@code null}
   */
  Ledger of(Customer customer, Instant now, String relatedTicket) {
    Ledger ledger = of(customer, now);
    return relatedTicket == null
            || ledger.cutAt() == null
            || ledger.complaintOf(relatedTicket).isPresent()
        ? ledger
        : complaints
            .idOf(relatedTicket)
            .flatMap(id -> reports.of(customer.pseudonym(), id, now.minus(reach)))
            .map(this::earlier)
            .map(ledger::and)
            .orElse(ledger);
  }

  /**
   * The ledger of a customer as it was at a time of the past, that time included; one statement.
   */
  Ledger at(String customer, Instant at) {
    Instant lately = at.minus(reach);
    return ledger(customer, reports.between(customer, lately, at), lately);
  }

  private Ledger ledger(String customer, List<ReportLine> lines, Instant lately) {
    return new Ledger(
        customer,
        lines.stream()
            .filter(line -> !line.registeredAt().isBefore(lately))
            .map(this::earlier)
            .toList(),
        lines.stream()
            .filter(ReportLine::counted)
            .map(line -> new CountedReport(line.registeredAt(), line.category()))
            .toList(),
        lines.size() < Reports.MOST - 1 ? null : lines.get(lines.size() - 1).registeredAt());
  }

  private EarlierReport earlier(ReportLine line) {
    return new EarlierReport(
        line.complaintId(),
        line.issueId(),
        ticketOf(line.registeredAt(), line.serial()).value(),
        categories.current(line.category()),
        line.registeredAt(),
        line.counted());
  }

  /** The earlier report that this draft repeats. */
  Optional<EarlierReport> repeated(Ledger ledger, Draft draft, Instant now) {
    return draft.isComplaint()
        ? repeated(ledger, draft.category().code(), draft.relatedTicket(), now)
        : Optional.empty();
  }

  /**
   * The earlier report that one of this category repeats.
   *
   * @param category code of a leaf, or {@code null}
   * @param relatedTicket the ticket that the agent linked, or {@code null}
   */
  Optional<EarlierReport> repeated(
      Ledger ledger, String category, String relatedTicket, Instant now) {
    return repeats
        .repeated(now, category, relatedTicket, ledger.reports())
        .or(() -> behind(ledger, category, now));
  }

  /** The same behind so many reports that they were not all read; then one statement. */
  private Optional<EarlierReport> behind(Ledger ledger, String category, Instant now) {
    return ledger.cutAt() == null || category == null
        ? Optional.empty()
        : reports
            .latest(
                ledger.customer(),
                categories.allOf(category),
                now.minus(repeats.window()),
                ledger.cutAt())
            .map(this::earlier);
  }

  /** Enters a report, which makes its ticket number; one statement. */
  TicketNumber enter(Report line) {
    Report entered = reports.enter(line);
    return ticketOf(entered.registeredAt(), entered.serial());
  }

  /**
   * How often the number complains with one more report; no statement.
   *
   * @param category of the report; {@code null} for one that does not count
   * @param until as kept with the customer, or {@code null}
   */
  Frequency frequency(Ledger ledger, String category, Instant now, Instant until) {
    List<CountedReport> counted = new ArrayList<>(ledger.counted());
    if (category != null) {
      counted.add(new CountedReport(now, category));
    }
    return frequencies.at(now, counted, until);
  }

  /** Takes back what {@link #enter} entered in this transaction. */
  void takeBack(Report line) {
    reports.takeBack(line);
  }

  private TicketNumber ticketOf(Instant registeredAt, long serial) {
    return TicketNumber.of(LocalDate.ofInstant(registeredAt, zone.id()), serial);
  }
}
