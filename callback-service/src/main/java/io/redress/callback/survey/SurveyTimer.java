package io.redress.callback.survey;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.redress.callback.plan.BoundedRun;
import jakarta.enterprise.context.ApplicationScoped;

/** Ends surveys whose time has passed, in bounded steps. */
@ApplicationScoped
class SurveyTimer {
  private final EndSurveys surveys;
  private final SurveyConfig config;
  private final BoundedRun bounded;

  SurveyTimer(EndSurveys surveys, SurveyConfig config, BoundedRun bounded) {
    this.surveys = surveys;
    this.config = config;
    this.bounded = bounded;
  }

  @Scheduled(
      identity = "expire-surveys",
      every = "${redress.callback.elapse.every:5s}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void run() {
    bounded.run(config.batches(), config.batch(), surveys::expire);
  }
}
