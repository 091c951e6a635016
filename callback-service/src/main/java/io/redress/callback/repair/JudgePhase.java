package io.redress.callback.repair;

import io.redress.callback.order.ComplaintEvents;
import io.redress.callback.repair.DamageLog.Complaint;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/**
 * Derives the phase of a relationship, and tells when the one in force changes. Callers hold the
 * relationship, if it is kept.
 */
@ApplicationScoped
class JudgePhase {

  private static final Duration DAILY = Duration.ofDays(1);

  private final PhaseTable table;
  private final RepairConfig config;
  private final ComplaintEvents events;
  private final Zone zone;

  JudgePhase(PhaseTable table, RepairConfig config, ComplaintEvents events, Zone zone) {
    this.table = table;
    this.config = config;
    this.events = events;
    this.zone = zone;
  }

  /** A relationship of which nothing is kept yet, with the phase that follows from the facts. */
  Relationship unknown(String customer, DamageFacts facts, Instant now) {
    Relationship unknown = Relationship.unknown(customer);
    derive(unknown, facts, now);
    return unknown;
  }

  /** Derives it anew, from the damage level as it is now. */
  void derive(Relationship relationship, DamageFacts facts, Complaint because, Instant now) {
    Phase before = relationship.phase;
    derive(relationship, facts, now);
    boolean passes = relationship.level > 0 || relationship.derivedPhase != Phase.STABLE;
    relationship.judgeAt = passes ? now.plus(DAILY) : null;
    tell(relationship, before, because, "TABLE", now);
  }

  /**
   * Ends the watch over a relationship of which no complaint is known any more: nobody is told, for
   * events are about complaints.
   */
  void lapsed(Relationship relationship, DamageFacts facts, Instant now) {
    relationship.level = 0;
    derive(relationship, facts, now);
    relationship.judgeAt = null;
  }

  private void derive(Relationship relationship, DamageFacts facts, Instant now) {
    relationship.derived(
        table.phase(relationship, facts, now.minus(config.memory()), zone.at(now).toLocalDate()));
  }

  /** Tells, if the phase in force is another one than before. */
  void tell(Relationship relationship, Phase before, Complaint because, String by, Instant now) {
    if (relationship.phase == before) {
      return;
    }
    events.append(
        because.complaintId(),
        RepairEvents.PhaseChanged.TYPE,
        new RepairEvents.PhaseChanged(
            because.complaintId(),
            because.ticketNumber(),
            relationship.customer,
            before,
            relationship.phase,
            by,
            now));
  }
}
