package io.redress.analytics.fact;

import static java.util.Map.entry;

import io.redress.kit.inbox.IncomingEvent;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * What each type of event changes in the row of its complaint. Types that no figure reads yet are
 * only logged: a rebuild brings them in on the day that one does.
 */
public final class Folding {
  private static final Map<String, BiConsumer<ComplaintFact, IncomingEvent>> FOLDED =
      Map.ofEntries(
          entry("complaint.registered", Folding::registered),
          entry("complaint.repeated", Folding::repeated),
          entry("complaint.updated", Folding::updated),
          entry("complaint.urged", Folding::urged),
          entry("complaint.withdrawn", Folding::withdrawn),
          entry("complaint.resolvedOnTheSpot", Folding::resolvedOnTheSpot),
          entry("contact.missed", Folding::contactMissed),
          entry("contact.promiseBroken", Folding::promiseBroken),
          entry("contact.returned", Folding::contactReturned),
          entry("case.started", Folding::started),
          entry("case.closed", Folding::closed),
          entry("deadline.paused", Folding::paused),
          entry("deadline.resumed", Folding::resumed),
          entry("responsibility.breached", Folding::breached),
          entry("responsibility.returned", Folding::returned),
          entry("escalation.raised", Folding::escalated),
          entry("resolution.approved", Folding::approved),
          entry("callback.requested", Folding::callbackRequested),
          entry("callback.completed", Folding::callbackCompleted),
          entry("visit.completed", Folding::visited),
          entry("repair.completed", Folding::repaired));

  private static final Set<String> ONLY_LOGGED =
      Set.of(
          "stage.entered",
          "stage.left",
          "workItem.created",
          "workItem.claimed",
          "workItem.released",
          "workItem.changed",
          "workItem.completed",
          "workItem.cancelled",
          "deadline.set",
          "deadline.warned",
          "deadline.met",
          "deadline.breached",
          "deadline.cancelled",
          "case.laneChanged",
          "responsibility.assigned",
          "responsibility.offered",
          "responsibility.accepted",
          "responsibility.declined",
          "case.migrated",
          "job.stuck",
          "job.retried",
          "warning.told",
          "repairWork.overdue",
          "repairWork.done",
          "customer.asked",
          "customer.told",
          "customer.erased",
          "contact.erased",
          "plan.published",
          "plan.superseded",
          "plan.retired",
          "plan.drafted",
          "callback.attempted",
          "survey.issued",
          "survey.answered",
          "survey.closed",
          "visit.agreed",
          "visit.followUpRequested",
          "visit.calledBack",
          "visit.ended",
          "repair.levelRaised",
          "repair.phaseChanged",
          "repair.planned",
          "repair.stepChanged",
          "repair.measured");

  private Folding() {}

  /** The types that change a row. */
  public static Set<String> folded() {
    return FOLDED.keySet();
  }

  /** The types that are kept in the log and change no row. */
  public static Set<String> onlyLogged() {
    return ONLY_LOGGED;
  }

  /**
   * Folds one event of {@link #folded} types, each distinct event once.
   *
   * @throws io.redress.kit.inbox.PoisonException when its data can never be read as what its type
   *     promises
   */
  static void fold(ComplaintFact fact, IncomingEvent event) {
    FOLDED.get(event.type()).accept(fact, event);
    fact.folded();
  }

  private static void registered(ComplaintFact fact, IncomingEvent event) {
    var data = event.as(ComplaintRegistered.class);
    fact.registered(Registration.of(data), data.lane());
    fact.highFrequency(Boolean.TRUE.equals(data.highFrequency()));
  }

  private static void repeated(ComplaintFact fact, IncomingEvent event) {
    var data = event.as(ComplaintRepeated.class);
    fact.repeats(data.repeats(), Stamp.of(event));
    fact.reopened(data.reopened());
    fact.lane(data.lane());
  }

  private static void updated(ComplaintFact fact, IncomingEvent event) {
    var data = event.as(ComplaintUpdated.class);
    if (data.isCorrection()) {
      fact.corrected(data, Stamp.of(event));
    }
    if (data.repeats() != null) {
      fact.repeats(data.repeats(), Stamp.of(event));
    }
  }

  private static void urged(ComplaintFact fact, IncomingEvent event) {
    var data = event.as(ComplaintUrged.class);
    fact.urged(data.urges());
    fact.lane(data.lane());
  }

  private static void withdrawn(ComplaintFact fact, IncomingEvent event) {
    fact.withdrawn(event.as(ComplaintWithdrawn.class).at());
  }

