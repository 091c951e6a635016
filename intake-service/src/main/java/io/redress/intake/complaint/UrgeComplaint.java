package io.redress.intake.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Takes down that the customer urges: it raises the complaint, and resets nothing. */
@ApplicationScoped
public class UrgeComplaint {
  private final ChangeComplaint changes;
  private final Complaints complaints;
  private final Messages messages;
  private final CustomerActions actions;
  private final LanePolicy lanes;
  private final Journal journal;

  @Inject
  UrgeComplaint(
      ChangeComplaint changes,
      Complaints complaints,
      Messages messages,
      CustomerActions actions,
      LanePolicy lanes,
      Journal journal) {
    this.changes = changes;
    this.complaints = complaints;
    this.messages = messages;
    this.actions = actions;
    this.lanes = lanes;
    this.journal = journal;
  }

  /**
   * Urges.
   *
   * @throws io.redress.kit.problem.ProblemException not-found, row-not-yours, precondition-failed,
   *     complaint-closed, too-many-messages
   */
  @Transactional
  public Complaint urge(Change change, UrgeRequest request) {
    changes.once(
        change,
        "urge",
        request,
        (issue, now) -> {
          Preconditions.serving(change.by(), issue.addressed());
          Preconditions.open(issue);
          actions.count(change.by(), issue.first().id, now);
          Complaint first = issue.first();
          first.urgedAt(lanes.afterUrges(first.lane, first.insistence.urges + 1), now);
          if (first.insistence.repeats > 0) {
            complaints.mirror(first);
          }
          if (request.note() != null && !request.note().isBlank()) {
            messages.add(
                new Message(
                    first.id,
                    Voice.CUSTOMER,
                    Audience.CUSTOMER,
                    change.by().user(),
                    request.note(),
                    now));
          }
          journal.tell(
              first.id,
              ComplaintUrged.TYPE,
              new ComplaintUrged(
                  first.id, first.ticketNumber, first.insistence.urges, first.lane, now));
          return first.id;
        });
    return changes.after(change);
  }
}
