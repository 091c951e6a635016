package io.redress.workflow.process;

import io.redress.workflow.casefile.CaseStages;
import jakarta.inject.Singleton;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;

/** Tells when a case enters and leaves a stage; a stage inside the same stage is not told twice. */
@Singleton
class StageListener implements ExecutionListener {
  static final String STAGE = "stage";
  private final CaseStages stages;

  StageListener(CaseStages stages) {
    this.stages = stages;
  }

  @Override
  public void notify(DelegateExecution execution) {
    ActivityImpl activity = ((ExecutionEntity) execution).getActivity();
    String stage = (String) activity.getProperty(STAGE);
    if (isInside(activity.getFlowScope(), stage)) {
      return;
    }
    String complaintId = Execution.complaintId(execution);
    if (EVENTNAME_START.equals(execution.getEventName())) {
      stages.entered(complaintId, stage, activity.getId(), execution.getActivityInstanceId());
    } else {
      stages.left(complaintId, execution.getActivityInstanceId());
    }
  }

  /** Whether a scope is in a stage, or inside one that is. */
  static boolean isInside(ScopeImpl scope, String stage) {
    for (ScopeImpl outer = scope; outer != null; outer = outer.getFlowScope()) {
      if (stage.equals(outer.getProperty(STAGE))) {
        return true;
      }
    }
    return false;
  }
}
