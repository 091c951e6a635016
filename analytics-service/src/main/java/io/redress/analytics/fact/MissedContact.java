package io.redress.analytics.fact;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * What is known of a call that reached nobody, and of the promise to call back that was made for
 * it. A row that is one is no complaint.
 *
 * @param missedAt the first time that the customer was missed
 * @param branch absent for the hotline itself
 * @param brokenAt when it was noticed that nobody had called in time; absent otherwise
 * @param returnedAt when the promise came to its end; absent while it is open
 */
@Embeddable
public record MissedContact(
    @Column(name = "missed_at") Instant missedAt,
    @Column(name = "missed_branch") String branch,
    @Column(name = "broken_at") Instant brokenAt,
    @Column(name = "returned_at") Instant returnedAt,
    @Column(name = "returned_in_time") Boolean inTime) {
  private static final MissedContact UNKNOWN = new MissedContact(null, null, null, null, null);

  private static MissedContact known(MissedContact before, Instant at, String of) {
    var kept = before == null ? UNKNOWN : before;
    return new MissedContact(
        Bounded.earliest(kept.missedAt, Bounded.micros(at)),
        of == null ? kept.branch : of,
        kept.brokenAt,
        kept.returnedAt,
        kept.inTime);
  }

  static MissedContact missed(MissedContact before, ContactMissed event) {
    return known(before, event.at(), event.branch());
  }

  static MissedContact broken(MissedContact before, ContactPromiseBroken event) {
    var kept = known(before, event.missedAt(), event.branch());
    return new MissedContact(
        kept.missedAt,
        kept.branch,
        Bounded.earliest(kept.brokenAt, Bounded.micros(event.at())),
        kept.returnedAt,
        kept.inTime);
  }

  static MissedContact returned(MissedContact before, ContactReturned event) {
    var kept = known(before, event.missedAt(), event.branch());
    return new MissedContact(
        kept.missedAt, kept.branch, kept.brokenAt, Bounded.micros(event.at()), event.inTime());
  }

  /** Whether nobody called in the time that was promised. */
  public boolean isBroken() {
    return brokenAt != null || Boolean.FALSE.equals(inTime);
  }

  /** Whether it is known by now if the promise was kept. */
  public boolean isDecided() {
    return isBroken() || returnedAt != null;
  }
}
