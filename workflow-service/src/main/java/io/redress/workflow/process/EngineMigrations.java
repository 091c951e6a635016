package io.redress.workflow.process;

import static io.redress.workflow.process.EngineCall.inEngine;

import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.migration.CaseStaysException;
import io.redress.workflow.migration.DiagramMigrations;
import io.redress.workflow.migration.PlannedMoves;
import io.redress.workflow.migration.Route;
import io.redress.workflow.migration.Route.Move;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.task.Task;

/**
 * Changes the version that a case runs on in the engine. What waits keeps its id there: tasks,
 * timers and activity instances, and with them this service's rows.
 */
@ApplicationScoped
class EngineMigrations implements DiagramMigrations {
  private final ProcessEngine engine;
  private final PlanMigration plans;
  private final ReadMovedCase read;

  EngineMigrations(ProcessEngine engine, PlanMigration plans, ReadMovedCase read) {
    this.engine = engine;
    this.plans = plans;
    this.read = read;
  }

  @Override
  public PlannedMoves plan(Route route) {
    ReadProcesses.requireCases(route.key());
    return plans.of(route).plan();
  }

  @Override
  public Moved move(CaseFile file, Route route) {
    MigrationRoute way = plans.of(route);
    if (way.engine() == null || !way.plan().findings().isEmpty()) {
      throw new CaseStaysException("There is no such way: " + way.plan().findings());
    }
    return inEngine(() -> moved(file, way, route));
  }

  private Moved moved(CaseFile file, MigrationRoute way, Route route) {
    try {
      Map<String, String> before = elements(tree(file));
      Map<String, String> tasks = tasks(file);
      engine
          .getRuntimeService()
          .newMigration(way.engine())
          .processInstanceIds(file.processInstanceId)
          .execute();
      DoneParts.follow(engine, way, file.processInstanceId);
      ActivityInstance after = tree(file);
      return read.of(way, after, tasks, moves(way, route, before, elements(after)));
    } catch (MigratingProcessInstanceValidationException refused) {
      throw new CaseStaysException(why(refused.getValidationReport()), refused);
    }
  }

  private ActivityInstance tree(CaseFile file) {
    return engine.getRuntimeService().getActivityInstance(file.processInstanceId);
  }

  /** The element of each activity instance, by its id. */
  private static Map<String, String> elements(ActivityInstance tree) {
    Map<String, String> elements = new HashMap<>();
    ReadMovedCase.all(tree).forEach(each -> elements.put(each.getId(), each.getActivityId()));
    return elements;
  }

  private Map<String, String> tasks(CaseFile file) {
    Map<String, String> tasks = new HashMap<>();
    for (Task task :
        engine
            .getTaskService()
            .createTaskQuery()
            .processInstanceId(file.processInstanceId)
            .list()) {
      tasks.put(task.getId(), task.getTaskDefinitionKey());
    }
    return tasks;
  }

  /** What is elsewhere now, and the named events that are attached to something. */
  private static List<Move> moves(
      MigrationRoute way, Route route, Map<String, String> before, Map<String, String> after) {
    List<Move> moves = new ArrayList<>();
    before.forEach(
        (visit, from) -> {
          String to = after.get(visit);
          if (to != null && !to.equals(from) && isStep(way, from)) {
            moves.add(new Move(from, to));
          }
        });
    route.moves().stream().filter(move -> isAttached(way, move)).forEach(moves::add);
    return moves.stream().distinct().sorted(Comparator.comparing(Move::from)).toList();
  }

  private static boolean isStep(MigrationRoute way, String element) {
    return way.elements().containsKey(element)
        && !DiagramParts.isRepetition(way.source().findActivity(element));
  }

  private static boolean isAttached(MigrationRoute way, Move move) {
    ActivityImpl from = way.source().findActivity(move.from());
    return from.getEventScope() != null
        && from.getEventScope() != from
        && (DiagramParts.timer(from).isPresent() || DiagramParts.hasSubscription(from));
  }

  private static String why(MigratingProcessInstanceValidationReport report) {
    Stream<String> failures =
        Stream.of(
                report.getFailures().stream(),
                report.getActivityInstanceReports().stream()
                    .map(each -> each.getSourceScopeId() + ": " + words(each.getFailures())),
                report.getTransitionInstanceReports().stream()
                    .map(each -> each.getSourceScopeId() + ": " + words(each.getFailures())))
            .flatMap(each -> each);
    return words(failures.toList());
  }

  private static String words(List<String> failures) {
    return String.join(" ", failures);
  }
}
