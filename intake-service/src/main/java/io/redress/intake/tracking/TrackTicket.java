package io.redress.intake.tracking;

import io.redress.intake.complaint.Complaint;
import io.redress.intake.complaint.Complaints;
import io.redress.intake.ticket.TicketNumber;
import io.redress.intake.ticket.TrackingCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Shows a ticket to whoever holds its tracking code. A wrong code and a ticket number that does not
 * exist look the same, take the same statements and count the same.
 */
@ApplicationScoped
class TrackTicket {
  private static final TrackingCode NOBODYS = TrackingCode.random();

  private final Complaints complaints;
  private final FailedTries failures;

  @Inject
  TrackTicket(Complaints complaints, FailedTries failures) {
    this.complaints = complaints;
    this.failures = failures;
  }

  /**
   * The ticket; empty for a wrong code or number.
   *
   * @throws io.redress.kit.problem.ProblemException too-many-tries
   */
  @Transactional
  Optional<Complaint> track(String typedNumber, String typedCode) {
    Optional<TicketNumber> number = TicketNumber.parse(typedNumber);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    failures.admit(number.get().value());
    Optional<Complaint> found = complaints.ofTicket(number.get().value());
    boolean matches = found.map(Complaint::trackingCode).orElse(NOBODYS).matches(typedCode);
    if (found.isPresent() && matches) {
      return found;
    }
    failures.count(number.get().value());
    return Optional.empty();
  }
}
