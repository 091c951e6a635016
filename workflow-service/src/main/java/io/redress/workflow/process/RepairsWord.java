package io.redress.workflow.process;

import io.redress.workflow.repair.OverdueRepair;
import io.redress.workflow.warning.LevelPolicy;
import jakarta.inject.Singleton;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** {@code repairs}: the steps of repair plans. A word of the repair's diagram only. */
@Singleton
public class RepairsWord {
  private final OverdueRepair overdue;

  RepairsWord(OverdueRepair overdue) {
    this.overdue = overdue;
  }

  /** When the step's day is over. */
  public Date due(DelegateExecution execution) {
    return Date.from(overdue.due(Execution.stepId(execution)));
  }

  /** Tells level 1, 2 or 3 that the step was not done by its day. */
  public void tell(DelegateExecution execution, long level) {
    tell(execution, level, LevelPolicy.role(Math.toIntExact(level)));
  }

  /** Tells a role, as level 1 to 9. */
  public void tell(DelegateExecution execution, long level, String role) {
    overdue.tell(Execution.stepId(execution), Math.toIntExact(level), role);
  }
}
