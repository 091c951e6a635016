package io.redress.callback.visit;

import io.redress.callback.order.ComplaintEvents;
import io.redress.callback.plan.Satisfied;
import io.redress.callback.problem.CallbackProblem;
import io.redress.callback.visit.VisitRequests.RecordRequest;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Zone;
import io.redress.kit.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/** From setting out with the kit to the call after the visit. */
@ApplicationScoped
class MakeVisit {

  private static final Logger LOG = Logger.getLogger(MakeVisit.class);

  private final Visits visits;
  private final GiftBudgets budgets;
  private final VisitsConfig config;
  private final Wording wording;
  private final ComplaintEvents events;
  private final Clock clock;
  private final Zone zone;

  MakeVisit(
      Visits visits,
      GiftBudgets budgets,
      VisitsConfig config,
      Wording wording,
      ComplaintEvents events,
      Clock clock,
      Zone zone) {
    this.visits = visits;
    this.budgets = budgets;
    this.config = config;
    this.wording = wording;
    this.events = events;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * The visitor sets out.
   *
   * @throws ProblemException not-found unless it is theirs; visit-not-possible; kit-incomplete
   *     naming what is missing
   */
  @Transactional
  void start(String id, String visitor, String ifMatch, Set<KitItem> kit) {
    Visit visit = own(id, visitor, ifMatch);
    Set<KitItem> missing = EnumSet.allOf(KitItem.class);
    missing.removeAll(kit);
    if (!missing.isEmpty()) {
      throw ProblemException.of(CallbackProblem.KIT_INCOMPLETE, "The kit is not complete.")
          .with("missing", missing);
    }
    visit.goesTo(VisitState.STARTED);
  }

  /**
   * The visitor records what happened.
   *
   * @throws ProblemException not-found unless it is theirs; visit-not-possible; invalid-field;
   *     labelling-word; gift-budget-exceeded
   */
  @Transactional
  void record(String id, String visitor, String ifMatch, RecordRequest request) {
    wording.require("note", request.note());
    wording.require("followUp.what", request.followUp() == null ? null : request.followUp().what());
    Visit visit = own(id, visitor, ifMatch);
    Instant now = clock.instant();
    boolean absent = request.outcome() == VisitOutcome.ABSENT;
    RecordCheck.check(request);
    visit.goesTo(absent ? VisitState.MISSED : VisitState.COMPLETED);
    long gifts = request.giftAmount() == null ? 0 : request.giftAmount();
    budgets.spend(visit.branch, zone.at(now).toLocalDate(), gifts);
    visit.outcome = request.outcome();
    visit.note = request.note();
    visit.tests.clear();
    if (!absent) {
      visit.endedAt = now;
      visit.callAt = now.plus(config.callbackAfter());
      visit.situation = request.situation();
      visit.outlook = request.outlook();
      visit.giftAmount = gifts;
      request.tests().forEach(test -> visit.tests.add(new NetworkTest(test)));
      tell(visit, request, now);
    }
    LOG.infof("Visit %s of ticket %s: %s", visit.id, visit.ticketNumber, visit.outcome);
  }

  private void tell(Visit visit, RecordRequest request, Instant now) {
    events.append(
        visit.complaintId,
        VisitEvents.Completed.TYPE,
        new VisitEvents.Completed(
            visit.complaintId,
            visit.ticketNumber,
            visit.id,
            visit.outcome,
            visit.outlook,
            List.of(Network.values()),
            visit.giftAmount,
            now));
    if (request.outcome() == VisitOutcome.FOLLOW_UP) {
      visit.followUpDepartment = request.followUp().department();
      visit.followUp = request.followUp().what();
      visit.followUpUntil = request.followUp().until();
      events.append(
          visit.complaintId,
          VisitEvents.FollowUpRequested.TYPE,
          new VisitEvents.FollowUpRequested(
              visit.complaintId,
              visit.ticketNumber,
              visit.id,
              visit.followUpDepartment,
              visit.outlook,
              visit.followUpUntil,
              now));
    }
  }

  /**
   * The customer was called after the visit, by another person than the visitor.
   *
   * @throws ProblemException visit-not-possible, handled-by-caller
   */
  @Transactional
  void called(String id, String branch, String ifMatch, Satisfied satisfied, String by) {
    Visit visit = visits.lock(id, branch, ifMatch);
    if (by.equals(visit.visitor)) {
      throw ProblemException.of(CallbackProblem.HANDLED_BY_CALLER, "You made this visit.");
    }
    if (visit.state != VisitState.COMPLETED || visit.calledAt != null) {
      throw ProblemException.of(
          CallbackProblem.VISIT_NOT_POSSIBLE,
          "The visit was not made yet, or its customer was called already.");
    }
    visit.calledAt = clock.instant();
    visit.calledBy = by;
    visit.satisfied = satisfied;
    events.append(
        visit.complaintId,
        VisitEvents.CalledBack.TYPE,
        new VisitEvents.CalledBack(
            visit.complaintId, visit.ticketNumber, visit.id, satisfied, visit.calledAt));
  }

  private Visit own(String id, String visitor, String ifMatch) {
    Visit visit = visits.lock(id, null, ifMatch);
    if (!visitor.equals(visit.visitor)) {
      throw ProblemException.of(CommonProblem.NOT_FOUND, "There is no such visit of yours.");
    }
    return visit;
  }
}
