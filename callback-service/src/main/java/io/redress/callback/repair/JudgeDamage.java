package io.redress.callback.repair;

import io.redress.callback.order.ComplaintEvents;
import io.redress.callback.repair.DamageLog.Complaint;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Judges the damage to a relationship anew after something happened. When it rises it is told, and
 * a plan is made or gets further steps; when it falls nothing is taken back.
 */
@ApplicationScoped
class JudgeDamage {

  private static final Logger LOG = Logger.getLogger(JudgeDamage.class);

  private final DamageLog log;
  private final DamageTable damage;
  private final RepairTable remedies;
  private final JudgePhase phases;
  private final Repairs repairs;
  private final RepairConfig config;
  private final ComplaintEvents events;
  private final Clock clock;
  private final Zone zone;

  JudgeDamage(
      DamageLog log,
      DamageTable damage,
      RepairTable remedies,
      JudgePhase phases,
      Repairs repairs,
      RepairConfig config,
      ComplaintEvents events,
      Clock clock,
      Zone zone) {
    this.log = log;
    this.damage = damage;
    this.remedies = remedies;
    this.phases = phases;
    this.repairs = repairs;
    this.config = config;
    this.events = events;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * Judges, in the current transaction, which holds the relationship until it ends. Where nothing
   * did any damage, which is so for most customers, it reads once and locks nothing: whoever brings
   * some at the same time judges for themselves.
   */
  void judge(Complaint because) {
    Instant now = clock.instant();
    if (log.facts(because.customer(), now.minus(config.memory())).none()) {
      return;
    }
    events.also(because.complaintId());
    judge(repairs.lock(because.customer(), now), because, now);
  }

  /** Judges a relationship that the caller holds, as the complaint. */
  void judge(Relationship relationship, Complaint because, Instant now) {
    DamageFacts facts = log.facts(relationship.customer, now.minus(config.memory()));
    int before = relationship.level;
    relationship.level = damage.level(facts);
    boolean risen = relationship.level > before;
    if (relationship.level != before) {
      relationship.changedAt = now;
    }
    if (risen) {
      relationship.damagedAnew();
    }
    phases.derive(relationship, facts, because, now);
    if (risen) {
      tell(relationship, before, facts, because, now);
      if (relationship.level >= config.planFrom()) {
        plan(because, relationship, now);
      }
    }
  }

  private void tell(
      Relationship relationship, int before, DamageFacts facts, Complaint because, Instant now) {
    LOG.infof(
        "Damage of ticket %s rose from %d to %d",
        because.ticketNumber(), before, relationship.level);
    events.append(
        because.complaintId(),
        RepairEvents.LevelRaised.TYPE,
        new RepairEvents.LevelRaised(
            because.complaintId(),
            because.ticketNumber(),
            because.customer(),
            before,
            relationship.level,
            relationship.phase,
            facts.painPoints(),
            now));
  }

  /**
   * Makes a plan for what the relationship is now, or adds to the one under way, which may be of an
   * earlier complaint.
   */
  RepairPlan plan(Complaint because, Relationship relationship, Instant now) {
    repairs.complaintOfOpen(relationship.customer).ifPresent(events::also);
    Optional<RepairPlan> open = repairs.open(relationship.customer);
    RepairPlan plan =
        open.orElseGet(() -> new RepairPlan(because, relationship.phase, relationship.level, now));
    int before = plan.steps.size();
    plan.level = Math.max(plan.level, relationship.level);
    plan.phase = relationship.phase;
    plan.want(remedies.steps(plan.level, plan.phase), zone.at(now).toLocalDate());
    if (open.isEmpty()) {
      repairs.add(plan);
    }
    if (plan.steps.size() > before) {
      List<RepairStep> added = plan.steps.subList(before, plan.steps.size());
      events.append(
          plan.complaintId,
          RepairEvents.Planned.TYPE,
          new RepairEvents.Planned(
              plan.complaintId,
              plan.ticketNumber,
              plan.id,
              plan.customer,
              plan.level,
              plan.phase,
              added.stream().map(step -> step.kind).toList(),
              plan.branch,
              added.stream().map(RepairEvents.Work::of).toList(),
              now));
    }
    return plan;
  }
}
