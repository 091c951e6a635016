package io.redress.intake.complaint;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** How far an issue has come: its stage, or how and when it ended; withdrawn is for good. */
@Embeddable
class Standing {
  static final String RECEIVED = "RECEIVED";
  static final String CLOSED = "CLOSED";
  static final String BY_ENQUIRY = "ENQUIRY";
  static final String BY_WITHDRAWAL = "WITHDRAWN";
  static final String BY_DUPLICATE = "DUPLICATE";
  static final String BY_IMPORT = "IMPORTED";

  String status = RECEIVED;
  String disposition;
  Instant closedAt;
  Instant withdrawnAt;

  @Enumerated(EnumType.STRING)
  WithdrawalReason withdrawalReason;

  /** Takes over the stage of another report of its issue. */
  void follow(Standing first) {
    status = first.status;
  }

  /** Takes over the stage of another report of its issue, and how that ended. */
  void followToItsEnd(Standing first) {
    status = first.status;
    disposition = first.disposition;
    closedAt = first.closedAt;
    withdrawnAt = first.withdrawnAt;
    withdrawalReason = first.withdrawalReason;
  }

  /** Follows the case into a stage; false where that changes nothing. */
  boolean enter(String stage) {
    if (isWithdrawn() || status.equals(stage)) {
      return false;
    }
    become(stage, null, null);
    return true;
  }

  void withdraw(WithdrawalReason reason, Instant at) {
    withdrawnAt = at;
    withdrawalReason = reason;
    close(BY_WITHDRAWAL, at);
  }

  void close(String how, Instant at) {
    become(CLOSED, how, at);
  }

  /** Begins again. */
  void reopen() {
    become(RECEIVED, null, null);
  }

  private void become(String next, String how, Instant at) {
    status = next;
    disposition = how;
    closedAt = at;
  }

  boolean isClosed() {
    return CLOSED.equals(status);
  }

  boolean isWithdrawn() {
    return withdrawnAt != null;
  }

  /** Whether it ended in this way. */
  boolean endedBy(String how) {
    return how.equals(disposition);
  }
}
