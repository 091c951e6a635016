package io.redress.intake.complaint;

import io.redress.intake.customer.Customers;
import io.redress.intake.frequency.Frequencies;
import io.redress.intake.personaldata.PersonalPart;
import io.redress.intake.personaldata.RecordAccess;
import io.redress.kit.paging.Cursor;
import io.redress.kit.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads a single complaint, within the rows of the reader, and records that they saw it. */
@ApplicationScoped
public class ReadComplaint {
  private static final int CORRECTIONS = 20;
  private static final int LINK_CHANGES = 20;
  private static final int LINKED = 50;

  private final Complaints complaints;
  private final Customers customers;
  private final Frequencies frequencies;
  private final Messages messages;
  private final Corrections corrections;
  private final LinkChanges links;
  private final ComplaintViews views;
  private final RecordAccess accesses;

  @Inject
  ReadComplaint(
      Complaints complaints,
      Customers customers,
      Frequencies frequencies,
      Messages messages,
      Corrections corrections,
      LinkChanges links,
      ComplaintViews views,
      RecordAccess accesses) {
    this.complaints = complaints;
    this.customers = customers;
    this.frequencies = frequencies;
    this.messages = messages;
    this.corrections = corrections;
    this.links = links;
    this.views = views;
    this.accesses = accesses;
  }

  /**
   * The complaint.
   *
   * @throws io.redress.kit.problem.ProblemException not-found, row-not-yours
   */
  @Transactional
  public ComplaintView read(String id, Viewer reader) {
    return view(readable(id, reader), reader, "readComplaint");
  }

  /** The same after a change that the reader was allowed to make. */
  @Transactional
  public ComplaintView view(Complaint complaint, Viewer reader) {
    return view(complaint, reader, "changeComplaint");
  }

  private ComplaintView view(Complaint complaint, Viewer reader, String through) {
    saw(reader, complaint, through, EnumSet.allOf(PersonalPart.class));
    return views.whole(
        complaint,
        customers.find(complaint.customer).orElseThrow(),
        frequencies.asOf(complaint.customer, complaint.id, complaint.registeredAt),
        complaint.filing.misidentified
            ? corrections.latest(complaint.issueId, CORRECTIONS)
            : List.of(),
        views.relations(
            complaints.linkedTo(complaint, LINKED), links.latest(complaint.id, LINK_CHANGES)),
        reader);
  }

  /** What was said about its issue, oldest first. */
  @Transactional
  public Page<Message> messages(String id, Viewer reader, String cursor, int limit) {
    Complaint complaint = readable(id, reader);
    String after = cursor == null ? "" : Cursor.decode(cursor, 1).get(0);
    saw(reader, complaint, "listMessages", EnumSet.of(PersonalPart.WORDS));
    List<Message> rows = messages.after(complaint.issueId, after, limit + 1);
    return Page.of(rows, limit, message -> new Object[] {message.id});
  }

  /** One thing that was said about its issue. */
  @Transactional
  public Message message(String id, String messageId, Viewer reader) {
    Complaint complaint = readable(id, reader);
    Message message = messages.get(complaint.issueId, messageId);
    saw(reader, complaint, "readMessage", EnumSet.of(PersonalPart.WORDS));
    return message;
  }

  private void saw(Viewer reader, Complaint complaint, String through, Set<PersonalPart> parts) {
    accesses.record(
        reader.user(), reader.roles(), complaint.customer, complaint.id, through, parts);
  }

  /**
   * The pseudonym of its customer.
   *
   * @throws io.redress.kit.problem.ProblemException not-found, row-not-yours
   */
  @Transactional
  public String customerOf(String id, Viewer reader) {
    return readable(id, reader).customer;
  }

  private Complaint readable(String id, Viewer reader) {
    Complaint complaint = complaints.get(id);
    Preconditions.reading(reader, complaint);
    return complaint;
  }
}
