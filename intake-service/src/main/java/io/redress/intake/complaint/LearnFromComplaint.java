package io.redress.intake.complaint;

import io.redress.intake.customer.Customer;
import io.redress.intake.customer.Customers;
import io.redress.intake.problem.IntakeProblem;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Opens a closed complaint to those who draw lessons from it, within their rows. */
@ApplicationScoped
public class LearnFromComplaint {
  private final Complaints complaints;
  private final Customers customers;

  @Inject
  LearnFromComplaint(Complaints complaints, Customers customers) {
    this.complaints = complaints;
    this.customers = customers;
  }

  /**
   * The complaint.
   *
   * @throws ProblemException not-found, row-not-yours, complaint-open
   */
  @Transactional
  public ClosedComplaint closed(String id, Viewer reader) {
    Complaint complaint = complaints.get(id);
    Preconditions.reading(reader, complaint);
    if (!complaint.isClosed()) {
      throw ProblemException.of(
          IntakeProblem.COMPLAINT_OPEN, "It has the status " + complaint.status() + ".");
    }
    return new ClosedComplaint(
        complaint.id,
        complaint.filing.category,
        customers.find(complaint.customer).flatMap(Customer::name));
  }
}
