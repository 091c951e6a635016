package io.redress.callback.repair;

import io.redress.callback.order.ComplaintEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Measures what came of repairs: a new complaint, later satisfaction, or silence. */
@ApplicationScoped
class MeasureRepair {

  private final Repairs repairs;
  private final RepairConfig config;
  private final ComplaintEvents events;
  private final Clock clock;

  MeasureRepair(Repairs repairs, RepairConfig config, ComplaintEvents events, Clock clock) {
    this.repairs = repairs;
    this.config = config;
    this.events = events;
    this.clock = clock;
  }

  void complainedAgain(String customer, Instant at) {
    measure(customer, at, RepairOutcome.NEW_COMPLAINT);
  }

  void satisfied(String customer, Instant at) {
    measure(customer, at, RepairOutcome.SATISFIED);
  }

  /** Only what happened after the repair was done says something of it. */
  private void measure(String customer, Instant at, RepairOutcome outcome) {
    List<String> complaints = repairs.complaintsOfWatched(customer);
    if (complaints.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    Relationship relationship = repairs.lock(customer, now);
    repairs.complaintsOfWatched(customer).forEach(events::also);
    repairs.watchedNow(customer).stream()
        .filter(plan -> !at.isBefore(plan.endedAt))
        .forEach(
            plan -> {
              measured(plan, outcome, now);
              relationship.measured(outcome, now);
            });
  }

  /**
   * Ends the watch over at most so many plans whose customers were silent, in one transaction.
   *
   * @return how many
   */
  @Transactional
  public int silent(int limit) {
    Instant now = clock.instant();
    List<RepairPlan> due = repairs.lockWatched(now, limit);
    due.forEach(plan -> measured(plan, RepairOutcome.SILENT, now));
    return due.size();
  }

  int batch() {
    return config.batch();
  }

  private void measured(RepairPlan plan, RepairOutcome outcome, Instant now) {
    plan.measured(outcome);
    events.append(
        plan.complaintId,
        RepairEvents.Measured.TYPE,
        new RepairEvents.Measured(plan.complaintId, plan.ticketNumber, plan.id, outcome, now));
  }
}
