package io.redress.intake.missed;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * A promise to call somebody back. A number has one open promise at most, however often it was
 * missed. All changes happen while its row is locked.
 */
@Entity
@Table(name = "missed_contact")
public class MissedContact {
  @Id String id;
  String customer;

  /** The pseudonym once more, as long as the promise is open: unique. */
  String openFor;

  boolean open;

  @Convert(converter = SealedMissed.class)
  String number;

  /** Empty for the hotline itself. */
  String branch;

  String skill;

  @Enumerated(EnumType.STRING)
  MissedReason reason;

  int contacts;
  Instant firstAt;
  Instant lastAt;

  /** What the customer was promised first; kept by the first attempt. */
  Instant promisedBy;

  /** When the next attempt is due. */
  Instant dueAt;

  @Enumerated(EnumType.STRING)
  MissedStatus status;

  int attempts;
  Instant firstAttemptAt;
  String claimedBy;
  Instant claimedAt;
  Instant breachedAt;
  String complaintId;
  String closedBy;
  Instant closedAt;
  @Version long version;

  protected MissedContact() {}

  /** Notes another missed contact of this number; what was promised does not move away. */
  void missed(MissedCall call, String numberToCall, Instant due) {
    boolean first = contacts == 0;
    contacts++;
    number = numberToCall;
    if (first || !call.at().isBefore(lastAt)) {
      reason = call.reason();
      skill = call.skill() == null ? skill : call.skill();
      lastAt = call.at();
    }
    firstAt = first || call.at().isBefore(firstAt) ? call.at() : firstAt;
    dueAt = first || due.isBefore(dueAt) ? due : dueAt;
    if (attempts == 0) {
      promisedBy = dueAt;
    }
  }

  void claim(String by, Instant now) {
    status = MissedStatus.CLAIMED;
    claimedBy = by;
    claimedAt = now;
  }

  void release() {
    status = MissedStatus.WAITING;
    claimedBy = null;
    claimedAt = null;
  }

  /** Somebody called; whether that is later than promised, and was not counted yet. */
  boolean attempted(Instant now) {
    attempts++;
    if (firstAttemptAt == null) {
      firstAttemptAt = now;
      return breaches(now);
    }
    return false;
  }

  /** Somebody is to call again. */
  void tryAgain(Instant due) {
    release();
    dueAt = due;
  }

  void close(MissedStatus how, String by, Instant now) {
    status = how;
    open = false;
    openFor = null;
    claimedBy = null;
    claimedAt = null;
    closedBy = by;
    closedAt = now;
  }

  /** Notes that the promise is broken at this time; false when it is not, or was noted before. */
  boolean breaches(Instant now) {
    boolean kept = firstAttemptAt != null && !firstAttemptAt.isAfter(promisedBy);
    if (kept || breachedAt != null || !now.isAfter(promisedBy)) {
      return false;
    }
    breachedAt = now;
    return true;
  }

  boolean isClaimedBy(String user) {
    return status == MissedStatus.CLAIMED && user.equals(claimedBy);
  }

  boolean isOverdueAt(Instant now) {
    return open && dueAt.isBefore(now);
  }
}
