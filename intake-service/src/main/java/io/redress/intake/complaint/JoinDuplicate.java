package io.redress.intake.complaint;

import io.redress.intake.frequency.Reports;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Makes a linked ticket a repeat once its own case has ended as a duplicate: from then on there is
 * one lifecycle for both, that of the earlier ticket, opened again if it was closed.
 */
@ApplicationScoped
class JoinDuplicate {
  private final Complaints complaints;
  private final RepeatedIssues issues;
  private final Reports reports;
  private final LinkChanges links;
  private final LanePolicy lanes;
  private final Journal journal;
  private final Clock clock;

  @Inject
  JoinDuplicate(
      Complaints complaints,
      RepeatedIssues issues,
      Reports reports,
      LinkChanges links,
      LanePolicy lanes,
      Journal journal,
      Clock clock) {
    this.complaints = complaints;
    this.issues = issues;
    this.reports = reports;
    this.links = links;
    this.lanes = lanes;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Joins a closed, locked ticket of a locked customer to the issue that it is linked to, if it is
   * and that counts.
   */
  void join(Complaint duplicate) {
    if (duplicate.relatedId == null || !duplicate.counts()) {
      return;
    }
    Optional<Complaint> first =
        complaints
            .issueOf(duplicate.relatedId)
            .filter(issueId -> !issueId.equals(duplicate.id))
            .flatMap(complaints::lockFirst)
            .filter(Complaint::counts);
    first.ifPresent(issue -> join(issue, duplicate));
  }

  private void join(Complaint first, Complaint duplicate) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<Complaint> along = complaints.repeatsOf(duplicate.id);
    links.add(LinkChange.joined(duplicate, first, duplicate.insistence.urges, now));
    takeUrges(first, duplicate.insistence.urges);
    duplicate.reopen();
    boolean reopened = issues.join(first, duplicate, now);
    duplicate.joinedAt = now;
    for (Complaint repeat : along) {
      repeat.reopen();
      repeat.follow(first);
      first.insistence.repeats++;
      links.add(LinkChange.along(repeat, duplicate, first, now));
    }
    duplicate.insistence.repeats = 0;
    reports.join(duplicate.id, first.id);
    journal.tell(
        first.id, ComplaintRepeated.TYPE, ComplaintRepeated.of(first, duplicate, reopened));
  }

  /** The urges of an issue are those of all its tickets, and so is what they come to. */
  private void takeUrges(Complaint first, int urges) {
    if (urges > 0) {
      first.insistence.urgedElsewhere(urges);
      first.lane = lanes.afterUrges(first.lane, first.insistence.urges);
      if (first.insistence.repeats > 0) {
        complaints.mirror(first);
      }
    }
  }
}
