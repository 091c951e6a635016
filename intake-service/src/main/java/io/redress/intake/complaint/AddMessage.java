package io.redress.intake.complaint;

import io.redress.intake.personaldata.PersonalDataPolicy;
import io.redress.intake.promise.Asks;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Adds what the customer or the staff say to a running complaint. */
@ApplicationScoped
public class AddMessage {
  private final ChangeComplaint changes;
  private final Complaints complaints;
  private final Messages messages;
  private final Asks asks;
  private final CustomerActions actions;
  private final Journal journal;
  private final Wording wording;

  @Inject
  AddMessage(
      ChangeComplaint changes,
      Complaints complaints,
      Messages messages,
      Asks asks,
      CustomerActions actions,
      Journal journal,
      Wording wording) {
    this.changes = changes;
    this.complaints = complaints;
    this.messages = messages;
    this.asks = asks;
    this.actions = actions;
    this.journal = journal;
    this.wording = wording;
  }

  /**
   * Adds a message. What the customer says is taken as it is; what staff write is not to label
   * them, and reaches the customer only where it is meant to, from those who talk to customers.
   *
   * @throws io.redress.kit.problem.ProblemException not-found, row-not-yours, precondition-failed,
   *     complaint-closed, labelling-word, invalid-field, forbidden, too-many-messages
   */
  @Transactional
  public Message add(Change change, MessageRequest request) {
    Voice voice = request.voice();
    if (voice == Voice.STAFF) {
      wording.require("text", request.text());
    }
    addressed(change.by(), request);
    String id =
        changes.once(
            change,
            "addMessage",
            request,
            (issue, now) -> {
              Preconditions.open(issue);
              actions.count(change.by(), issue.first().id, now);
              Complaint first = issue.first();
              Message message =
                  new Message(
                      first.id,
                      voice,
                      request.addressees(),
                      change.by().user(),
                      request.text(),
                      now);
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

  private static void addressed(Viewer by, MessageRequest request) {
    if (request.voice() == Voice.CUSTOMER) {
      if (request.audience() == Audience.STAFF) {
        throw ProblemException.invalid(
            "audience", "is for words of the staff", "Leave it out, or send by STAFF.");
      }
    } else if (request.addressees() == Audience.CUSTOMER
        && !PersonalDataPolicy.seesWho(by.roles())) {
      throw ProblemException.of(
          CommonProblem.FORBIDDEN,
          "Only who talks to customers writes to them; a note leaves out the audience.");
    }
  }
}
