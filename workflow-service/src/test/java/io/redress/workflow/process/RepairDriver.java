package io.redress.workflow.process;

import static io.redress.workflow.Rows.texts;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.kit.id.Ids;
import io.redress.kit.time.Zone;
import io.redress.workflow.repair.FollowRepair;
import io.redress.workflow.repair.FollowRepair.Plan;
import io.redress.workflow.repair.FollowRepair.Step;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.hibernate.Session;

/** Leads steps of repair plans through their diagram: plans by what is told, timers by hand. */
@Singleton
class RepairDriver {
  private final ProcessEngine engine;
  private final FollowRepair follow;
  private final Clock clock;
  private final Zone zone;
  private LocalDate today;

  RepairDriver(ProcessEngine engine, FollowRepair follow, Clock clock, Zone zone) {
    this.engine = engine;
    this.follow = follow;
    this.clock = clock;
    this.zone = zone;
  }

  /** A plan of a complaint with steps of these owners, due tomorrow; the ids of its steps. */
  List<String> plan(String planId, String complaintId, String branch, String... owners) {
    List<Step> steps =
        List.of(owners).stream()
            .map(owner -> new Step(Ids.next(), "APOLOGY", owner, today().plusDays(1)))
            .toList();
    follow.planned(new Plan(planId, complaintId, "T-1", branch), steps);
    return steps.stream().map(Step::stepId).toList();
  }

  void changed(String stepId, String state, String owner, LocalDate dueOn) {
    follow.changed(new Step(stepId, "APOLOGY", owner, dueOn), state, clock.instant());
  }

  void planEnded(String planId) {
    follow.planEnded(planId, clock.instant());
  }

  /** The day on which the tests began, also where midnight comes meanwhile. */
  LocalDate today() {
    if (today == null) {
      today = zone.at(clock.instant()).toLocalDate();
    }
    return today;
  }

  /** The one timer that waits, of the expected element. */
  Job timer(String stepId, String element) {
    return WaitingTimer.one(engine, jobs(stepId), element);
  }

  void fire(String stepId, String element) {
    engine.getManagementService().executeJob(timer(stepId, element).getId());
  }

  List<Job> jobs(String stepId) {
    return engine
        .getManagementService()
        .createJobQuery()
        .processInstanceId(instance(stepId))
        .list();
  }

  boolean runs(String stepId) {
    return engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(stepId)
            .count()
        == 1;
  }

  /** What was published about the repair of a complaint, oldest first. */
  List<String> told(String complaintId, String type) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                Panache.getEntityManager()
                    .unwrap(Session.class)
                    .createNativeQuery(
                        "select payload from outbox where aggregateid = ?1 and type = ?2 order by"
                            + " seq",
                        String.class)
                    .setParameter(1, complaintId)
                    .setParameter(2, type)
                    .getResultList());
  }

  private String instance(String stepId) {
    return texts("select process_instance_id from repair_work where step_id = ?1", stepId).get(0);
  }
}
