package io.redress.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;

/** The timer on which a diagram that has no case waits. */
final class WaitingTimer {
  private WaitingTimer() {}

  /** The one of these jobs, of the expected element. */
  static Job one(ProcessEngine engine, List<Job> jobs, String element) {
    assertThat(jobs).hasSize(1);
    assertThat(
            engine
                .getManagementService()
                .createJobDefinitionQuery()
                .jobDefinitionId(jobs.get(0).getJobDefinitionId())
                .singleResult()
                .getActivityId())
        .isEqualTo(element);
    return jobs.get(0);
  }
}
