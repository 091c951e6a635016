package io.redress.workflow.process;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.EventSubscriptionDeclaration;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;

/** What a deployed diagram says of its elements. */
final class DiagramParts {
  private DiagramParts() {}

  /** All elements, those inside others included. */
  static List<ActivityImpl> all(ScopeImpl scope) {
    List<ActivityImpl> all = new ArrayList<>();
    for (ActivityImpl activity : scope.getActivities()) {
      all.add(activity);
      all.addAll(all(activity));
    }
    return all;
  }

  /** What the file says of a timer; empty for anything else. */
  static Optional<WrittenTimer> timer(ActivityImpl activity) {
    return Optional.ofNullable((WrittenTimer) activity.getProperty(WrittenTimer.PROPERTY));
  }

  /** Whether it waits for a message or signal. */
  static boolean hasSubscription(ActivityImpl activity) {
    return activity.getEventScope() != null
        && EventSubscriptionDeclaration.getDeclarationsForScope(activity.getEventScope())
            .containsKey(activity.getId());
  }

  /** Whether it is a work item for somebody. */
  static boolean isUserTask(ActivityImpl activity) {
    return activity.getActivityBehavior() instanceof UserTaskActivityBehavior;
  }

  /** What repeats a step for several at once: the engine's element around it. */
  static Optional<ActivityImpl> repetition(ActivityImpl step) {
    return step.getFlowScope() instanceof ActivityImpl around && isRepetition(around)
        ? Optional.of(around)
        : Optional.empty();
  }

  /** Whether it is such an element: no step of the diagram. */
  static boolean isRepetition(ActivityImpl activity) {
    return activity.getActivityBehavior() instanceof MultiInstanceActivityBehavior;
  }

  /** The properties of a user task. */
  @SuppressWarnings("unchecked")
  static Map<String, String> properties(ActivityImpl activity) {
    Object found = activity.getProperty(WorkItemListener.PROPERTIES);
    return found == null ? Map.of() : (Map<String, String>) found;
  }

  /** What a user task says of its due time; an empty text for nothing. */
  static String due(ActivityImpl activity) {
    Expression due =
        ((UserTaskActivityBehavior) activity.getActivityBehavior())
            .getTaskDefinition()
            .getDueDateExpression();
    return due == null ? "" : due.getExpressionText().strip();
  }

  /** The length of a plain duration. */
  static Optional<Duration> duration(String text) {
    try {
      return Optional.of(Duration.parse(text));
    } catch (DateTimeParseException notPlain) {
      return Optional.empty();
    }
  }

  /** The stage that a case enters at an element; {@code null} for none, or inside that stage. */
  static String stageEntered(ActivityImpl activity) {
    String stage = (String) activity.getProperty(StageListener.STAGE);
    return stage == null || StageListener.isInside(activity.getFlowScope(), stage) ? null : stage;
  }

  /** What kind of element it is, as BPMN names it. */
  static String kind(ActivityImpl activity) {
    Object type = activity.getProperty("type");
    return type == null ? "element" : type.toString();
  }

  /** The name of a user task as an execution gives it. */
  static String name(ActivityImpl task, VariableScope execution, String otherwise) {
    Expression name =
        ((UserTaskActivityBehavior) task.getActivityBehavior())
            .getTaskDefinition()
            .getNameExpression();
    Object value = name == null ? null : name.getValue(execution);
    return value == null ? otherwise : value.toString();
  }

  /** Its name for people; may be empty. */
  static String name(ActivityImpl activity) {
    Object name = activity.getProperty("name");
    return name == null ? "" : name.toString();
  }
}
