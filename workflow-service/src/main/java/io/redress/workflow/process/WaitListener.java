package io.redress.workflow.process;

import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseFiles;
import io.redress.workflow.flow.ElementWaits;
import jakarta.inject.Singleton;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/** Keeps where cases wait: on every element at which a diagram can. */
@Singleton
class WaitListener implements ExecutionListener {
  private static final String ATTACHED = "redress.waitsAttached";

  private final CaseFiles files;
  private final ElementWaits waits;

  WaitListener(CaseFiles files, ElementWaits waits) {
    this.files = files;
    this.waits = waits;
  }

  /** Listens to an element that waits, of a diagram that cases run on. */
  void attach(ActivityImpl element) {
    element.setProperty(ATTACHED, true);
    element.addBuiltInListener(EVENTNAME_START, this);
    element.addBuiltInListener(EVENTNAME_END, this);
  }

  /** Whether a case can wait at an element. */
  static boolean listensTo(ActivityImpl element) {
    return element.getProperty(ATTACHED) != null;
  }

  @Override
  public void notify(DelegateExecution execution) {
    CaseFile file = files.locked(Execution.complaintId(execution));
    String visit = execution.getActivityInstanceId();
    if (EVENTNAME_START.equals(execution.getEventName())) {
      waits.begin(file, execution.getCurrentActivityId(), visit);
    } else {
      waits.end(file, visit, execution.isCanceled());
    }
  }
}
