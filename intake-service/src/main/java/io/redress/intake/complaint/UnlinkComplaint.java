package io.redress.intake.complaint;

import io.redress.intake.customer.Customers;
import io.redress.intake.problem.IntakeProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;

/**
 * Takes a link back. A ticket that was linked afterwards just goes on; a repeat gets a lifecycle of
 * its own, and one that verification had found to be a duplicate gets its own back. The customer's
 * row is locked first, as for a registration.
 */
@ApplicationScoped
public class UnlinkComplaint {
  private final ChangeComplaint changes;
  private final Complaints complaints;
  private final Customers customers;
  private final PartRepeat part;
  private final PartDuplicate undo;
  private final LinkChanges links;
  private final Wording wording;
  private final Journal journal;

  @Inject
  UnlinkComplaint(
      ChangeComplaint changes,
      Complaints complaints,
      Customers customers,
      PartRepeat part,
      PartDuplicate undo,
      LinkChanges links,
      Wording wording,
      Journal journal) {
    this.changes = changes;
    this.complaints = complaints;
    this.customers = customers;
    this.part = part;
    this.undo = undo;
    this.links = links;
    this.wording = wording;
    this.journal = journal;
  }

  /**
   * Unlinks.
   *
   * @throws ProblemException not-found, row-not-yours, precondition-failed, complaint-closed,
   *     not-linked, labelling-word
   */
  @Transactional
  public Complaint unlink(Change change, UnlinkRequest request) {
    wording.require("reason", request.reason());
    customers.lock(complaints.customerOf(change.complaintId()));
    changes.once(
        change,
        "unlink",
        request,
        (issue, now) -> {
          unlink(issue, request.reason(), change.by(), now);
          return change.complaintId();
        });
    return changes.after(change);
  }

  private void unlink(Issue issue, String reason, Viewer by, Instant now) {
    Complaint ticket = issue.addressed();
    String related = ticket.relatedId;
    if (related == null) {
      throw ProblemException.of(IntakeProblem.NOT_LINKED, "It is linked to no earlier ticket.");
    }
    if (ticket.isWithdrawn()) {
      Preconditions.open(issue);
    }
    links.add(new LinkChange(ticket.id, related, LinkChange.What.UNLINKED, reason, by.user(), now));
    if (ticket.joinedAt != null) {
      undo.part(issue.first(), ticket, reason, by, now);
    } else if (ticket.type() == ReportType.REPEAT) {
      part.part(issue.first(), ticket, by, now);
    } else {
      ticket.relatedId = null;
      ticket.updatedAt = now;
      journal.tell(
          ticket.id,
          ComplaintUpdated.TYPE,
          ComplaintUpdated.linked(ticket, ComplaintUpdated.UNLINKED, related, now));
    }
  }
}
