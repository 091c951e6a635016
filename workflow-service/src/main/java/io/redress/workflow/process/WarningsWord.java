package io.redress.workflow.process;

import io.redress.workflow.warning.LevelPolicy;
import io.redress.workflow.warning.TellWarning;
import jakarta.inject.Singleton;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** {@code warnings}: telling those above of a warning. A word of the warning's diagram only. */
@Singleton
public class WarningsWord {
  private final TellWarning telling;

  WarningsWord(TellWarning telling) {
    this.telling = telling;
  }

  /** Tells level 1, 2 or 3; the same again is a reminder. */
  public void tell(DelegateExecution execution, long level) {
    tell(execution, level, LevelPolicy.role(Math.toIntExact(level)));
  }

  /** Tells a role, as level 1 to 9. */
  public void tell(DelegateExecution execution, long level, String role) {
    telling.tell(Execution.warningId(execution), Math.toIntExact(level), role);
  }
}
