package io.redress.callback.visit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.callback.plan.Satisfied;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What is told of visits: no words, no names, nothing of the customer's situation. */
final class VisitEvents {

  private VisitEvents() {}

  /** The customer chose a time, {@code visit.agreed}; again after each new choice. */
  record Agreed(
      String complaintId,
      String ticketNumber,
      String visitId,
      Set<VisitReason> reasons,
      Instant from,
      Instant to,
      Instant at) {
    static final String TYPE = "visit.agreed";
  }

  /** A visitor was there, {@code visit.completed}; once for each visit. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Completed(
      String complaintId,
      String ticketNumber,
      String visitId,
      VisitOutcome outcome,
      Outlook outlook,
      List<Network> networksTested,
      long giftAmount,
      Instant at) {
    static final String TYPE = "visit.completed";
  }

  /** Work is left to do, {@code visit.followUpRequested}: for the lifecycle. */
  record FollowUpRequested(
      String complaintId,
      String ticketNumber,
      String visitId,
      String department,
      Outlook outlook,
      LocalDate until,
      Instant at) {
    static final String TYPE = "visit.followUpRequested";
  }

  /** The customer was called after the visit, {@code visit.calledBack}; once. */
  record CalledBack(
      String complaintId, String ticketNumber, String visitId, Satisfied satisfied, Instant at) {
    static final String TYPE = "visit.calledBack";
  }

  /** It will not be made, {@code visit.ended}: DECLINED by the customer, or CANCELLED. */
  record Ended(
      String complaintId, String ticketNumber, String visitId, VisitState cause, Instant at) {
    static final String TYPE = "visit.ended";
  }
}
