package io.redress.workflow.process;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the engine. */
@ConfigMapping(prefix = "redress.engine")
interface ProcessConfig {
  /**
   * Threads that execute due timers. Few: a timer's work is short and the database is the limit.
   */
  @WithDefault("3")
  int jobThreads();

  /** How often due timers are looked for when the last look found none; a timer is late by this. */
  @WithDefault("PT1S")
  Duration idleWait();

  /** The longest the wait grows when nothing is due for long. */
  @WithDefault("PT5S")
  Duration longestWait();

  /**
   * For how long a timer belongs to the replica that took it: one that is killed with it holds it
   * up for this. Far above what a timer's work takes.
   */
  @WithDefault("PT20S")
  Duration jobLock();

  /** Whether timers are executed by this process; off where a test fires them by hand. */
  @WithDefault("true")
  boolean timersActive();
}
