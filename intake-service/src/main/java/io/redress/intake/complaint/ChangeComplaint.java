package io.redress.intake.complaint;

import io.redress.kit.idempotency.Idempotency;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What all changes to a complaint have in common: once per key, under the lock of its issue. */
@ApplicationScoped
class ChangeComplaint {
  /** The change itself; what it returns is the resource it made, or the complaint. */
  interface Step {
    String on(Issue issue, Instant now);
  }

  private final Complaints complaints;
  private final Idempotency idempotency;
  private final Clock clock;

  @Inject
  ChangeComplaint(Complaints complaints, Idempotency idempotency, Clock clock) {
    this.complaints = complaints;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  /**
   * Makes a change in the current transaction.
   *
   * @param what name of the operation
   * @param request what an idempotency key stands for
   * @return the resource that the step returned, now or when the key was first used
   */
  String once(Change change, String what, Object request, Step step) {
    return idempotency
        .once(
            change.key(),
            what + ":" + change.complaintId(),
            request,
            () -> {
              Issue issue = complaints.lock(change.complaintId());
              Preconditions.reading(change.by(), issue.addressed());
              Preconditions.version(issue, change.ifMatch());
              return step.on(issue, clock.instant().truncatedTo(ChronoUnit.MICROS));
            })
        .resourceId();
  }

  /** The complaint as it is after the change. */
  Complaint after(Change change) {
    return complaints.refreshed(complaints.get(change.complaintId()));
  }
}
