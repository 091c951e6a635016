package io.redress.intake.history;

import io.redress.intake.complaint.ComplaintSummary;
import io.redress.intake.complaint.ComplaintViews;
import io.redress.intake.complaint.Complaints;
import io.redress.intake.customer.Customer;
import io.redress.intake.customer.Customers;
import io.redress.intake.frequency.Frequencies;
import io.redress.intake.frequency.FrequencyViews;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Shows who is calling: what they reported before, and how often. */
@ApplicationScoped
class ReadCustomer {
  private static final int LATEST = 50;

  private final Customers customers;
  private final Complaints complaints;
  private final Frequencies frequencies;
  private final FrequencyViews frequencyViews;
  private final ComplaintViews views;
  private final Clock clock;
  private final Zone zone;

  @Inject
  ReadCustomer(
      Customers customers,
      Complaints complaints,
      Frequencies frequencies,
      FrequencyViews frequencyViews,
      ComplaintViews views,
      Clock clock,
      Zone zone) {
    this.customers = customers;
    this.complaints = complaints;
    this.frequencies = frequencies;
    this.frequencyViews = frequencyViews;
    this.views = views;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * The customer with this number, in any usual spelling.
   *
   * @throws ProblemException not-found, for what is no number as well
   */
  @Transactional
  CustomerView read(String number) {
    Customer customer =
        customers
            .read(number)
            .flatMap(customers::find)
            .orElseThrow(
                () ->
                    ProblemException.of(
                        CommonProblem.NOT_FOUND, "Nobody has reported with this number."));
    List<ComplaintSummary> latest =
        complaints.latest(customer.pseudonym(), LATEST).stream().map(views::summary).toList();
    return new CustomerView(
        customer.number(),
        customer.name().orElse(null),
        customer.contactNumber().orElse(null),
        customer.tier(),
        customer.branch().orElse(null),
        frequencyViews.of(
            frequencies.of(customer.pseudonym(), clock.instant(), customer.highFrequencyUntil())),
        zone.at(customer.since()),
        latest.stream().filter(complaint -> complaint.closedAt() == null).count(),
        latest);
  }
}
