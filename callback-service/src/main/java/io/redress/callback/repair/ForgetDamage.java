package io.redress.callback.repair;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.redress.callback.order.OldRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Forgets what damaged relationships long ago; plans and what came of them are kept. */
@ApplicationScoped
public class ForgetDamage {

  private static final int AT_ONCE = 5000;

  private final OldRows rows;
  private final RepairConfig config;
  private final Clock clock;

  ForgetDamage(OldRows rows, RepairConfig config, Clock clock) {
    this.rows = rows;
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
    rows.delete("damage_fact", "complaint_id", "happened_at", before, AT_ONCE);
    rows.delete("pain_point", "id", "recorded_at", before, AT_ONCE);
    rows.delete("erased_customer", "customer_hash", "erased_at", before, AT_ONCE);
  }
}
