package io.redress.callback.visit;

import io.redress.callback.plan.Satisfied;
import io.redress.callback.problem.CallbackProblem;
import io.redress.kit.id.Ids;
import io.redress.kit.problem.ProblemException;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A visit to a customer at home: from the proposal to the call afterwards. */
@Entity
@Table(name = "visit")
class Visit {

  /** The branch of visits to customers who belong to none. */
  static final String NO_BRANCH = "none";

  @Id String id;

  @Column(name = "complaint_id")
  String complaintId;

  @Column(name = "ticket_number")
  String ticketNumber;

  String branch;
  String area;

  /** Codes of {@link VisitReason}, by spaces. */
  String reasons;

  @Enumerated(EnumType.STRING)
  VisitState state;

  @Column(name = "proposed_by")
  String proposedBy;

  @Column(name = "proposed_at")
  Instant proposedAt;

  /** The time that the customer chose. */
  @Column(name = "agreed_from")
  Instant agreedFrom;

  @Column(name = "agreed_to")
  Instant agreedTo;

  /** The day of that time, in the zone of the business. */
  @Column(name = "visit_day")
  LocalDate day;

  String visitor;

  @Column(name = "begins_at")
  Instant beginsAt;

  @Column(name = "left_out")
  String leftOut;

  @Column(name = "ended_at")
  Instant endedAt;

  @Enumerated(EnumType.STRING)
  VisitOutcome outcome;

  @Enumerated(EnumType.STRING)
  Situation situation;

  @Enumerated(EnumType.STRING)
  Outlook outlook;

  @Convert(converter = SealedVisitNote.class)
  String note;

  /** Why it was cancelled. */
  @Convert(converter = SealedEndReason.class)
  @Column(name = "end_reason")
  String endReason;

  @Column(name = "follow_up_department")
  String followUpDepartment;

  @Convert(converter = SealedFollowUp.class)
  @Column(name = "follow_up")
  String followUp;

  @Column(name = "follow_up_until")
  LocalDate followUpUntil;

  @Column(name = "gift_amount")
  long giftAmount;

  @Column(name = "call_at")
  Instant callAt;

  @Column(name = "called_at")
  Instant calledAt;

  @Column(name = "called_by")
  String calledBy;

  @Enumerated(EnumType.STRING)
  Satisfied satisfied;

  @Version long version;

  @ElementCollection
  @CollectionTable(name = "visit_slot", joinColumns = @JoinColumn(name = "visit_id"))
  @OrderBy("begin")
  List<Slot> slots = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "visit_test", joinColumns = @JoinColumn(name = "visit_id"))
  @OrderBy("network")
  List<NetworkTest> tests = new ArrayList<>();

  protected Visit() {}

  Visit(CaseLine of, String area, String by, Instant at) {
    this.id = Ids.next();
    this.complaintId = of.complaintId();
    this.ticketNumber = of.ticketNumber();
    this.branch = of.branch() == null ? NO_BRANCH : of.branch();
    this.area = area;
    this.reasons = String.join(" ", of.reasons().stream().map(Enum::name).toList());
    this.state = VisitState.PROPOSED;
    this.proposedBy = by;
    this.proposedAt = at;
  }

  /**
   * Guards a change of state.
   *
   * @throws ProblemException visit-not-possible
   */
  void goesTo(VisitState next) {
    if (!state.may(next)) {
      throw ProblemException.of(
              CallbackProblem.VISIT_NOT_POSSIBLE,
              "A visit does not go from " + state + " to " + next + ".")
          .with("state", state);
    }
    this.state = next;
  }

  void offered(List<Slot> times) {
    goesTo(VisitState.OFFERED);
    forgetPlan();
    this.agreedFrom = null;
    this.agreedTo = null;
    this.day = null;
    slots.clear();
    slots.addAll(times);
  }

  void agreed(Slot chosen, LocalDate on) {
    goesTo(VisitState.AGREED);
    this.agreedFrom = chosen.begin;
    this.agreedTo = chosen.end;
    this.day = on;
  }

  void planned(String by, Instant begins) {
    goesTo(VisitState.PLANNED);
    this.visitor = by;
    this.beginsAt = begins;
    this.leftOut = null;
  }

  void leftOut(String why) {
    goesTo(VisitState.AGREED);
    forgetPlan();
    this.leftOut = why;
  }

  private void forgetPlan() {
    this.visitor = null;
    this.beginsAt = null;
    this.leftOut = null;
  }

  Set<VisitReason> reasons() {
    Set<VisitReason> all = EnumSet.noneOf(VisitReason.class);
    if (!reasons.isEmpty()) {
      for (String code : reasons.split(" ")) {
        all.add(VisitReason.valueOf(code));
      }
    }
    return all;
  }
}
