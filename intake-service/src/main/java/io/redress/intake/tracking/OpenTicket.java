package io.redress.intake.tracking;

import io.redress.intake.complaint.Complaints;
import io.redress.intake.complaint.TicketKey;
import io.redress.intake.ticket.TicketNumber;
import io.redress.intake.ticket.TrackingCode;
import io.redress.kit.masking.Pseudonyms;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Opens a ticket to whoever holds its tracking code. A wrong code and a ticket number that does not
 * exist look the same, take the same statements and count the same.
 */
@ApplicationScoped
class OpenTicket {
  private static final TrackingCode NOBODYS = TrackingCode.random();

  /** Ticket numbers begin with a digit. */
  private static final String CLIENT = "@";

  private final Complaints complaints;
  private final FailedTries failures;
  private final TrackingSettings settings;
  private final Pseudonyms pseudonyms;

  @Inject
  OpenTicket(
      Complaints complaints,
      FailedTries failures,
      TrackingSettings settings,
      Pseudonyms pseudonyms) {
    this.complaints = complaints;
    this.failures = failures;
    this.settings = settings;
    this.pseudonyms = pseudonyms;
  }

  /**
   * The id of the complaint, in a transaction of its own: a wrong try is counted whatever follows.
   *
   * @param client address that the request came from
   * @throws ProblemException not-found for a wrong code or number, too-many-tries
   */
  @Transactional(dontRollbackOn = ProblemException.class)
  String open(String typedNumber, String typedCode, String client) {
    TicketNumber number = TicketNumber.parse(typedNumber).orElseThrow(OpenTicket::notFound);
    Optional<String> address =
        settings.triesByClient().isPresent()
            ? Optional.of(CLIENT + pseudonyms.of(client))
            : Optional.empty();
    failures.admit(number.value(), settings.tries());
    address.ifPresent(it -> failures.admit(it, settings.triesByClient().getAsInt()));
    Optional<TicketKey> key = complaints.keyOf(number.value());
    boolean matches = key.map(TicketKey::code).orElse(NOBODYS).matches(typedCode);
    if (key.isPresent() && matches) {
      return key.get().complaintId();
    }
    failures.count(number.value());
    address.ifPresent(failures::count);
    throw notFound();
  }

  private static ProblemException notFound() {
    return ProblemException.of(
        CommonProblem.NOT_FOUND, "No ticket has this number and tracking code.");
  }
}
