package io.redress.callback.repair;

import io.redress.callback.order.ComplaintEvents;
import io.redress.callback.repair.DamageLog.Complaint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Judges relationships anew though nothing happens: damage passes with time, and nobody stays a new
 * customer.
 */
@ApplicationScoped
class AgeRelationships {

  private final ComplaintEvents events;
  private final DamageLog log;
  private final JudgeDamage damage;
  private final JudgePhase phases;
  private final Repairs repairs;
  private final RepairConfig config;
  private final Clock clock;

  AgeRelationships(
      ComplaintEvents events,
      DamageLog log,
      JudgeDamage damage,
      JudgePhase phases,
      Repairs repairs,
      RepairConfig config,
      Clock clock) {
    this.events = events;
    this.log = log;
    this.damage = damage;
    this.phases = phases;
    this.repairs = repairs;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Judges at most so many, in one transaction. Those whose complaints somebody works on wait for
   * the next time.
   *
   * @return how many were looked at
   */
  @Transactional
  int judge(int limit) {
    Instant now = clock.instant();
    List<Relationship> due = repairs.lockToJudge(now, limit);
    for (Relationship relationship : due) {
      Optional<Complaint> because = log.latest(relationship.customer);
      if (because.isPresent()) {
        if (free(because.get())) {
          damage.judge(relationship, because.get(), now);
        }
      } else {
        DamageFacts facts = log.facts(relationship.customer, now.minus(config.memory()));
        phases.lapsed(relationship, facts, now);
      }
    }
    return due.size();
  }

  private boolean free(Complaint because) {
    Set<String> complaints = new HashSet<>(Set.of(because.complaintId()));
    repairs.complaintOfOpen(because.customer()).ifPresent(complaints::add);
    return events.free(complaints).equals(complaints);
  }
}
