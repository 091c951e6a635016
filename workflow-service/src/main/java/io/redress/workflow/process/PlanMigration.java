package io.redress.workflow.process;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.workflow.diagram.Violation;
import io.redress.workflow.migration.PlannedMoves;
import io.redress.workflow.migration.PlannedMoves.StepMove;
import io.redress.workflow.migration.Route;
import io.redress.workflow.migration.Route.Move;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationInstructionValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;

/**
 * Finds the way from one version of a diagram to another: what is called the same and is of the
 * same kind goes there; what else has a place to go to is named. The engine has the last word.
 * Versions never change, so a way that was found is kept for a while.
 */
@ApplicationScoped
class PlanMigration {
  private static final int KEPT = 100;

  private final ProcessEngine engine;
  private final ReadProcesses read;
  private final StepDifference steps;
  private final Map<Route, MigrationRoute> known = new ConcurrentHashMap<>();

  PlanMigration(ProcessEngine engine, ReadProcesses read, StepDifference steps) {
    this.engine = engine;
    this.read = read;
    this.steps = steps;
  }

  /** The way, with what stands against it. */
  MigrationRoute of(Route route) {
    MigrationRoute found = known.get(route);
    if (found == null) {
      found = find(route);
      if (known.size() >= KEPT) {
        known.clear();
      }
      known.put(route, found);
    }
    return found;
  }

  private MigrationRoute find(Route route) {
    ProcessDefinitionEntity source = definition(route.key(), route.from());
    ProcessDefinitionEntity target = definition(route.key(), route.to());
    List<Violation> findings = new ArrayList<>();
    Map<String, String> elements = automatic(source, target, route.moves());
    named(source, target, route.moves(), elements, findings);
    MigrationPlan plan = build(source, target, elements, findings);
    PlannedMoves moves =
        new PlannedMoves(
            waiting(source, target, elements),
            TimerDifference.of(source, target, elements),
            findings);
    return new MigrationRoute(source, target, plan, elements, moves);
  }

  private ProcessDefinitionEntity definition(String key, int version) {
    return (ProcessDefinitionEntity)
        ((RepositoryServiceImpl) engine.getRepositoryService())
            .getDeployedProcessDefinition(read.existing(key, version).getId());
  }

  /** What the engine maps itself, but for what is named and what is attached to that or in it. */
  private Map<String, String> automatic(
      ProcessDefinitionEntity source, ProcessDefinitionEntity target, List<Move> moves) {
    Set<String> named = new HashSet<>();
    for (Move move : moves) {
      named.add(move.from());
      Optional.ofNullable(source.findActivity(move.from()))
          .flatMap(DiagramParts::repetition)
          .ifPresent(around -> named.add(around.getId()));
    }
    Map<String, String> elements = new LinkedHashMap<>();
    MigrationPlan plan =
        runtime().createMigrationPlan(source.getId(), target.getId()).mapEqualActivities().build();
    for (MigrationInstruction each : plan.getInstructions()) {
      if (!belongsTo(source.findActivity(each.getSourceActivityId()), named)) {
        elements.put(each.getSourceActivityId(), each.getTargetActivityId());
      }
    }
    return elements;
  }

  private static boolean belongsTo(ActivityImpl activity, Set<String> named) {
    ScopeImpl waitsOn = activity.getEventScope();
    if (named.contains(activity.getId()) || waitsOn != null && named.contains(waitsOn.getId())) {
      return true;
    }
    for (ScopeImpl scope = activity.getFlowScope(); scope != null; scope = scope.getFlowScope()) {
      if (named.contains(scope.getId())) {
        return true;
      }
    }
    return false;
  }

  private static void named(
      ProcessDefinitionEntity source,
      ProcessDefinitionEntity target,
      List<Move> moves,
      Map<String, String> elements,
      List<Violation> findings) {
    Set<String> seen = new HashSet<>();
    for (Move move : moves) {
      if (!seen.add(move.from())) {
        findings.add(
            finding(move.from(), "moved-twice", "It is named twice in moves.", "Name it once."));
      } else if (source.findActivity(move.from()) == null) {
        findings.add(unknown(move.from(), "earlier"));
      } else if (target.findActivity(move.to()) == null) {
        findings.add(unknown(move.to(), "later"));
      } else {
        goes(source.findActivity(move.from()), target.findActivity(move.to()), elements);
      }
    }
  }

