package io.redress.callback.survey;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Ends surveys whose time has passed, in bounded steps. */
@ApplicationScoped
class SurveyTimer {

  private final EndSurveys surveys;
  private final SurveyConfig config;
  private volatile boolean stopping;

  SurveyTimer(EndSurveys surveys, SurveyConfig config) {
    this.surveys = surveys;
    this.config = config;
  }

  @Scheduled(
      identity = "expire-surveys",
      every = "${redress.callback.elapse.every:5s}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void run() {
    for (int done = 0; done < config.batches() && !stopping; done++) {
      if (surveys.expire(config.batch()) < config.batch()) {
        return;
      }
    }
  }

  void stop(@Observes ShutdownEvent event) {
    stopping = true;
  }
}
