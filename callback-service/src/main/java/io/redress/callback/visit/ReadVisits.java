package io.redress.callback.visit;

import io.redress.callback.visit.VisitViews.FollowUpView;
import io.redress.callback.visit.VisitViews.FollowUpsView;
import io.redress.callback.visit.VisitViews.LeftToDoView;
import io.redress.callback.visit.VisitViews.LeftView;
import io.redress.callback.visit.VisitViews.PlanView;
import io.redress.callback.visit.VisitViews.RouteView;
import io.redress.callback.visit.VisitViews.StopView;
import io.redress.callback.visit.VisitViews.TimeView;
import io.redress.callback.visit.VisitViews.VisitView;
import io.redress.kit.paging.Page;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shows visits and plans of days. */
@ApplicationScoped
class ReadVisits {

  private final Visits visits;
  private final Zone zone;

  ReadVisits(Visits visits, Zone zone) {
    this.visits = visits;
    this.zone = zone;
  }

  @Transactional
  VisitView one(String id, String branch) {
    return view(visits.one(id, branch));
  }

  @Transactional
  Page<VisitView> page(Visits.Wanted wanted, int limit, String cursor) {
    return visits.page(wanted, limit, cursor).map(this::view);
  }

  /** The plan as it is kept: what was agreed for the day and has no visitor is left. */
  @Transactional
  PlanView plan(LocalDate day, String branch) {
    Map<String, List<StopView>> routes = new LinkedHashMap<>();
    List<LeftView> left = new ArrayList<>();
    for (Visit visit : visits.ofDay(day, branch)) {
      if (visit.visitor != null) {
        routes
            .computeIfAbsent(visit.visitor, visitor -> new ArrayList<>())
            .add(new StopView(visit.id, visit.area, zone.at(visit.beginsAt), visit.state));
      } else if (visit.state == VisitState.AGREED) {
        left.add(new LeftView(visit.id, visit.leftOut));
      }
    }
    return new PlanView(
        day,
        branch,
        routes.entrySet().stream()
            .map(route -> new RouteView(route.getKey(), route.getValue()))
            .toList(),
        left);
  }

  /** What visits left to do on a complaint, for this branch and department; null for any. */
  @Transactional
  FollowUpsView followUps(String complaintId, String branch, String department) {
    return new FollowUpsView(
        visits.withFollowUp(complaintId).stream()
            .filter(visit -> branch == null || branch.equals(visit.branch))
            .filter(visit -> department == null || department.equals(visit.followUpDepartment))
            .map(this::left)
            .toList());
  }

  private LeftToDoView left(Visit visit) {
    return new LeftToDoView(
        visit.id,
        visit.followUpDepartment,
        visit.followUp,
        visit.followUpUntil,
        visit.outlook,
        visit.tests.stream().map(NetworkTest::result).toList(),
        zone.at(visit.endedAt));
  }

  private VisitView view(Visit visit) {
    return new VisitView(
        visit.id,
        visit.complaintId,
        visit.ticketNumber,
        visit.branch,
        visit.area,
        visit.reasons(),
        visit.state,
        visit.slots.stream().map(slot -> time(slot.begin, slot.end)).toList(),
        time(visit.agreedFrom, visit.agreedTo),
        visit.day,
        visit.visitor,
        zone.at(visit.beginsAt),
        visit.leftOut,
        visit.outcome,
        visit.tests.stream().map(NetworkTest::result).toList(),
        visit.situation,
        visit.outlook,
        visit.note,
        visit.followUp == null
            ? null
            : new FollowUpView(visit.followUpDepartment, visit.followUp, visit.followUpUntil),
        visit.giftAmount == 0 ? null : visit.giftAmount,
        zone.at(visit.callAt),
        visit.satisfied,
        zone.at(visit.endedAt),
        visit.version);
  }

  private TimeView time(Instant from, Instant to) {
    return from == null ? null : new TimeView(zone.at(from), zone.at(to));
  }
}
