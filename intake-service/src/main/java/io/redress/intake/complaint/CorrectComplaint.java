package io.redress.intake.complaint;

import io.redress.intake.classification.Categories;
import io.redress.intake.classification.Category;
import io.redress.intake.customer.Customer;
import io.redress.intake.customer.Customers;
import io.redress.intake.frequency.Reports;
import io.redress.kit.problem.FieldError;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Corrects a wrong first classification, with all reports of the issue that were filed under the
 * same leaf, and counts it as misidentified. The customer's row is locked first, as for a
 * registration: what repeats what and how often the number complained is right before and after.
 */
@ApplicationScoped
public class CorrectComplaint {
  private final ChangeComplaint changes;
  private final Complaints complaints;
  private final Corrections corrections;
  private final Customers customers;
  private final Categories categories;
  private final Reports reports;
  private final FrequencyCounts counts;
  private final Wording wording;
  private final Journal journal;

  @Inject
  CorrectComplaint(
      ChangeComplaint changes,
      Complaints complaints,
      Corrections corrections,
      Customers customers,
      Categories categories,
      Reports reports,
      FrequencyCounts counts,
      Wording wording,
      Journal journal) {
    this.changes = changes;
    this.complaints = complaints;
    this.corrections = corrections;
    this.customers = customers;
    this.categories = categories;
    this.reports = reports;
    this.counts = counts;
    this.wording = wording;
    this.journal = journal;
  }

  /**
   * Corrects. An enquiry no longer counts for repeats and high frequency; its case goes on until
   * somebody ends it there.
   *
   * @throws ProblemException not-found, row-not-yours, precondition-failed, complaint-closed,
   *     invalid-field, labelling-word
   */
  @Transactional
  public Complaint correct(Change change, CorrectionRequest request) {
    wording.require("reason", request.reason());
    Category wanted = leaf(request.category());
    Customer customer = customers.lock(complaints.customerOf(change.complaintId()));
    changes.once(
        change,
        "correct",
        request,
        (issue, now) -> {
          Preconditions.open(issue);
          correct(issue.first(), request, wanted, customer, change.by(), now);
          return issue.first().id;
        });
    return changes.after(change);
  }

  private void correct(
      Complaint first,
      CorrectionRequest request,
      Category wanted,
      Customer customer,
      Viewer by,
      Instant now) {
    Correction correction =
        new Correction(
            first,
            wanted == null ? first.filing.category : wanted.code(),
            Objects.requireNonNullElse(request.nature(), first.filing.nature),
            request.reason(),
            by.user(),
            now);
    if (!correction.changesCategory() && !correction.changesNature()) {
      throw ProblemException.invalid(
          request.category() == null ? "nature" : "category",
          "is what it is already",
          "Send a category or a nature that differs from the complaint's.");
    }
    List<Complaint> repeats =
        first.insistence.repeats == 0 ? List.of() : complaints.repeatsOf(first.id);
    repeats.forEach(repeat -> repeat.correct(correction, wanted, customer));
    first.correct(correction, wanted, customer);
    corrections.add(correction);
    if (correction.changesCategory()) {
      reports.refile(first.id, correction.categoryBefore, correction.categoryAfter);
    }
    journal.tell(first.id, ComplaintUpdated.TYPE, ComplaintUpdated.corrected(first, now));
    if (correction.changesNature()) {
      reports.count(first.id, correction.natureAfter == Nature.COMPLAINT);
      counts.recount(first.customer, first.registeredAt);
    }
  }

  private Category leaf(String code) {
    return code == null
        ? null
        : categories
            .leaf(code)
            .orElseThrow(
                () -> {
                  FieldError why = categories.refusal(code);
                  return ProblemException.invalid(why.field(), why.message(), why.mend());
                });
  }
}
