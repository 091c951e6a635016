package io.redress.workflow.process;

import io.redress.workflow.deadline.DeadlineBook.TimerClock;
import io.redress.workflow.diagram.ProcessContract;
import jakarta.inject.Singleton;
import java.util.Map;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Attaches this service's listeners to every diagram of the lifecycle while it is parsed, bundled
 * or from a process owner: to each step that names a stage, each user task, each timer and each
 * end. So new steps show up in inboxes, timelines and figures without a line of Java. Diagrams of
 * other processes have no case, and are left alone.
 */
@Singleton
class CaseParseListener extends AbstractBpmnParseListener {
  private final StageListener stages;
  private final WorkItemListener workItems;
  private final TimerListener timers;
  private final EndListener ends;
  private final WaitListener waits;

  CaseParseListener(
      StageListener stages,
      WorkItemListener workItems,
      TimerListener timers,
      EndListener ends,
      WaitListener waits) {
    this.stages = stages;
    this.workItems = workItems;
    this.timers = timers;
    this.ends = ends;
    this.waits = waits;
  }

  @Override
  public void parseProcess(Element element, ProcessDefinitionEntity definition) {
    if (!ofCase(definition)) {
      return;
    }
    definition.addBuiltInListener(ExecutionListener.EVENTNAME_END, ends.ofProcess());
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    if (!ofCase(activity)) {
      return;
    }
    Map<String, String> properties = stage(element, activity);
    TaskDefinition task =
        ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    TaskListener listener = workItems.with(properties);
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, listener);
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, listener);
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, listener);
    activity.setProperty(WorkItemListener.PROPERTIES, properties);
    waits.attach(activity);
  }

  @Override
  public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    stage(element, activity);
  }

  @Override
  public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    stage(element, activity);
  }

  @Override
  public void parseReceiveTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    stage(element, activity);
    waits(activity);
  }

  @Override
  public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
    waits(activity);
  }

  @Override
  public void parseEventBasedGateway(Element element, ScopeImpl scope, ActivityImpl activity) {
    waits(activity);
  }

  @Override
  public void parseTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    stage(element, activity);
  }

  @Override
  public void parseManualTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    stage(element, activity);
  }

  @Override
  public void parseSubProcess(Element element, ScopeImpl scope, ActivityImpl activity) {
    stage(element, activity);
  }

  @Override
  public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
    String disposition = properties(element).get("disposition");
    if (disposition != null && ofCase(activity)) {
      activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, ends.with(disposition));
    }
  }

  @Override
  public void parseBoundaryTimerEventDefinition(
      Element element, boolean interrupting, ActivityImpl timer) {
    timer(element, timer);
  }

  @Override
  public void parseIntermediateTimerEventDefinition(Element element, ActivityImpl timer) {
    timer(element, timer);
  }

  @Override
  public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
    Element definition = element.element("timerEventDefinition");
    if (definition != null && activity.getEventScope() != activity) {
      timer(definition, activity);
    }
  }

  private static boolean ofCase(ScopeImpl scope) {
    return ProcessContract.of(((ProcessDefinitionEntity) scope.getProcessDefinition()).getKey())
        .filter(ProcessContract::ofCases)
        .isPresent();
  }

  private void waits(ActivityImpl activity) {
    if (ofCase(activity)) {
      waits.attach(activity);
    }
  }

  private void timer(Element definition, ActivityImpl timer) {
    if (!ofCase(timer)) {
      return;
    }
    Element date = definition.element("timeDate");
    TimerClock clock = TimerExpression.read(timer.getId(), date == null ? "" : date.getText());
    timer.setProperty(WrittenTimer.PROPERTY, WrittenTimer.read(definition));
    timers.attach(timer, clock);
  }

  private Map<String, String> stage(Element element, ActivityImpl activity) {
    Map<String, String> properties = properties(element);
    String stage = properties.get(StageListener.STAGE);
    if (stage != null && ofCase(activity) && !Boolean.parseBoolean(properties.get("background"))) {
      activity.setProperty(StageListener.STAGE, stage);
      activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, stages);
      activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, stages);
    }
    return properties;
  }

  private static Map<String, String> properties(Element element) {
    Map<String, String> properties = BpmnParseUtil.parseCamundaExtensionProperties(element);
    return properties == null ? Map.of() : properties;
  }
}
