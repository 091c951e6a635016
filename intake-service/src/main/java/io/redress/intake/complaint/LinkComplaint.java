package io.redress.intake.complaint;

import io.redress.intake.customer.Customers;
import io.redress.intake.problem.IntakeProblem;
import io.redress.intake.ticket.TicketNumber;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;

/**
 * Links a ticket to an earlier one of the same customer that an agent recognised only afterwards.
 * Both show it, and both cases go on: whether it is a duplicate is found by verification, and when
 * the case ends so, {@link JoinDuplicate} makes the ticket a repeat. The customer's row is locked
 * first, as for a registration.
 */
@ApplicationScoped
public class LinkComplaint {
  private final ChangeComplaint changes;
  private final Complaints complaints;
  private final Customers customers;
  private final LinkChanges links;
  private final RepeatPolicy repeats;
  private final Wording wording;
  private final Journal journal;

  @Inject
  LinkComplaint(
      ChangeComplaint changes,
      Complaints complaints,
      Customers customers,
      LinkChanges links,
      RepeatPolicy repeats,
      Wording wording,
      Journal journal) {
    this.changes = changes;
    this.complaints = complaints;
    this.customers = customers;
    this.links = links;
    this.repeats = repeats;
    this.wording = wording;
    this.journal = journal;
  }

  /**
   * Links.
   *
   * @throws ProblemException not-found, row-not-yours, precondition-failed, complaint-closed,
   *     already-linked, invalid-field, labelling-word
   */
  @Transactional
  public Complaint link(Change change, LinkRequest request) {
    wording.require("reason", request.reason());
    customers.lock(complaints.customerOf(change.complaintId()));
    changes.once(
        change,
        "link",
        request,
        (issue, now) -> {
          Preconditions.open(issue);
          link(issue.addressed(), request, change.by(), now);
          return change.complaintId();
        });
    return changes.after(change);
  }

  private void link(Complaint later, LinkRequest request, Viewer by, Instant now) {
    if (later.relatedId != null) {
      throw ProblemException.of(
              IntakeProblem.ALREADY_LINKED, "It is linked to another ticket already.")
          .with("relatedComplaintId", later.relatedId);
    }
    Complaint earlier = earlier(later, request.relatedTicket());
    later.relatedId = earlier.issueId;
    later.updatedAt = now;
    links.add(
        new LinkChange(
            later.id, earlier.issueId, LinkChange.What.LINKED, request.reason(), by.user(), now));
    journal.tell(
        later.id,
        ComplaintUpdated.TYPE,
        ComplaintUpdated.linked(later, ComplaintUpdated.LINKED, earlier.issueId, now));
  }

  private Complaint earlier(Complaint later, String written) {
    return TicketNumber.parse(written)
        .flatMap(ticket -> complaints.ofTicket(ticket.value()))
        .filter(other -> other.customer.equals(later.customer))
        .filter(other -> !other.issueId.equals(later.issueId))
        .filter(Complaint::counts)
        .filter(other -> repeats.reaches(other.registeredAt, later.registeredAt))
        .orElseThrow(
            () ->
                ProblemException.invalid(
                    "relatedTicket",
                    "is no earlier complaint of this customer within the repeat window",
                    "Check the ticket number; link the later ticket to the earlier one."));
  }
}
