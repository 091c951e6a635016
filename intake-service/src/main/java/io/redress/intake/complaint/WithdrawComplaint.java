package io.redress.intake.complaint;

import io.redress.intake.customer.Customers;
import io.redress.intake.frequency.Reports;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Ends a complaint for its customer, with all repeats of the issue. It stays in every count but the
 * one of high frequency, which is counted anew on later tickets. The customer's row is locked
 * first, as for a registration.
 */
@ApplicationScoped
public class WithdrawComplaint {
  private final ChangeComplaint changes;
  private final Complaints complaints;
  private final Customers customers;
  private final Reports reports;
  private final FrequencyCounts counts;
  private final Journal journal;

  @Inject
  WithdrawComplaint(
      ChangeComplaint changes,
      Complaints complaints,
      Customers customers,
      Reports reports,
      FrequencyCounts counts,
      Journal journal) {
    this.changes = changes;
    this.complaints = complaints;
    this.customers = customers;
    this.reports = reports;
    this.counts = counts;
    this.journal = journal;
  }

  /**
   * Withdraws.
   *
   * @throws io.redress.kit.problem.ProblemException not-found, row-not-yours, precondition-failed,
   *     complaint-closed
   */
  @Transactional
  public Complaint withdraw(Change change, WithdrawRequest request) {
    customers.lock(complaints.customerOf(change.complaintId()));
    changes.once(
        change,
        "withdraw",
        request,
        (issue, now) -> {
          Preconditions.serving(change.by(), issue.addressed());
          Preconditions.open(issue);
          Complaint first = issue.first();
          first.withdraw(request.reason(), now);
          if (first.repeats > 0) {
            complaints.mirror(first);
          }
          journal.tell(
              first.id,
              ComplaintWithdrawn.TYPE,
              new ComplaintWithdrawn(first.id, first.ticketNumber, request.reason(), now));
          reports.discount(first.id);
          counts.recount(first.customer, first.registeredAt);
          return first.id;
        });
    return changes.after(change);
  }
}
