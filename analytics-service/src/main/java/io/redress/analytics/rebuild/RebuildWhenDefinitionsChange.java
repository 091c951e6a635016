package io.redress.analytics.rebuild;

import io.quarkus.runtime.StartupEvent;
import io.redress.analytics.fact.EventLog;
import io.redress.analytics.fact.Generations;
import io.redress.analytics.problem.AnalyticsProblem;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;

/**
 * Rows that were made with other definitions, or in another zone, than this release has are made
 * anew without being asked for: a figure never mixes two definitions for long.
 */
@ApplicationScoped
class RebuildWhenDefinitionsChange {
  private static final Logger LOG = Logger.getLogger(RebuildWhenDefinitionsChange.class);

  @Inject Generations generations;
  @Inject EventLog log;
  @Inject RequestRebuild requestRebuild;
  @Inject Definitions definitions;

  void started(@Observes StartupEvent event) {
    compare();
  }

  @Transactional
  void compare() {
    var present = definitions.present();
    if (generations.definitions().equals(present)) {
      return;
    }
    if (log.complaints() == 0) {
      generations.define(present);
      return;
    }
    try {
      var id =
          requestRebuild.request(
              null, new RebuildRequest("definitions changed"), "analytics-service");
      LOG.infof("the definitions of figures changed: rebuild %s asked for", id);
    } catch (ProblemException e) {
      if (e.type() != AnalyticsProblem.REBUILD_RUNNING) {
        throw e;
      }
      LOG.info("the definitions of figures changed: a rebuild is running already");
    }
  }
}
