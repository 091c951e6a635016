package io.redress.workflow.casefile;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Finds work that a visit left and no diagram took, once its case has ended: a further round begins
 * for it. Every replica looks; the case's lock lets one act.
 */
@ApplicationScoped
class FollowUpWatch {
  private final FollowUpVisit followUp;
  private final DueCases due;

  FollowUpWatch(FollowUpVisit followUp, DueCases due) {
    this.followUp = followUp;
    this.due = due;
  }

  @Scheduled(
      every = "${redress.visit-follow-ups.look-every:60s}",
      delayed = "${redress.visit-follow-ups.look-every:60s}",
      identity = "work-left-by-visits",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    due.each(
        "The work left by visit",
        VisitFollowUp::leftBehind,
        left -> left.visitId,
        left -> left.complaintId,
        (file, left) -> followUp.leftBehind(file, left.visitId));
  }
}
