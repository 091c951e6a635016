package io.redress.intake.complaint;

import io.redress.intake.promise.Asks;
import io.redress.kit.wording.Wording;
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
  private final Asks asks;
  private final Journal journal;
  private final Wording wording;

  @Inject
  AddMessage(
      ChangeComplaint changes,
      Complaints complaints,
      Messages messages,
      Asks asks,
      Journal journal,
      Wording wording) {
    this.changes = changes;
    this.complaints = complaints;
    this.messages = messages;
    this.asks = asks;
    this.journal = journal;
    this.wording = wording;
  }

  /**
   * Adds a message. What the customer says is taken as it is; what staff write is not to label
   * them.
   *
   * @throws io.redress.kit.problem.ProblemException not-found, row-not-yours, precondition-failed,
   *     complaint-closed, labelling-word
   */
  @Transactional
  public Message add(Change change, MessageRequest request) {
    Voice voice = Objects.requireNonNullElse(request.by(), Voice.CUSTOMER);
    if (voice == Voice.STAFF) {
      wording.require("text", request.text());
    }
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
              if (voice == Voice.CUSTOMER) {
                asks.end(first.id, now);
              }
              journal.tell(
                  first.id, ComplaintUpdated.TYPE, ComplaintUpdated.said(first, voice, now));
              return message.id;
            });
    return messages.get(complaints.get(change.complaintId()).issueId, id);
  }
}
