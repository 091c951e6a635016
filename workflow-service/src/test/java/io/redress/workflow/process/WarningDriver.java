package io.redress.workflow.process;

import static io.redress.workflow.Rows.texts;

import io.redress.kit.id.Ids;
import io.redress.workflow.warning.FollowWarning;
import io.redress.workflow.warning.Rise;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;

/** Leads a warning through its diagram: analytics by what it tells, timers by hand. */
@Singleton
class WarningDriver {
  private final ProcessEngine engine;
  private final FollowWarning follow;
  private final Clock clock;

  WarningDriver(ProcessEngine engine, FollowWarning follow, Clock clock) {
    this.engine = engine;
    this.follow = follow;
    this.clock = clock;
  }

  String raise(String kind, String key) {
    String id = Ids.next();
    rise(id, kind, key, 0);
    return id;
  }

  void rise(String id, String kind, String key, int rises) {
    rise(id, kind, key, null, rises);
  }

  /** One of a launch, of whose complaints those of this category rose. */
  String raiseOfLaunch(String key, String category) {
    String id = Ids.next();
    rise(id, "LAUNCH", key, category, 0);
    return id;
  }

  private void rise(String id, String kind, String key, String category, int rises) {
    Instant now = clock.instant();
    follow.raised(
        new Rise(
            id,
            kind,
            key,
            new Rise.Scope(category, null, null),
            now,
            now,
            42 + rises,
            8.39,
            5.0 + rises,
            rises,
            now));
  }

  void acknowledge(String id) {
    follow.acknowledged(id, "head.qian", "REAL", clock.instant());
  }

  void end(String id) {
    follow.ended(id, clock.instant());
  }

  /** The one timer that waits, of the expected element. */
  Job timer(String id, String element) {
    return WaitingTimer.one(engine, jobs(id), element);
  }

  void fire(String id, String element) {
    engine.getManagementService().executeJob(timer(id, element).getId());
  }

  List<Job> jobs(String id) {
    return engine.getManagementService().createJobQuery().processInstanceId(instance(id)).list();
  }

  boolean runs(String id) {
    return engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceId(instance(id))
            .count()
        == 1;
  }

  String instance(String id) {
    return texts("select process_instance_id from warning_file where warning_id = ?1", id).get(0);
  }

  List<String> steps(String id) {
    return texts("select type from warning_step where warning_id = ?1 order by id", id);
  }

  /** What was published about a warning, oldest first. */
  List<String> told(String id) {
    return texts("select payload from outbox where aggregateid = ?1 order by seq", id);
  }

  long rows(String table, String column, String id) {
    return Long.parseLong(
        texts("select cast(count(*) as char) from " + table + " where " + column + " = ?1", id)
            .get(0));
  }
}
