package io.redress.intake.complaint;

import io.redress.intake.frequency.Reports;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Ends a complaint for its customer, with all repeats of the issue. It stays in every count but the
 * one of high frequency.
 */
@ApplicationScoped
public class WithdrawComplaint {
  private final ChangeComplaint changes;
  private final Complaints complaints;
  private final Reports reports;
  private final Journal journal;

  @Inject
  WithdrawComplaint(
      ChangeComplaint changes, Complaints complaints, Reports reports, Journal journal) {
    this.changes = changes;
    this.complaints = complaints;
    this.reports = reports;
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
          reports.discount(first.id);
          journal.tell(
              first.id,
              ComplaintWithdrawn.TYPE,
              new ComplaintWithdrawn(first.id, first.ticketNumber, request.reason(), now));
          return first.id;
        });
    return changes.after(change);
  }
}
