package io.redress.intake.complaint;

import io.redress.intake.classification.Categories;
import io.redress.intake.frequency.HighFrequency;
import io.redress.intake.frequency.HighFrequencyPolicy;
import io.redress.intake.frequency.Report;
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
  private final Categories categories;
  private final RepeatPolicy repeats;
  private final HighFrequencyPolicy frequencies;
  private final Zone zone;

  @Inject
  Ledgers(
      Reports reports,
      Categories categories,
      RepeatPolicy repeats,
      HighFrequencyPolicy frequencies,
      Zone zone) {
    this.reports = reports;
    this.categories = categories;
    this.repeats = repeats;
    this.frequencies = frequencies;
    this.zone = zone;
  }

  /** The ledger of a customer as far back as any rule looks; one statement. */
  Ledger of(String customer, Instant now) {
    return ledger(reports.since(customer, now.minus(reach())));
  }

  /** The ledger of a customer as far from a time of the past as any rule looks; one statement. */
  Surroundings around(String customer, Instant at) {
    List<Report> lines = reports.between(customer, at.minus(reach()), at.plus(reach()));
    return new Surroundings(
        ledger(lines.stream().filter(line -> !line.registeredAt().isAfter(at)).toList()),
        ledger(lines.stream().filter(line -> line.registeredAt().isAfter(at)).toList()));
  }

  private Duration reach() {
    return repeats.window().compareTo(frequencies.reach()) > 0
        ? repeats.window()
        : frequencies.reach();
  }

  private Ledger ledger(List<Report> lines) {
    return new Ledger(
        lines.stream()
            .map(
                line ->
                    new EarlierReport(
                        line.complaintId(),
                        line.issueId(),
                        ticketOf(line).value(),
                        categories.current(line.category()),
                        line.registeredAt(),
                        line.counted()))
            .toList());
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
    return repeats.repeated(now, category, relatedTicket, ledger.reports());
  }

  /** Enters a report, which makes its ticket number; one statement. */
  TicketNumber enter(Report line) {
    return ticketOf(reports.enter(line));
  }

  /**
   * Counts with the draft, up to now or up to an earlier report that another server's clock put a
   * little later.
   */
  HighFrequency frequency(Ledger ledger, Draft draft, Instant now) {
    List<Instant> counted = new ArrayList<>(ledger.counted());
    if (draft.isComplaint()) {
      counted.add(now);
    }
    Instant end = counted.stream().max(Instant::compareTo).filter(now::isBefore).orElse(now);
    return frequencies.at(end, counted);
  }

  /**
   * Counts anew for a report that was there before an earlier one arrived late.
   *
   * @param counted instants of all counted reports, the late one included
   */
  HighFrequency frequencyAt(Instant registeredAt, List<Instant> counted) {
    return frequencies.at(registeredAt, counted);
  }

  /** Takes back what {@link #enter} entered in this transaction. */
  void takeBack(Report line) {
    reports.takeBack(line);
  }

  private TicketNumber ticketOf(Report line) {
    return TicketNumber.of(LocalDate.ofInstant(line.registeredAt(), zone.id()), line.serial());
  }
}
