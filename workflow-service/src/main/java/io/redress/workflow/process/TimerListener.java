package io.redress.workflow.process;

import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseFiles;
import io.redress.workflow.deadline.DeadlineBook;
import io.redress.workflow.deadline.DeadlineBook.TimerClock;
import jakarta.inject.Singleton;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;

/** Keeps a deadline for each timer: when it is set, when it comes, when it is no longer needed. */
@Singleton
class TimerListener {
  static final String CLOCK = "redress.clock";
  private static final String ATTACHED = "redress.timersAttached";

  private final CaseFiles files;
  private final DeadlineBook deadlines;

  TimerListener(CaseFiles files, DeadlineBook deadlines) {
    this.files = files;
    this.deadlines = deadlines;
  }

  /** Listens to a timer and to the scope on which it waits. */
  void attach(ActivityImpl timer, TimerClock clock) {
    timer.setProperty(CLOCK, clock);
    ScopeImpl scope = timer.getEventScope();
    boolean waitsOnItself = scope == timer;
    if (!waitsOnItself) {
      timer.addBuiltInListener(ExecutionListener.EVENTNAME_START, listener(this::fired));
    }
    if (scope.getProperty(ATTACHED) == null) {
      scope.setProperty(ATTACHED, true);
      // First, so that a deadline stands before anything else in its scope happens.
      scope.addBuiltInListener(ExecutionListener.EVENTNAME_START, listener(this::set), 0);
      scope.addBuiltInListener(
          ExecutionListener.EVENTNAME_END,
          listener(waitsOnItself ? this::caught : this::scopeEnded));
    }
  }

  private static ExecutionListener listener(ExecutionListener listener) {
    return listener;
  }

  private void set(DelegateExecution execution) {
    ExecutionEntity scope = (ExecutionEntity) execution;
    CaseFile file = file(execution);
    for (JobEntity job : scope.getJobs()) {
      if (job instanceof TimerEntity timer) {
        ActivityImpl element = scope.getProcessDefinition().findActivity(timer.getActivityId());
        TimerClock clock = (TimerClock) element.getProperty(CLOCK);
        if (clock != null) {
          deadlines.set(
              file,
              element.getId(),
              clock,
              execution.getActivityInstanceId(),
              timer.getId(),
              timer.getDuedate().toInstant());
        }
      }
    }
  }

  private void fired(DelegateExecution execution) {
    deadlines.fired(file(execution), execution.getCurrentActivityId());
  }

  private void caught(DelegateExecution execution) {
    if (execution.isCanceled()) {
      scopeEnded(execution);
    } else {
      deadlines.fired(
          file(execution), execution.getCurrentActivityId(), execution.getActivityInstanceId());
    }
  }

  private void scopeEnded(DelegateExecution execution) {
    deadlines.scopeEnded(
        file(execution), execution.getActivityInstanceId(), execution.isCanceled());
  }

  private CaseFile file(DelegateExecution execution) {
    return files.locked(Execution.complaintId(execution));
  }
}
