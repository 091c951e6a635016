package io.redress.intake.history;

import io.redress.intake.complaint.ComplaintSummary;
import io.redress.intake.complaint.ComplaintViews;
import io.redress.intake.complaint.Complaints;
import io.redress.intake.complaint.Viewer;
import io.redress.intake.customer.Customer;
import io.redress.intake.customer.Customers;
import io.redress.intake.frequency.HighFrequency;
import io.redress.intake.frequency.HighFrequencyPolicy;
import io.redress.intake.frequency.Report;
import io.redress.intake.frequency.Reports;
import io.redress.intake.personaldata.PersonalPart;
import io.redress.intake.personaldata.RecordAccess;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;

/** Shows who is calling: what they reported before, and how often; and records who asked. */
@ApplicationScoped
class ReadCustomer {
  private static final int LATEST = 50;

  private final Customers customers;
  private final Complaints complaints;
  private final Reports reports;
  private final HighFrequencyPolicy frequencies;
  private final ComplaintViews views;
  private final RecordAccess accesses;
  private final Clock clock;
  private final Zone zone;

  @Inject
  ReadCustomer(
      Customers customers,
      Complaints complaints,
      Reports reports,
      HighFrequencyPolicy frequencies,
      ComplaintViews views,
      RecordAccess accesses,
      Clock clock,
      Zone zone) {
    this.customers = customers;
    this.complaints = complaints;
    this.reports = reports;
    this.frequencies = frequencies;
    this.views = views;
    this.accesses = accesses;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * The customer with this number, in any usual spelling.
   *
   * @throws ProblemException not-found, for what is no number as well
   */
  @Transactional
  CustomerView read(String number, Viewer reader) {
    Customer customer =
        customers
            .read(number)
            .flatMap(customers::find)
            .orElseThrow(
                () ->
                    ProblemException.of(
                        CommonProblem.NOT_FOUND, "Nobody has reported with this number."));
    accesses.record(
        reader.user(),
        reader.roles(),
        customer.pseudonym(),
        null,
        "readCustomer",
        EnumSet.complementOf(EnumSet.of(PersonalPart.WORDS)));
    List<ComplaintSummary> latest =
        complaints.latest(customer.pseudonym(), LATEST).stream().map(views::summary).toList();
    return new CustomerView(
        customer.number(),
        customer.name().orElse(null),
        customer.contactNumber().orElse(null),
        customer.tier(),
        customer.branch().orElse(null),
        frequency(customer),
        zone.at(customer.since()),
        latest.stream().filter(complaint -> complaint.closedAt() == null).count(),
        latest);
  }

  private HighFrequency frequency(Customer customer) {
    Instant now = clock.instant();
    return frequencies.at(
        now,
        reports.since(customer.pseudonym(), now.minus(frequencies.reach())).stream()
            .filter(Report::counted)
            .map(Report::registeredAt)
            .toList());
  }
}
