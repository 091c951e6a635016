package io.redress.workflow.process;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.redress.kit.time.SuiteClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Starts the engine after the tables are there, and lets it tell the same time as everybody. */
@ApplicationScoped
class EngineStart {
  private final ProcessEngine engine;
  private final BundledFiles bundled;
  private final ProcessConfig config;
  private final SuiteClock clock;

  EngineStart(ProcessEngine engine, BundledFiles bundled, ProcessConfig config, SuiteClock clock) {
    this.engine = engine;
    this.bundled = bundled;
    this.config = config;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    follow(clock.offset());
    clock.onChange(this::follow);
    bundled.deploy();
    if (config.timersActive()) {
      jobs().start();
    }
  }

  void stop(@Observes ShutdownEvent event) {
    jobs().shutdown();
  }

  /** Whether due timers are being executed (or are left to a test's hand). */
  boolean isRunning() {
    return jobs().isActive() || !config.timersActive();
  }

  private void follow(Duration offset) {
    ClockUtil.offset(offset.toMillis());
    if (jobs().isActive()) {
      jobs().jobWasAdded();
    }
  }

  private JobExecutor jobs() {
    return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getJobExecutor();
  }
}
