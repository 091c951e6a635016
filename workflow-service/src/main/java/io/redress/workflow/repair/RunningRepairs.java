package io.redress.workflow.repair;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.stream.Collectors;

/** Open steps of repair plans, counted by the version of the diagram on which they run. */
@ApplicationScoped
public class RunningRepairs {
  private final EntityManager entities;

  RunningRepairs(EntityManager entities) {
    this.entities = entities;
  }

  /** How many there are on each version; of versions on which none runs there is nothing. */
  public Map<Integer, Long> byVersion() {
    return entities
        .createQuery(
            "select w.processVersion, count(w) from RepairWork w where w.state = :open and"
                + " w.processVersion is not null group by w.processVersion",
            Object[].class)
        .setParameter("open", RepairWork.State.OPEN)
        .getResultStream()
        .collect(Collectors.toMap(row -> (Integer) row[0], row -> (Long) row[1]));
  }
}
