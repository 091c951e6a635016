package io.redress.intake.complaint;

import io.redress.intake.personaldata.Tombstone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps what the operator told many customers at once with each one's complaint, where its customer
 * reads it. Told twice it is kept once; a closed complaint keeps it too, as it was told. That of a
 * customer who was erased keeps nothing: nobody would read it.
 */
@ApplicationScoped
public class TellCustomer {
  private final Complaints complaints;
  private final Messages messages;
  private final Journal journal;

  @Inject
  TellCustomer(Complaints complaints, Messages messages, Journal journal) {
    this.complaints = complaints;
    this.messages = messages;
    this.journal = journal;
  }

  /**
   * Keeps it.
   *
   * @param complaintId the first report of its issue
   * @param messageId the same for the same words to the same customer
   * @param by who wrote it
   * @return false when there is no such complaint
   */
  @Transactional
  public boolean tell(String complaintId, String messageId, String text, String by, Instant at) {
    Optional<Complaint> locked = complaints.lockFirst(complaintId);
    if (locked.isEmpty()) {
      return false;
    }
    Complaint first = locked.get();
    if (!Tombstone.is(first.customer) && !messages.has(messageId)) {
      messages.add(new Message(messageId, first.id, Voice.STAFF, Audience.CUSTOMER, by, text, at));
      first.updatedAt = at.isAfter(first.updatedAt) ? at : first.updatedAt;
      journal.tell(first.id, ComplaintUpdated.TYPE, ComplaintUpdated.said(first, Voice.STAFF, at));
    }
    return true;
  }
}
