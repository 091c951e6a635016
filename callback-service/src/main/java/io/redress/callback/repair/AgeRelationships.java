package io.redress.callback.repair;

import io.redress.callback.repair.DamageLog.Complaint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Judges relationships anew though nothing happens: damage passes with time, and nobody stays a new
 * customer.
 */
@ApplicationScoped
class AgeRelationships {

  private final DamageLog log;
  private final JudgeDamage damage;
  private final Repairs repairs;
  private final Clock clock;

  AgeRelationships(DamageLog log, JudgeDamage damage, Repairs repairs, Clock clock) {
    this.log = log;
    this.damage = damage;
    this.repairs = repairs;
    this.clock = clock;
  }

  /**
   * Judges at most so many, in one transaction.
   *
   * @return how many
   */
  @Transactional
  int judge(int limit) {
    Instant now = clock.instant();
    List<Relationship> due = repairs.lockToJudge(now, limit);
    for (Relationship relationship : due) {
      Optional<Complaint> because = log.latest(relationship.customer);
      if (because.isPresent()) {
        damage.judge(relationship, because.get(), now);
      } else {
        relationship.level = 0;
        relationship.judgeAt = null;
      }
    }
    return due.size();
  }
}