  /** A named step with what is attached to it; where it is repeated, so is what takes its place. */
  private static void goes(ActivityImpl from, ActivityImpl to, Map<String, String> elements) {
    elements.put(from.getId(), to.getId());
    attached(from, to, elements);
    DiagramParts.repetition(from)
        .ifPresent(
            around ->
                DiagramParts.repetition(to).ifPresent(there -> goes(around, there, elements)));
  }

  /** What was attached to a step, and is attached to the one that takes its place. */
  private static void attached(ActivityImpl from, ActivityImpl to, Map<String, String> elements) {
    for (ActivityImpl event : from.getEventActivities()) {
      ActivityImpl there = to.getProcessDefinition().findActivity(event.getId());
      if (there != null
          && there.getEventScope() == to
          && DiagramParts.kind(there).equals(DiagramParts.kind(event))) {
        elements.putIfAbsent(event.getId(), event.getId());
      }
    }
  }

  private static Violation unknown(String element, String which) {
    return finding(
        element,
        "unknown-element",
        "The " + which + " version has no such element.",
        "Compare the two versions, and name an element that is there.");
  }

  private static Violation finding(String element, String rule, String message, String mend) {
    return new Violation(element, rule, message, mend);
  }

  private MigrationPlan build(
      ProcessDefinitionEntity source,
      ProcessDefinitionEntity target,
      Map<String, String> elements,
      List<Violation> findings) {
    MigrationPlanBuilder builder = runtime().createMigrationPlan(source.getId(), target.getId());
    elements.forEach(
        (from, to) -> {
          var instruction = builder.mapActivities(from, to);
          if (isTriggerRenewed(source.findActivity(from), target.findActivity(to))) {
            instruction.updateEventTrigger();
          }
        });
    // A refusal ends the transaction in which it was asked for: not the caller's.
    return QuarkusTransaction.suspendingExisting().call(() -> built(builder, findings));
  }

  /** The engine's plan; {@code null} where it refuses one, with what it finds. */
  private static MigrationPlan built(MigrationPlanBuilder builder, List<Violation> findings) {
    try {
      return builder.build();
    } catch (MigrationPlanValidationException refused) {
      for (MigrationInstructionValidationReport report :
          refused.getValidationReport().getInstructionReports()) {
        findings.add(
            finding(
                report.getMigrationInstruction().getSourceActivityId(),
                "engine",
                String.join(" ", report.getFailures()),
                "Name another element that takes its place, of the same kind and in the same"
                    + " place of the diagram."));
      }
      return null;
    }
  }

  /** Messages may be called otherwise; timers are counted by the engine where we cannot. */
  private static boolean isTriggerRenewed(ActivityImpl from, ActivityImpl to) {
    return DiagramParts.timer(from).isPresent() && DiagramParts.timer(to).isPresent()
        ? TimerDifference.isLeftToEngine(from, to)
        : DiagramParts.hasSubscription(from) && DiagramParts.hasSubscription(to);
  }

  private List<StepMove> waiting(
      ProcessDefinitionEntity source,
      ProcessDefinitionEntity target,
      Map<String, String> elements) {
    List<StepMove> waiting = new ArrayList<>();
    for (ActivityImpl step : DiagramParts.all(source)) {
      if (WaitListener.listensTo(step)) {
        String to = elements.get(step.getId());
        waiting.add(
            new StepMove(
                step.getId(),
                to,
                DiagramParts.kind(step),
                DiagramParts.name(step),
                0,
                to == null ? List.of() : steps.between(step, target.findActivity(to))));
      }
    }
    return waiting;
  }

  private RuntimeService runtime() {
    return engine.getRuntimeService();
  }
}
