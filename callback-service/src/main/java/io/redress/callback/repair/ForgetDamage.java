package io.redress.callback.repair;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Forgets what damaged relationships long ago; plans and what came of them are kept. */
@ApplicationScoped
public class ForgetDamage {

  private static final String AT_ONCE = " limit 5000";

  private final EntityManager entities;
  private final RepairConfig config;
  private final Clock clock;

  ForgetDamage(EntityManager entities, RepairConfig config, Clock clock) {
    this.entities = entities;
    this.config = config;
    this.clock = clock;
  }

  /** Forgets at most 5000 facts and 5000 pain points, in one transaction. */
  @Scheduled(
      identity = "forget-damage",
      every = "5m",
      delayed = "1m",
      concurrentExecution = ConcurrentExecution.SKIP)
  @Transactional
  public void forget() {
    Instant before = clock.instant().minus(config.keep());
    delete("delete from damage_fact where happened_at < :before", before);
    delete("delete from pain_point where recorded_at < :before", before);
  }

  private void delete(String statement, Instant before) {
    entities.createNativeQuery(statement + AT_ONCE).setParameter("before", before).executeUpdate();
  }
}
