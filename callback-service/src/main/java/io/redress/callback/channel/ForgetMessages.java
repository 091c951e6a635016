package io.redress.callback.channel;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Forgets messages that were settled long ago. */
@ApplicationScoped
public class ForgetMessages {

  private final EntityManager entities;
  private final DeliveryConfig config;
  private final Clock clock;

  ForgetMessages(EntityManager entities, DeliveryConfig config, Clock clock) {
    this.entities = entities;
    this.config = config;
    this.clock = clock;
  }

  /** Forgets at most 5000, in one transaction. */
  @Scheduled(
      identity = "forget-messages",
      every = "5m",
      delayed = "1m",
      concurrentExecution = ConcurrentExecution.SKIP)
  @Transactional
  public void forget() {
    entities
        .createNativeQuery("delete from outgoing_message where settled_at < :before limit 5000")
        .setParameter("before", clock.instant().minus(config.keep()))
        .executeUpdate();
  }
}
