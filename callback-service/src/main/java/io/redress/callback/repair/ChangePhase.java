package io.redress.callback.repair;

import io.redress.callback.order.ComplaintEvents;
import io.redress.callback.repair.DamageLog.Complaint;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Zone;
import io.redress.kit.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jboss.logging.Logger;

/** What staff know of a relationship better than the table. */
@ApplicationScoped
class ChangePhase {

  private static final Logger LOG = Logger.getLogger(ChangePhase.class);
  private static final String STAFF = "STAFF";
  private static final LocalDate EARLIEST = LocalDate.of(1980, 1, 1);

  private final ComplaintEvents events;
  private final DamageLog log;
  private final Repairs repairs;
  private final JudgePhase phases;
  private final RepairConfig config;
  private final Wording wording;
  private final Clock clock;
  private final Zone zone;

  ChangePhase(
      ComplaintEvents events,
      DamageLog log,
      Repairs repairs,
      JudgePhase phases,
      RepairConfig config,
      Wording wording,
      Clock clock,
      Zone zone) {
    this.events = events;
    this.log = log;
    this.repairs = repairs;
    this.phases = phases;
    this.config = config;
    this.wording = wording;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * Says in which phase the relationship is, until it is left to the table again.
   *
   * @throws ProblemException not-found, labelling-word
   */
  @Transactional
  void say(String complaintId, String branch, Phase phase, String reason, String by) {
    wording.require("reason", reason);
    Complaint complaint = lock(complaintId, branch);
    Instant now = clock.instant();
    Relationship relationship = repairs.lock(complaint.customer(), now);
    Phase before = relationship.phase;
    relationship.said(phase, by, reason, now);
    phases.tell(relationship, before, complaint, STAFF, now);
    LOG.infof("Phase of ticket %s set to %s", complaint.ticketNumber(), phase);
  }

  /**
   * Leaves it to the table again; where it already is, nothing changes.
   *
   * @throws ProblemException not-found
   */
  @Transactional
  void leaveToTable(String complaintId, String branch) {
    Complaint complaint = lock(complaintId, branch);
    Instant now = clock.instant();
    Relationship relationship = repairs.lock(complaint.customer(), now);
    Phase before = relationship.phase;
    relationship.saidNoMore();
    phases.tell(relationship, before, complaint, STAFF, now);
    derive(relationship, complaint, now);
  }

  /**
   * Says since when they are a customer.
   *
   * @throws ProblemException not-found, invalid-field
   */
  @Transactional
  void since(String complaintId, String branch, LocalDate since) {
    Complaint complaint = lock(complaintId, branch);
    Instant now = clock.instant();
    if (since.isBefore(EARLIEST) || since.isAfter(zone.at(now).toLocalDate())) {
      throw ProblemException.invalid(
          "since", "is no day on which they can have come", "Send a day from 1980 to today.");
    }
    Relationship relationship = repairs.lock(complaint.customer(), now);
    relationship.customerSince = since;
    derive(relationship, complaint, now);
  }

  private Complaint lock(String complaintId, String branch) {
    Complaint complaint = log.require(complaintId, branch);
    events.lock(complaintId);
    return complaint;
  }

  private void derive(Relationship relationship, Complaint complaint, Instant now) {
    DamageFacts facts = log.facts(complaint.customer(), now.minus(config.memory()));
    phases.derive(relationship, facts, complaint, now);
  }
}
