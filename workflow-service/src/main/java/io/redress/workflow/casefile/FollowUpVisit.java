package io.redress.workflow.casefile;

import io.redress.kit.time.Zone;
import io.redress.workflow.department.Departments;
import io.redress.workflow.responsibility.Ledger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * A visitor was with the customer, and work is left to do. The lifecycle of an open case takes it
 * up as its diagram says; one that had ended runs a further round for it. Once for each visit,
 * however often and late it is told.
 */
@ApplicationScoped
public class FollowUpVisit {
  private static final Logger LOG = Logger.getLogger(FollowUpVisit.class);
  private static final String MESSAGE = "visit.followUpRequested";

  /** What the visitor saw needs no verification, and says as much as its outcome would. */
  private static final Map<String, Object> VERIFIED =
      Map.of("verified", true, "verifyOutcome", "complaint");

  /**
   * What is left to do.
   *
   * @param department as the visitor named it; where there is none of that code, the lead or
   *     first-responsible department of the case does it
   * @param until the last day on which it is in time
   */
  public record FollowUp(String visitId, String department, String outlook, LocalDate until) {}

  private final CaseFiles files;
  private final Lifecycle lifecycle;
  private final CaseJournal journal;
  private final StartCase startCase;
  private final Departments departments;
  private final Ledger ledger;
  private final Zone zone;
  private final Clock clock;

  FollowUpVisit(
      CaseFiles files,
      Lifecycle lifecycle,
      CaseJournal journal,
      StartCase startCase,
      Departments departments,
      Ledger ledger,
      Zone zone,
      Clock clock) {
    this.files = files;
    this.lifecycle = lifecycle;
    this.journal = journal;
    this.startCase = startCase;
    this.departments = departments;
    this.ledger = ledger;
    this.zone = zone;
    this.clock = clock;
  }

  /**
   * Hands it to the case of a complaint, or of the one that it repeats.
   *
   * @return whether the lifecycle took it; what it did not take waits for the end of the case
   * @throws IllegalStateException when the complaint has no case (yet)
   */
  @Transactional
  public boolean requested(String complaintId, FollowUp told) {
    CaseFile file = caseOf(complaintId);
    if (VisitFollowUp.findByIdOptional(told.visitId()).isPresent()) {
      return false;
    }
    VisitFollowUp followUp = new VisitFollowUp();
    followUp.visitId = told.visitId();
    followUp.complaintId = file.complaintId;
    followUp.department = department(file, told.department());
    followUp.outlook = told.outlook();
    followUp.untilDay = told.until();
    followUp.requestedAt = clock.instant();
    followUp.persist();
    journal.note(
        file,
        MESSAGE,
        Map.of(
            "visitId",
            followUp.visitId,
            "department",
            followUp.department,
            "outlook",
            followUp.outlook,
            "until",
            followUp.untilDay.toString()));
    return take(file, followUp);
  }

  /** Tries again what no diagram took: its case has ended, and nobody else would do it. */
  void leftBehind(CaseFile file, String visitId) {
    VisitFollowUp.<VisitFollowUp>findByIdOptional(visitId)
        .filter(followUp -> followUp.takenAt == null && !file.isOpen())
        .ifPresent(followUp -> take(file, followUp));
  }

  private boolean take(CaseFile file, VisitFollowUp followUp) {
    if (!file.isOpen()) {
      followUp.takenAt = clock.instant();
      reopen(file, followUp.department);
      return true;
    }
    if (lifecycle.deliver(file, MESSAGE, variables(followUp))) {
      followUp.takenAt = clock.instant();
      return true;
    }
    LOG.warnf(
        "Case %s did not wait for the work that visit %s left", file.caseId, followUp.visitId);
    journal.note(file, "message.late", Map.of("message", MESSAGE));
    return false;
  }

  /** A further round, in which the department that has the work leads. */
  private void reopen(CaseFile file, String department) {
    file.reopen(clock.instant());
    boolean leads = department.equals(file.leadDepartment);
    Ledger.Holder before =
        file.leadDepartment == null ? null : new Ledger.Holder(null, file.leadDepartment);
    file.leadDepartment = department;
    startCase.run(file, "complaint.reopened", VERIFIED);
    if (!leads) {
      ledger.assigned(
          file,
          Ledger.Kind.LEAD,
          new Ledger.Holder(null, department),
          before,
          new Ledger.Why(null, "a visit left work to do", null));
    }
    LOG.infof("Reopened case %s after a visit, round %d", file.caseId, file.round);
  }

  private Map<String, Object> variables(VisitFollowUp followUp) {
    Instant due = followUp.untilDay.plusDays(1).atStartOfDay(zone.id()).toInstant();
    return Map.of("followUpDepartment", followUp.department, "followUpUntil", due.toString());
  }

  private String department(CaseFile file, String named) {
    if (departments.exists(named)) {
      return named;
    }
    return file.leadDepartment == null ? file.firstDepartment : file.leadDepartment;
  }

  /** Its own case, unless that ended as the duplicate of another one. */
  private CaseFile caseOf(String complaintId) {
    Optional<CaseFile> own = files.lockedIfPresent(complaintId);
    return own.filter(file -> !file.isDuplicate())
        .or(() -> files.lockedIfJoined(complaintId))
        .or(() -> own)
        .orElseThrow(() -> new IllegalStateException("No case for " + complaintId));
  }
}
