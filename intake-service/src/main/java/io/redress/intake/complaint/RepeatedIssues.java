package io.redress.intake.complaint;

import io.redress.intake.classification.Categories;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Finds the issue that a report repeats, and joins the two; while the customer's row is locked. */
@ApplicationScoped
class RepeatedIssues {
  private final Ledgers ledgers;
  private final Complaints complaints;
  private final Categories categories;
  private final Journal journal;

  @Inject
  RepeatedIssues(Ledgers ledgers, Complaints complaints, Categories categories, Journal journal) {
    this.ledgers = ledgers;
    this.complaints = complaints;
    this.categories = categories;
    this.journal = journal;
  }

  /**
   * The first report of the repeated issue, locked. Whatever makes a report count no more locks the
   * customer first, so it is no other than the ledger says.
   */
  Optional<Complaint> repeated(Draft draft, Ledger ledger, Instant now) {
    return ledgers
        .repeated(ledger, draft, now)
        .flatMap(earlier -> complaints.lockFirst(earlier.issueId()));
  }

  /** Joins a repeat to its issue; true when that opened the issue again. */
  boolean join(Complaint first, Complaint repeat, Instant now) {
    boolean reopened = first.isClosed();
    boolean hasRepeats = first.insistence.repeats > 0;
    if (first.isHistory()) {
      first.answerFor(repeat.firstResponsible());
      startLate(first, now);
      first.history = false;
    }
    if (reopened) {
      first.reopen();
    }
    Lane before = first.lane;
    first.repeatedAt(repeat.lane, now);
    if (hasRepeats && (reopened || first.lane != before)) {
      complaints.mirror(first);
    }
    repeat.follow(first);
    return reopened;
  }

  /**
   * History had no case: it is told of only now, the clocks of its case begin now, and whoever
   * takes the repeat answers for it.
   */
  private void startLate(Complaint first, Instant now) {
    String group = categories.known(first.filing.category).orElseThrow().group().orElseThrow();
    journal.tell(first.id, ComplaintRegistered.TYPE, ComplaintRegistered.of(first, group, now));
  }
}
