package io.redress.intake.complaint;

import io.redress.kit.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What one customer reported, in any branch, with links between an issue and its repeats in both
 * directions. Costs by what is shown, not by how much there is.
 */
@ApplicationScoped
public class ReadHistory {
  private static final int LATEST = 50;

  private final Complaints complaints;
  private final ComplaintViews views;

  @Inject
  ReadHistory(Complaints complaints, ComplaintViews views) {
    this.complaints = complaints;
    this.views = views;
  }

  /**
   * The latest complaints of a customer.
   *
   * @param complaints the first page, newest first
   * @param open those that are open, newest first; as many as on a page at most
   */
  public record Latest(Page<ComplaintSummary> complaints, List<ComplaintSummary> open) {
    public Latest {
      open = List.copyOf(open);
    }
  }

  /** The latest complaints and all that are open; three statements. */
  @Transactional
  public Latest latest(String customer) {
    Page<Complaint> page = complaints.ofCustomer(customer, null, LATEST);
    List<Complaint> open = complaints.openOf(customer, LATEST);
    Map<String, List<String>> repeats =
        complaints.repeatsOf(
            Stream.concat(page.items().stream(), open.stream()).distinct().toList());
    return new Latest(
        page.map(it -> views.inHistory(it, repeats.get(it.id))),
        open.stream().map(it -> views.inHistory(it, repeats.get(it.id))).toList());
  }

  /**
   * One page, newest first; two statements.
   *
   * @param cursor the next of the previous page, or {@code null}
   */
  @Transactional
  public Page<ComplaintSummary> page(String customer, String cursor, int limit) {
    Page<Complaint> page = complaints.ofCustomer(customer, cursor, limit);
    Map<String, List<String>> repeats = complaints.repeatsOf(page.items());
    return page.map(it -> views.inHistory(it, repeats.get(it.id)));
  }
}
