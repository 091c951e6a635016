package io.redress.intake.missed;

import io.redress.intake.complaint.Complaint;
import io.redress.intake.complaint.Complaints;
import io.redress.intake.complaint.Viewer;
import io.redress.intake.personaldata.PersonalPart;
import io.redress.intake.personaldata.RecordAccess;
import io.redress.intake.problem.IntakeProblem;
import io.redress.intake.ticket.TicketNumber;
import io.redress.kit.etag.Versions;
import io.redress.kit.idempotency.Idempotency;
import io.redress.kit.identity.Roles;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.OptionalLong;

/**
 * Calls a customer back: somebody claims the callback, calls, and says what came of it. Of two who
 * do so at once one wins, and the other is told.
 */
@ApplicationScoped
public class CallBack {
  private final MissedContacts contacts;
  private final Complaints complaints;
  private final CallingHoursPolicy hours;
  private final MissedSettings settings;
  private final MissedFacts facts;
  private final RecordAccess accesses;
  private final Idempotency idempotency;
  private final Clock clock;

  @Inject
  CallBack(
      MissedContacts contacts,
      Complaints complaints,
      CallingHoursPolicy hours,
      MissedSettings settings,
      MissedFacts facts,
      RecordAccess accesses,
      Idempotency idempotency,
      Clock clock) {
    this.contacts = contacts;
    this.complaints = complaints;
    this.hours = hours;
    this.settings = settings;
    this.facts = facts;
    this.accesses = accesses;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  /**
   * Takes the callback on; for who has it already nothing changes.
   *
   * @throws ProblemException not-found, precondition-failed, missed-contact-closed,
   *     missed-contact-taken
   */
  @Transactional
  MissedContact claim(String id, String ifMatch, Viewer by) {
    MissedContact contact = open(id, ifMatch, by);
    if (contact.status == MissedStatus.CLAIMED && !contact.isClaimedBy(by.user())) {
      throw ProblemException.of(
          IntakeProblem.MISSED_CONTACT_TAKEN, "Somebody else is calling this customer.");
    }
    if (contact.status == MissedStatus.WAITING) {
      contact.claim(by.user(), now());
      accesses.record(
          by.user(),
          by.roles(),
          contact.customer,
          null,
          "claimMissedContact",
          EnumSet.of(PersonalPart.NUMBER));
    }
    return contacts.written(contact);
  }

  /**
   * Gives it back; a supervisor also for somebody else.
   *
   * @throws ProblemException not-found, precondition-failed, missed-contact-closed,
   *     missed-contact-not-claimed
   */
  @Transactional
  MissedContact release(String id, String ifMatch, Viewer by) {
    MissedContact contact = open(id, ifMatch, by);
    boolean supervised =
        contact.status == MissedStatus.CLAIMED && by.roles().contains(Roles.SUPERVISOR);
    if (!supervised) {
      requireClaim(contact, by);
    }
    contact.release();
    return contacts.written(contact);
  }

  /**
   * Says what came of calling. Without an answer somebody is to try again, until there were enough
   * attempts.
   *
   * @param key idempotency key, or {@code null}
   * @throws ProblemException not-found, precondition-failed, missed-contact-closed,
   *     missed-contact-not-claimed, invalid-field
   */
  @Transactional
  MissedContact complete(
      String id, String key, String ifMatch, CompletionRequest request, Viewer by) {
    idempotency.once(
        key,
        "completeMissedContact:" + id,
        request,
        () -> {
          MissedContact contact = open(id, ifMatch, by);
          requireClaim(contact, by);
          complete(contact, request, by);
          return contacts.written(contact).id;
        });
    return Rows.require(contacts.get(id), by);
  }

  private void complete(MissedContact contact, CompletionRequest request, Viewer by) {
    contact.complaintId = complaintOf(contact, request);
    Instant now = now();
    if (contact.attempted(now)) {
      facts.broken(PromiseBroken.of(contact));
    }
    if (request.outcome() == MissedOutcome.REACHED) {
      contact.close(MissedStatus.REACHED, by.user(), now);
    } else if (contact.attempts >= settings.attempts()) {
      contact.close(MissedStatus.NOT_REACHED, by.user(), now);
    } else {
      contact.tryAgain(hours.after(now, settings.clocks().retry()));
    }
    if (!contact.open) {
      facts.returned(ContactReturned.of(contact));
    }
  }

  /** What was registered while calling: a ticket of this very customer. */
  private String complaintOf(MissedContact contact, CompletionRequest request) {
    if (request.ticketNumber() == null) {
      return null;
    }
    if (request.outcome() != MissedOutcome.REACHED) {
      throw ProblemException.invalid(
          "ticketNumber", "comes with REACHED only", "Leave it out, or correct the outcome.");
    }
    return TicketNumber.parse(request.ticketNumber())
        .map(TicketNumber::value)
        .flatMap(complaints::ofTicket)
        .filter(complaint -> complaint.customer().equals(contact.customer))
        .map(Complaint::id)
        .orElseThrow(
            () ->
                ProblemException.invalid(
                    "ticketNumber",
                    "is no ticket of this customer",
                    "Check its thirteen digits, and for which number it was registered."));
  }

  private MissedContact open(String id, String ifMatch, Viewer by) {
    MissedContact contact = Rows.require(contacts.lock(id), by);
    OptionalLong expected = Versions.expected(ifMatch);
    if (expected.isPresent() && expected.getAsLong() != contact.version) {
      throw ProblemException.of(
          CommonProblem.PRECONDITION_FAILED,
          "The missed contact has the version " + Versions.tag(contact.version) + " now.");
    }
    if (!contact.open) {
      throw ProblemException.of(
              IntakeProblem.MISSED_CONTACT_CLOSED, "It ended as " + contact.status + ".")
          .with("outcome", contact.status);
    }
    return contact;
  }

  private static void requireClaim(MissedContact contact, Viewer by) {
    if (!contact.isClaimedBy(by.user())) {
      throw ProblemException.of(
          IntakeProblem.MISSED_CONTACT_NOT_CLAIMED, "You have not claimed this callback.");
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
