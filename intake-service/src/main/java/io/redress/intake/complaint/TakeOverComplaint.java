package io.redress.intake.complaint;

import io.redress.intake.customer.Customer;
import io.redress.intake.customer.Customers;
import io.redress.intake.frequency.HighFrequency;
import io.redress.intake.frequency.Report;
import io.redress.intake.ticket.TicketNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Takes over a report of another system at the time at which it was made there, under the locks of
 * a registration: repeats are recognised against what the number had reported by then, and the
 * counts of later reports are corrected.
 */
@ApplicationScoped
public class TakeOverComplaint {
  private final Customers customers;
  private final Ledgers ledgers;
  private final Complaints complaints;
  private final RepeatedIssues issues;
  private final FrequencyCounts recounts;
  private final Lanes lanes;
  private final RegistrationSettings settings;
  private final Journal journal;
  private final Clock clock;

  @Inject
  TakeOverComplaint(
      Customers customers,
      Ledgers ledgers,
      Complaints complaints,
      RepeatedIssues issues,
      FrequencyCounts recounts,
      Lanes lanes,
      RegistrationSettings settings,
      Journal journal,
      Clock clock) {
    this.customers = customers;
    this.ledgers = ledgers;
    this.complaints = complaints;
    this.issues = issues;
    this.recounts = recounts;
    this.lanes = lanes;
    this.settings = settings;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Takes over one report, in the caller's transaction.
   *
   * @param id of the complaint to be
   * @param lifecycle true: open, told of, and handled like any other; false: history, closed as
   *     IMPORTED and told to nobody
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void takeOver(String id, PastReport past, Viewer registrar, boolean lifecycle) {
    Instant at = past.registeredAt();
    Draft draft = past.draft();
    Customer customer = customers.lockForPast(past.number(), past.profile(), at);
    Ledger ledger = past.counted() ? ledgers.at(customer.pseudonym(), at) : Ledger.EMPTY;
    Optional<Complaint> first = issues.repeated(draft, ledger, at);
    TicketNumber ticket =
        enter(customer.pseudonym(), at, id, first.map(Complaint::id).orElse(id), draft);
    HighFrequency counts = ledgers.frequency(ledger, draft.counted(), at, null).counts();
    Complaint complaint = new Complaint(id, draft, customer, registrar, ticket, counts, at);
    complaint.answerFor(
        new Responsible(
            registrar.user(),
            Objects.requireNonNullElse(registrar.department(), settings.defaultDepartment())));
    complaint.take(
        lanes.choose(complaint.tier, draft.category(), false, registrar, complaint.branch, at));
    if (lifecycle) {
      begin(complaint, first, draft.category().group().orElseThrow(), at);
    } else {
      file(complaint, first, past.closedAt() == null ? at : past.closedAt());
    }
    complaints.add(complaint);
    complaints.settle();
    if (past.counted()) {
      recounts.recount(customer.pseudonym(), at, at);
    }
  }

  private void begin(Complaint complaint, Optional<Complaint> first, String group, Instant at) {
    boolean reopened = first.map(issue -> issues.join(issue, complaint, at)).orElse(false);
    journal.tell(complaint.id, ComplaintRegistered.TYPE, ComplaintRegistered.of(complaint, group));
    first.ifPresent(
        issue ->
            journal.tell(
                issue.id,
                ComplaintRepeated.TYPE,
                ComplaintRepeated.of(issue, complaint, reopened)));
  }

  private void file(Complaint complaint, Optional<Complaint> first, Instant closedAt) {
    complaint.history = true;
    complaint.close(Standing.BY_IMPORT, closedAt);
    first.ifPresent(complaint::followInThePast);
    complaint.updatedAt = clock.instant();
  }

  /**
   * Enters the report. Its serial comes from today and its day from the past, where another report
   * may have had the same six digits: then the next serial is taken.
   */
  private TicketNumber enter(String customer, Instant at, String id, String issueId, Draft draft) {
    while (true) {
      Report line = new Report(customer, at, id, issueId, draft.category().code(), true);
      TicketNumber ticket = ledgers.enter(line);
      if (complaints.ofTicket(ticket.value()).isEmpty()) {
        return ticket;
      }
      ledgers.takeBack(line);
    }
  }
}
