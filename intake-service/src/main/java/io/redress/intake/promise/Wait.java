package io.redress.intake.promise;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * How long the workflow waits for a customer's answer: its latest wait, as it was told last. Kept
 * with the first report of an issue.
 */
@Entity
@Table(name = "customer_wait")
class Wait {
  @Id String complaintId;
  Instant startedAt;
  Instant dueAt;
  Instant toldAt;

  protected Wait() {}

  Wait(String complaintId, Instant startedAt, Instant dueAt, Instant at) {
    this.complaintId = complaintId;
    this.startedAt = startedAt;
    this.dueAt = dueAt;
    this.toldAt = at;
  }

  /** Takes what an event says: of the wait that began last, the due time that was told last. */
  void told(Instant started, Instant due, Instant at) {
    boolean later =
        started.isAfter(startedAt)
            || started.equals(startedAt)
                && (at.isAfter(toldAt) || at.equals(toldAt) && due.isBefore(dueAt));
    if (later) {
      startedAt = started;
      dueAt = due;
      toldAt = at;
    }
  }
}
