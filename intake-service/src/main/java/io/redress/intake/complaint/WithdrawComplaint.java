package io.redress.intake.complaint;

import io.redress.intake.customer.Customers;
import io.redress.intake.frequency.Reports;
import io.redress.intake.problem.IntakeProblem;
import io.redress.kit.problem.ProblemException;
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
   * @throws ProblemException not-found, row-not-yours, precondition-failed, complaint-closed; for a
   *     customer complaint-resolved, where an agent came first: unlike staff, a customer cannot say
   *     by {@code If-Match} that they know of it
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
          requireNotJustResolved(change.by(), first);
          first.withdraw(request.reason(), now);
          if (first.insistence.repeats > 0) {
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

  private static void requireNotJustResolved(Viewer by, Complaint first) {
    if (by.isCustomer() && ResolveOnTheSpot.justResolved(first)) {
      throw ProblemException.of(
          IntakeProblem.COMPLAINT_RESOLVED, "An agent resolved it before this was asked for.");
    }
  }
}