  private static void resolvedOnTheSpot(ComplaintFact fact, IncomingEvent event) {
    var data = event.as(ResolvedOnTheSpot.class);
    fact.resolvedOnTheSpot(data.at());
    fact.tried(MeasureKind.ON_THE_SPOT, data.measureCode(), data.at());
    compensated(fact, data.compensation(), data.at());
    fact.planUsed(data.at(), data.plan(), data.planFitted(), Stamp.of(event));
  }

  private static void contactMissed(ComplaintFact fact, IncomingEvent event) {
    var data = event.as(ContactMissed.class);
    fact.missedContact(known -> MissedContact.missed(known, data));
  }

  private static void promiseBroken(ComplaintFact fact, IncomingEvent event) {
    var data = event.as(ContactPromiseBroken.class);
    fact.missedContact(known -> MissedContact.broken(known, data));
  }

  private static void contactReturned(ComplaintFact fact, IncomingEvent event) {
    var data = event.as(ContactReturned.class);
    fact.missedContact(known -> MissedContact.returned(known, data));
  }

  private static void started(ComplaintFact fact, IncomingEvent event) {
    var data = event.as(CaseStarted.class);
    fact.started(data.startedAt() == null ? event.time() : data.startedAt());
    fact.round(data.round());
    fact.lane(data.lane());
  }

  private static void paused(ComplaintFact fact, IncomingEvent event) {
    var data = event.as(DeadlinePaused.class);
    fact.waiting(pauses -> pauses.paused(data));
  }

  private static void resumed(ComplaintFact fact, IncomingEvent event) {
    var data = event.as(DeadlineResumed.class);
    fact.waiting(pauses -> pauses.resumed(data));
  }

  private static void breached(ComplaintFact fact, IncomingEvent event) {
    fact.breached(event.as(ResponsibilityBreached.class), Stamp.of(event));
  }

  private static void returned(ComplaintFact fact, IncomingEvent event) {
    fact.returned(event.as(ResponsibilityReturned.class).returns());
  }

  private static void escalated(ComplaintFact fact, IncomingEvent event) {
    var data = event.as(EscalationRaised.class);
    fact.escalated(data.level(), data.at());
    fact.round(data.round());
  }

  private static void approved(ComplaintFact fact, IncomingEvent event) {
    var data = event.as(ResolutionApproved.class);
    fact.round(data.round());
    fact.handledBy(data.department(), data.departments(), Stamp.of(event));
    fact.planUsed(data.at(), data.plan(), data.planFitted(), Stamp.of(event));
    fact.tried(MeasureKind.ANSWER, plan(data.plan()), data.at());
    compensated(fact, data.compensation(), data.at());
  }

  /** Without its version. */
  private static String plan(String plan) {
    return plan == null ? null : plan.replaceFirst("/.*", "");
  }

  private static void compensated(ComplaintFact fact, Compensation granted, Instant at) {
    if (granted != null && granted.amount() > 0) {
      fact.tried(MeasureKind.COMPENSATION, null, at);
    }
  }

  private static void visited(ComplaintFact fact, IncomingEvent event) {
    var data = event.as(VisitCompleted.class);
    fact.tried(MeasureKind.VISIT, data.outcome(), data.at());
  }

  private static void repaired(ComplaintFact fact, IncomingEvent event) {
    var data = event.as(RepairCompleted.class);
    data.done().forEach(step -> fact.tried(MeasureKind.REPAIR, step, data.at()));
  }

  private static void callbackRequested(ComplaintFact fact, IncomingEvent event) {
    var data = event.as(CallbackRequested.class);
    fact.round(data.round());
    fact.lane(data.lane());
    fact.highFrequency(data.highFrequency());
    fact.told(data.requestedAt() == null ? event.time() : data.requestedAt());
    fact.escalationLevel(data.escalationLevel());
    fact.handledBy(data.leadDepartment(), data.departments(), Stamp.of(event));
  }

  private static void callbackCompleted(ComplaintFact fact, IncomingEvent event) {
    var data = event.as(CallbackCompleted.class);
    fact.round(data.round());
    fact.calledBack(CallbackOutcome.of(data, Stamp.of(event)));
    if (data.ratings() != null) {
      fact.rated(Ratings.of(data.ratings(), Stamp.of(event)));
    }
  }

  private static void closed(ComplaintFact fact, IncomingEvent event) {
    var data = event.as(CaseClosed.class);
    fact.closed(Closing.of(data, Stamp.of(event)));
    fact.round(data.rounds());
    fact.lane(data.lane());
    fact.escalationLevel(data.escalationLevel());
    fact.handledBy(data.leadDepartment(), data.departments(), Stamp.of(event));
    if ("FINAL_POSITION".equals(data.disposition())) {
      fact.tried(MeasureKind.FINAL_POSITION, null, data.closedAt());
    }
  }
}
