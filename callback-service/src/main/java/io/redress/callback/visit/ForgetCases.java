package io.redress.callback.visit;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Forgets cases of days that nobody plans visits for any more; visits themselves are kept. */
@ApplicationScoped
public class ForgetCases {

  private static final int AT_ONCE = 5000;

  private final EntityManager entities;
  private final VisitsConfig config;
  private final Clock clock;
  private final Zone zone;

  ForgetCases(EntityManager entities, VisitsConfig config, Clock clock, Zone zone) {
    this.entities = entities;
    this.config = config;
    this.clock = clock;
    this.zone = zone;
  }

  /** Forgets at most 5000, in one transaction. */
  @Scheduled(
      identity = "forget-visit-cases",
      every = "5m",
      delayed = "1m",
      concurrentExecution = ConcurrentExecution.SKIP)
  @Transactional
  public void forget() {
    entities
        .createNativeQuery("delete from visit_case where active_on < :day limit " + AT_ONCE)
        .setParameter("day", zone.at(clock.instant().minus(config.keep())).toLocalDate())
        .executeUpdate();
  }
}
