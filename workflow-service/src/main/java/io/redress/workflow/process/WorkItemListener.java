package io.redress.workflow.process;

import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseFiles;
import io.redress.workflow.deadline.DueTimes;
import io.redress.workflow.workitem.Forms;
import io.redress.workflow.workitem.WorkItem;
import io.redress.workflow.workitem.WorkItemDesk;
import io.redress.workflow.workitem.WorkItemForm.Outcome;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Keeps a work item for each user task of each diagram. */
@Singleton
class WorkItemListener {
  /** Under which a user task keeps what its diagram says of it. */
  static final String PROPERTIES = "redress.item";

  private final WorkItemDesk desk;
  private final CaseFiles files;
  private final Forms forms;
  private final Instance<ProcessEngine> engine;
  private final DueTimes times;

  WorkItemListener(
      WorkItemDesk desk,
      CaseFiles files,
      Forms forms,
      Instance<ProcessEngine> engine,
      DueTimes times) {
    this.desk = desk;
    this.files = files;
    this.forms = forms;
    this.engine = engine;
    this.times = times;
  }

  /** The listener of one user task with the properties that its diagram gives it. */
  TaskListener with(Map<String, String> properties) {
    return task -> {
      switch (task.getEventName()) {
        case TaskListener.EVENTNAME_CREATE -> desk.opened(item(task, properties));
        case TaskListener.EVENTNAME_COMPLETE -> desk.completed(task.getId());
        default -> desk.cancelled(task.getId());
      }
    };
  }

  /** The item that a user task stands for, as its diagram describes it. */
  WorkItem item(DelegateTask task, Map<String, String> properties) {
    WorkItem item = new WorkItem();
    item.id = task.getId();
    item.complaintId = Execution.complaintId(task.getExecution());
    item.processDefinitionId = task.getProcessDefinitionId();
    item.element = task.getTaskDefinitionKey();
    item.name = task.getName();
    item.stage = properties.getOrDefault(StageListener.STAGE, "process");
    item.department = value(task, properties.get("department"));
    item.departmentOf = WorkItem.Owner.of(properties.get("department"));
    item.background = "true".equals(properties.get("background"));
    item.role = value(task, properties.get("role"));
    item.notBy = properties.getOrDefault("notBy", "");
    if (task.getDueDate() != null) {
      item.dueAt = task.getDueDate().toInstant();
      due(task, item);
    }
    item.closedOutcomes =
        forms.of(item.processDefinitionId, item.element).outcomes().stream()
            .filter(outcome -> closed(task.getExecution(), outcome))
            .map(Outcome::outcome)
            .collect(Collectors.joining(","));
    return item;
  }

  /** Remembers on which clock the due time was counted, so that it can move with the lane. */
  private void due(DelegateTask task, WorkItem item) {
    var expression = ((TaskEntity) task).getTaskDefinition().getDueDateExpression();
    if (expression == null) {
      return;
    }
    var clockOfTask = TimerExpression.read(item.element, expression.getExpressionText());
    if (!clockOfTask.name().equals(item.element) && clockOfTask.percent() == 100) {
      CaseFile file = files.locked(item.complaintId);
      item.dueClock = clockOfTask.name();
      item.dueFrom = times.start(file, clockOfTask.name());
      item.counting = times.begin(file, clockOfTask.name());
    }
  }

  private static boolean closed(DelegateExecution execution, Outcome outcome) {
    return outcome.unless() != null && Boolean.TRUE.equals(execution.getVariable(outcome.unless()));
  }

  /** A property may be a plain value or an expression of the published vocabulary. */
  private String value(DelegateTask task, String text) {
    if (text == null || !text.contains("${")) {
      return text;
    }
    Object value =
        ((ProcessEngineConfigurationImpl) engine.get().getProcessEngineConfiguration())
            .getExpressionManager()
            .createExpression(text)
            .getValue(task.getExecution());
    return value == null ? null : value.toString();
  }
}
