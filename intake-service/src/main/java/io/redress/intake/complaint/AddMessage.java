package io.redress.intake.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Objects;

/** Adds what the customer or the staff say to a running complaint. */
@ApplicationScoped
public class AddMessage {
  private final ChangeComplaint changes;
  private final Complaints complaints;
  private final Messages messages;
  private final Journal journal;

  @Inject
  AddMessage(ChangeComplaint changes, Complaints complaints, Messages messages, Journal journal) {
    this.changes = changes;
    this.complaints = complaints;
    this.messages = messages;
    this.journal = journal;
  }

  /**
   * Adds a message.
   *
   * @throws io.redress.kit.problem.ProblemException not-found, row-not-yours, precondition-failed,
   *     complaint-closed
   */
  @Transactional
  public Message add(Change change, MessageRequest request) {
    Voice voice = Objects.requireNonNullElse(request.by(), Voice.CUSTOMER);
    String id =
        changes.once(
            change,
            "addMessage",
            request,
            (issue, now) -> {
              Preconditions.open(issue);
              Complaint first = issue.first();
              Message message =
                  new Message(first.id, voice, change.by().user(), request.text(), now);
              messages.add(message);
              first.updatedAt = now;
              journal.tell(
                  first.id,
                  ComplaintUpdated.TYPE,
                  new ComplaintUpdated(
                      first.id, first.ticketNumber, ComplaintUpdated.MESSAGE, voice, now));
              return message.id;
            });
    return messages.get(complaints.get(change.complaintId()).issueId, id);
  }
}
