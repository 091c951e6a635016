package io.redress.callback.visit;

import io.redress.callback.problem.CallbackProblem;
import io.redress.callback.visit.DayPlanPolicy.Job;
import io.redress.callback.visit.DayPlanPolicy.Plan;
import io.redress.callback.visit.DayPlanPolicy.Route;
import io.redress.callback.visit.DayPlanPolicy.Rules;
import io.redress.callback.visit.DayPlanPolicy.Stop;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Makes the plan of a day, anew each time: until a visitor sets out nothing in it is fixed. */
@ApplicationScoped
class PlanDay {

  private static final Logger LOG = Logger.getLogger(PlanDay.class);

  private final Visits visits;
  private final DayPlanPolicy policy;
  private final Clock clock;
  private final Zone zone;

  PlanDay(Visits visits, VisitsConfig config, Clock clock, Zone zone) {
    this.visits = visits;
    this.policy = new DayPlanPolicy(new Rules(config.length(), config.travel(), config.day()));
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * Plans every visit of the day that was agreed and has not begun: each is in the plan of one of
   * the visitors, or left out with the reason.
   *
   * @throws ProblemException day-is-over
   */
  @Transactional
  void plan(LocalDate day, String branch, List<String> visitors) {
    if (day.isBefore(zone.at(clock.instant()).toLocalDate())) {
      throw ProblemException.of(CallbackProblem.DAY_IS_OVER, "That day is over.");
    }
    List<Visit> plannable = visits.lockPlannable(day, branch);
    Map<String, Visit> byId =
        plannable.stream().collect(Collectors.toMap(visit -> visit.id, Function.identity()));
    Plan plan = policy.plan(plannable.stream().map(PlanDay::job).toList(), visitors);
    for (Route route : plan.routes()) {
      for (Stop stop : route.stops()) {
        byId.get(stop.job().id()).planned(route.visitor(), stop.begin());
      }
    }
    plan.left().forEach((id, why) -> byId.get(id).leftOut(why.name()));
    LOG.infof(
        "Day %s of branch %s planned: %d visits, %d left out",
        day, branch, plannable.size() - plan.left().size(), plan.left().size());
  }

  private static Job job(Visit visit) {
    return new Job(visit.id, visit.area, visit.agreedFrom, visit.agreedTo);
  }
}
