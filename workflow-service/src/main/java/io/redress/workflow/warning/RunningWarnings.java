package io.redress.workflow.warning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.stream.Collectors;

/** Warnings that have not ended, counted by the version of the diagram on which they run. */
@ApplicationScoped
public class RunningWarnings {
  private final EntityManager entities;

  RunningWarnings(EntityManager entities) {
    this.entities = entities;
  }

  /** How many there are on each version; of versions on which none runs there is nothing. */
  public Map<Integer, Long> byVersion() {
    return entities
        .createQuery(
            "select w.processVersion, count(w) from WarningFile w where w.state <> :ended and"
                + " w.processVersion is not null group by w.processVersion",
            Object[].class)
        .setParameter("ended", WarningFile.State.ENDED)
        .getResultStream()
        .collect(Collectors.toMap(row -> (Integer) row[0], row -> (Long) row[1]));
  }
}
