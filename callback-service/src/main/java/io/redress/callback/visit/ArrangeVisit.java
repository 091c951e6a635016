package io.redress.callback.visit;

import io.redress.callback.order.ComplaintEvents;
import io.redress.callback.problem.CallbackProblem;
import io.redress.callback.visit.VisitRequests.AnswerRequest;
import io.redress.callback.visit.VisitRequests.OfferRequest;
import io.redress.callback.visit.VisitRequests.ProposeRequest;
import io.redress.callback.visit.VisitRequests.TimeRequest;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Zone;
import io.redress.kit.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** From the proposal of a visit to the time that the customer chose. */
@ApplicationScoped
class ArrangeVisit {

  private static final Logger LOG = Logger.getLogger(ArrangeVisit.class);
  private static final Duration FURTHEST = Duration.ofDays(60);

  private final Visits visits;
  private final VisitCases cases;
  private final VisitsConfig config;
  private final Wording wording;
  private final ComplaintEvents events;
  private final Clock clock;
  private final Zone zone;

  ArrangeVisit(
      Visits visits,
      VisitCases cases,
      VisitsConfig config,
      Wording wording,
      ComplaintEvents events,
      Clock clock,
      Zone zone) {
    this.visits = visits;
    this.cases = cases;
    this.config = config;
    this.wording = wording;
    this.events = events;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * Proposes a visit to the customer of a complaint.
   *
   * @return its id
   * @throws ProblemException not-found, visit-under-way
   */
  @Transactional
  String propose(ProposeRequest request, String branch, String by) {
    CaseLine line =
        cases.one(request.complaintId()).stream()
            .filter(found -> branch == null || branch.equals(found.branch()))
            .findFirst()
            .orElseThrow(
                () -> ProblemException.of(CommonProblem.NOT_FOUND, "There is no such complaint."));
    Visit visit = new Visit(line, request.area(), by, clock.instant());
    visits.add(visit);
    LOG.infof("Visit %s of ticket %s proposed", visit.id, visit.ticketNumber);
    return visit.id;
  }

  /**
   * Offers times, in place of those that were offered before; a time that was chosen is given up.
   *
   * @throws ProblemException visit-not-possible, invalid-field
   */
  @Transactional
  void offer(String id, String branch, String ifMatch, OfferRequest request) {
    Visit visit = visits.lock(id, branch, ifMatch);
    List<Slot> slots = new ArrayList<>();
    for (int n = 0; n < request.times().size(); n++) {
      slots.add(slot("times[" + n + "]", request.times().get(n)));
    }
    visit.offered(slots);
  }

  /**
   * What the customer says to the offer: one of its times, another one, or none.
   *
   * @throws ProblemException visit-not-possible, time-not-offered, invalid-field
   */
  @Transactional
  void answer(String id, String branch, String ifMatch, AnswerRequest request) {
    Visit visit = visits.lock(id, branch, ifMatch);
    if (request.answer() == AnswerRequest.Answer.DECLINED) {
      end(visit, VisitState.DECLINED);
      return;
    }
    if (request.time() == null) {
      throw ProblemException.invalid("time", "is missing", "Say which time the customer wants.");
    }
    Slot chosen = slot("time", request.time());
    if (request.answer() == AnswerRequest.Answer.OTHER_TIME) {
      visit.offered(List.of(chosen));
      return;
    }
    boolean offered =
        visit.slots.stream()
            .anyMatch(slot -> slot.begin.equals(chosen.begin) && slot.end.equals(chosen.end));
    if (!offered) {
      throw ProblemException.of(
          CallbackProblem.TIME_NOT_OFFERED, "That time was not offered to the customer.");
    }
    agree(visit, chosen);
  }

  private void agree(Visit visit, Slot chosen) {
    LocalDate day = zone.at(chosen.begin).toLocalDate();
    visit.agreed(chosen, day);
    events.append(
        visit.complaintId,
        VisitEvents.Agreed.TYPE,
        new VisitEvents.Agreed(
            visit.complaintId,
            visit.ticketNumber,
            visit.id,
            visit.reasons(),
            chosen.begin,
            chosen.end,
            clock.instant()));
  }

  /**
   * It is not needed any more.
   *
   * @throws ProblemException visit-not-possible, labelling-word
   */
  @Transactional
  void cancel(String id, String branch, String ifMatch, String reason) {
    wording.require("reason", reason);
    Visit visit = visits.lock(id, branch, ifMatch);
    end(visit, VisitState.CANCELLED);
    visit.endReason = reason;
    LOG.infof("Visit %s of ticket %s cancelled", visit.id, visit.ticketNumber);
  }

  private void end(Visit visit, VisitState cause) {
    visit.goesTo(cause);
    visit.endedAt = clock.instant();
    events.append(
        visit.complaintId,
        VisitEvents.Ended.TYPE,
        new VisitEvents.Ended(
            visit.complaintId, visit.ticketNumber, visit.id, cause, visit.endedAt));
  }

  private Slot slot(String field, TimeRequest time) {
    Instant from = time.from().toInstant();
    Instant to = time.to().toInstant();
    Instant now = clock.instant();
    boolean sane =
        from.isAfter(now)
            && from.isBefore(now.plus(FURTHEST))
            && !from.plus(config.length()).isAfter(to)
            && zone.at(from).toLocalDate().equals(zone.at(to).toLocalDate());
    if (!sane) {
      throw ProblemException.invalid(
          field,
          "is no time for a visit",
          "Send a time within one day of the next 60 days, as long as a visit at least.");
    }
    return new Slot(from, to);
  }
}
