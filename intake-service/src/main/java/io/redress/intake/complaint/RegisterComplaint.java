package io.redress.intake.complaint;

import io.redress.intake.customer.Customer;
import io.redress.intake.customer.Customers;
import io.redress.intake.frequency.Frequencies;
import io.redress.intake.frequency.Frequency;
import io.redress.intake.frequency.Report;
import io.redress.intake.ticket.TicketNumber;
import io.redress.kit.id.Ids;
import io.redress.kit.idempotency.Idempotency;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Registers a report: new or repeat, its lane, numbers and counts, and the events that tell of it,
 * in one transaction of at most twelve statements, however much is stored. The customer's row is
 * locked first and the first report of a repeated issue second, so that reports of one number that
 * arrive at once are counted one after the other.
 */
@ApplicationScoped
public class RegisterComplaint {
  private final RegistrationChecks checks;
  private final StaffWords words;
  private final RegistrationSettings settings;
  private final Customers customers;
  private final Ledgers ledgers;
  private final Frequencies frequencies;
  private final Complaints complaints;
  private final PossibleDuplicates possible;
  private final RepeatedIssues issues;
  private final Lanes lanes;
  private final Idempotency idempotency;
  private final Journal journal;
  private final Clock clock;

  @Inject
  RegisterComplaint(
      RegistrationChecks checks,
      StaffWords words,
      RegistrationSettings settings,
      Customers customers,
      Ledgers ledgers,
      Frequencies frequencies,
      Complaints complaints,
      PossibleDuplicates possible,
      RepeatedIssues issues,
      Lanes lanes,
      Idempotency idempotency,
      Journal journal,
      Clock clock) {
    this.checks = checks;
    this.words = words;
    this.settings = settings;
    this.customers = customers;
    this.ledgers = ledgers;
    this.frequencies = frequencies;
    this.complaints = complaints;
    this.possible = possible;
    this.issues = issues;
    this.lanes = lanes;
    this.idempotency = idempotency;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Registers.
   *
   * @param key idempotency key, or {@code null} to register whatever was registered before
   * @param request within its bounds
   * @param registrar first-responsible from now on
   * @throws ProblemException invalid-field, labelling-word, or what {@link Idempotency} refuses
   */
  @Transactional
  public Registration register(String key, RegisterRequest request, Viewer registrar) {
    Draft draft = checks.check(request, now());
    words.require(draft, registrar);
    String id = Ids.next();
    AtomicReference<Registration> made = new AtomicReference<>();
    Idempotency.Outcome outcome =
        idempotency.once(
            key, "registerComplaint", request, id, () -> made.set(create(id, draft, registrar)));
    return outcome.replayed() ? again(outcome.resourceId()) : made.get();
  }

  private Registration create(String id, Draft draft, Viewer registrar) {
    Customer customer = customers.lock(draft.number(), draft.profile(), now());
    // Only now: an instant taken before the lock could lie before reports that are already counted.
    Ledger ledger = ledgers.of(customer, now(), draft.relatedTicket());
    Instant now = ledger.notBefore(now());
    String linked = linked(draft, ledger);
    Frequency frequency =
        ledgers.frequency(ledger, draft.counted(), now, customer.highFrequencyUntil());
    customer.highFrequencyUntil(frequency.until());
    Optional<Complaint> first = issues.repeated(draft, ledger, now);
    TicketNumber ticket =
        ledgers.enter(
            new Report(
                customer.pseudonym(),
                now,
                id,
                first.map(Complaint::id).orElse(id),
                draft.category().code(),
                draft.isComplaint()));
    Complaint complaint =
        new Complaint(id, draft, customer, registrar, ticket, frequency.counts(), now);
    complaint.relatedId = linked;
    complaint.answerFor(
        new Responsible(
            registrar.user(),
            Objects.requireNonNullElse(registrar.department(), settings.defaultDepartment())));
    complaint.take(
        lanes.choose(
            complaint.tier, draft.category(), draft.urgent(), registrar, complaint.branch, now));
    boolean reopened = first.map(issue -> issues.join(issue, complaint, now)).orElse(false);
    List<PossibleDuplicate> duplicates = possible.of(ledger, complaint);
    complaints.add(complaint);
    journal.tell(
        id,
        ComplaintRegistered.TYPE,
        ComplaintRegistered.of(complaint, draft.category().group().orElseThrow()));
    first.ifPresent(
        issue ->
            journal.tell(
                issue.id,
                ComplaintRepeated.TYPE,
                ComplaintRepeated.of(issue, complaint, reopened)));
    return new Registration(complaint, customer, frequency, duplicates, false);
  }

  /** The complaint behind the ticket that the agent linked. */
  private static String linked(Draft draft, Ledger ledger) {
    if (draft.relatedTicket() == null) {
      return null;
    }
    return ledger
        .complaintOf(draft.relatedTicket())
        .orElseThrow(
            () ->
                ProblemException.invalid(
                    "relatedTicket",
                    "is no ticket of this customer within the repeat window",
                    "Leave it out, or check the customer's number and the ticket number."));
  }

  private Registration again(String id) {
    Complaint complaint = complaints.get(id);
    return new Registration(
        complaint,
        customers.find(complaint.customer).orElseThrow(),
        frequencies.asOf(complaint.customer, complaint.id, complaint.registeredAt),
        possible.of(ledgers.at(complaint.customer, complaint.registeredAt), complaint),
        true);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
