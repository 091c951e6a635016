package io.redress.intake.complaint;

import io.redress.intake.classification.Categories;
import io.redress.intake.classification.DetailField;
import io.redress.intake.customer.Customers;
import io.redress.kit.paging.Cursor;
import io.redress.kit.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Reads a complaint for its own customer; the caller has made sure that it is theirs. */
@ApplicationScoped
public class ReadOwnComplaint {
  private final Complaints complaints;
  private final Customers customers;
  private final Categories categories;
  private final Messages messages;

  @Inject
  ReadOwnComplaint(
      Complaints complaints, Customers customers, Categories categories, Messages messages) {
    this.complaints = complaints;
    this.customers = customers;
    this.categories = categories;
    this.messages = messages;
  }

  /**
   * The complaint; urges are those of its issue.
   *
   * @throws io.redress.kit.problem.ProblemException not-found
   */
  @Transactional
  public OwnComplaint read(String id) {
    Complaint it = complaints.get(id);
    Complaint first = complaints.get(it.issueId);
    return new OwnComplaint(
        first.id,
        it.ticketNumber,
        it.status(),
        it.disposition(),
        first.responsibleDepartment,
        first.insistence.urges,
        missing(it),
        it.registeredAt,
        it.updatedAt,
        Optional.ofNullable(first.onTheSpot).map(spot -> spot.at),
        it.closedAt());
  }

  /** What was said between the customer and the staff about its issue, oldest first. */
  @Transactional
  public Page<Message> messages(String id, String cursor, int limit) {
    String after = cursor == null ? "" : Cursor.decode(cursor, 1).get(0);
    List<Message> rows = messages.toCustomerAfter(complaints.get(id).issueId, after, limit + 1);
    return Page.of(rows, limit, message -> new Object[] {message.id});
  }

  private List<DetailField> missing(Complaint it) {
    return categories
        .leaf(it.filing.category)
        .flatMap(
            leaf ->
                customers
                    .find(it.customer)
                    .map(customer -> it.narrative.completeness(leaf, customer).missing()))
        .orElse(List.of());
  }
}
