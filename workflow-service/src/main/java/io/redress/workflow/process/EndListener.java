package io.redress.workflow.process;

import io.redress.workflow.casefile.CloseCase;
import jakarta.inject.Singleton;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** Closes the case when its diagram ends, with the disposition of the end event it reached. */
@Singleton
class EndListener {
  private final CloseCase close;

  EndListener(CloseCase close) {
    this.close = close;
  }

  ExecutionListener with(String disposition) {
    return execution -> close.disposed(Execution.complaintId(execution), disposition);
  }

  ExecutionListener ofProcess() {
    return execution -> close.ended(Execution.complaintId(execution));
  }
}
