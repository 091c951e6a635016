package io.redress.callback.visit;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.redress.callback.order.OldRows;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Forgets cases of days that nobody plans visits for any more; visits themselves are kept. */
@ApplicationScoped
public class ForgetCases {

  private static final int AT_ONCE = 5000;

  private final OldRows rows;
  private final VisitsConfig config;
  private final Clock clock;
  private final Zone zone;

  ForgetCases(OldRows rows, VisitsConfig config, Clock clock, Zone zone) {
    this.rows = rows;
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
    rows.delete(
        "visit_case",
        "complaint_id",
        "active_on",
        zone.at(clock.instant().minus(config.keep())).toLocalDate(),
        AT_ONCE);
  }
}
