package io.redress.workflow.process;

import io.redress.workflow.casefile.CaseStages.Visit;
import io.redress.workflow.deadline.DeadlineBook.TimerClock;
import io.redress.workflow.deadline.MigrateDeadlines;
import io.redress.workflow.deadline.MigrateDeadlines.MigratedTimer;
import io.redress.workflow.deadline.MigrateDeadlines.Wait;
import io.redress.workflow.migration.DiagramMigrations.Moved;
import io.redress.workflow.migration.Route.Move;
import io.redress.workflow.workitem.MigrateWorkItems.Due;
import io.redress.workflow.workitem.MigrateWorkItems.MigratedItem;
import io.redress.workflow.workitem.WorkItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.runtime.ActivityInstance;

/** Reads where a case stands in the engine after it changed to another version. */
@ApplicationScoped
class ReadMovedCase {
  private final ProcessEngine engine;
  private final WorkItemListener items;

  ReadMovedCase(ProcessEngine engine, WorkItemListener items) {
    this.engine = engine;
    this.items = items;
  }

  /**
   * Everything that waits.
   *
   * @param tree after the change
   * @param tasks the element that each user task stood for before
   */
  Moved of(MigrationRoute way, ActivityInstance tree, Map<String, String> tasks, List<Move> moves) {
    List<Visit> visits =
        all(tree)
            .filter(each -> each != tree)
            .map(each -> visit(way.target().findActivity(each.getActivityId()), each.getId()))
            .toList();
    return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getCommandExecutorTxRequired()
        .execute(
            context ->
                new Moved(
                    moves, visits, timers(context, way, tree), items(context, way, tree, tasks)));
  }

  /** An instance and all inside it. */
  static Stream<ActivityInstance> all(ActivityInstance tree) {
    return Stream.concat(
        Stream.of(tree),
        Arrays.stream(tree.getChildActivityInstances()).flatMap(ReadMovedCase::all));
  }

  private static Visit visit(ActivityImpl element, String id) {
    return new Visit(id, element.getId(), DiagramParts.stageEntered(element));
  }

  private static List<MigratedTimer> timers(
      CommandContext context, MigrationRoute way, ActivityInstance tree) {
    List<MigratedTimer> timers = new ArrayList<>();
    for (JobEntity job :
        context.getJobManager().findJobsByProcessInstanceId(tree.getProcessInstanceId())) {
      if (job instanceof TimerEntity) {
        ActivityImpl element = way.target().findActivity(job.getActivityId());
        TimerClock clock = (TimerClock) element.getProperty(TimerListener.CLOCK);
        if (clock != null) {
          timers.add(timer(way, tree, job, element, clock));
          comesOnce((TimerEntity) job, element);
        }
      }
    }
    return timers;
  }

  /** The engine lets a timer repeat for ever that repeated once. */
  private static void comesOnce(TimerEntity job, ActivityImpl element) {
    if (job.getRepeat() != null
        && DiagramParts.timer(element).filter(WrittenTimer::repeats).isEmpty()) {
      job.setRepeat(null);
    }
  }

  private static MigratedTimer timer(
      MigrationRoute way,
      ActivityInstance tree,
      JobEntity job,
      ActivityImpl element,
      TimerClock clock) {
    ActivityImpl before = before(way, element);
    return new MigratedTimer(
        job.getId(),
        element.getId(),
        clock,
        scope(tree, element.getEventScope(), job.getExecutionId()),
        job.getDuedate().toInstant(),
        before == null ? MigrateDeadlines.Change.NEW : TimerDifference.change(before, element),
        before == null ? Duration.ZERO : TimerDifference.shift(before, element),
        before == null ? null : length(before, element, job));
  }

  private static Wait length(ActivityImpl from, ActivityImpl to, JobEntity job) {
    return TimerDifference.length(from, to)
        .map(length -> new Wait(job.getCreateTime().toInstant(), length))
        .orElse(null);
  }

  /** The element of the earlier version that an attached one has come from. */
  private static ActivityImpl before(MigrationRoute way, ActivityImpl element) {
    return way.elements().entrySet().stream()
        .filter(each -> each.getValue().equals(element.getId()))
        .map(each -> way.source().findActivity(each.getKey()))
        .filter(from -> DiagramParts.timer(from).isPresent())
        .findFirst()
        .orElse(null);
  }

  /** The visit on which an event waits: of several visits to that scope, its execution's. */
  private static String scope(ActivityInstance tree, ScopeImpl scope, String executionId) {
    if (!(scope instanceof ActivityImpl)) {
      return tree.getId();
    }
    List<ActivityInstance> visits =
        all(tree).filter(each -> each.getActivityId().equals(scope.getId())).toList();
    return visits.stream()
        .filter(each -> all(each).anyMatch(inner -> runs(inner, executionId)))
        .findFirst()
        .or(() -> visits.stream().findFirst())
        .map(ActivityInstance::getId)
        .orElse(tree.getId());
  }

  private static boolean runs(ActivityInstance visit, String executionId) {
    return List.of(visit.getExecutionIds()).contains(executionId);
  }

  private List<MigratedItem> items(
      CommandContext context,
      MigrationRoute way,
      ActivityInstance tree,
      Map<String, String> tasks) {
    List<MigratedItem> moved = new ArrayList<>();
    for (TaskEntity task :
        context.getTaskManager().findTasksByProcessInstanceId(tree.getProcessInstanceId())) {
      ActivityImpl is = way.target().findActivity(task.getTaskDefinitionKey());
      String before = tasks.get(task.getId());
      ActivityImpl was = before == null ? is : way.source().findActivity(before);
      WorkItem now = items.item(task, DiagramParts.properties(is));
      now.name = DiagramParts.name(is, task.getExecution(), now.name);
      moved.add(new MigratedItem(now, otherDepartment(was, is), due(was, is)));
    }
    return moved;
  }

  private static boolean otherDepartment(ActivityImpl was, ActivityImpl is) {
    return !Objects.equals(
        DiagramParts.properties(was).get("department"),
        DiagramParts.properties(is).get("department"));
  }

  private static Due due(ActivityImpl was, ActivityImpl is) {
    String text = DiagramParts.due(is);
    TimerClock clock = TimerExpression.read(is.getId(), text);
    boolean named = !clock.name().equals(is.getId());
    Duration after = named ? null : DiagramParts.duration(text).orElse(null);
    boolean understood = named || after != null || text.isEmpty();
    return new Due(understood && !text.equals(DiagramParts.due(was)), named ? clock : null, after);
  }
}
