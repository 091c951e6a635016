package io.redress.workflow.escalation;

import io.micrometer.core.instrument.MeterRegistry;
import io.redress.kit.id.Ids;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseJournal;
import io.redress.workflow.notification.Notify;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * Raises a case to a level and names who is told: 1 the team leader, 2 the head of department, 3
 * company leadership. Each level fires once per round; nothing is cancelled by it.
 */
@ApplicationScoped
public class RaiseEscalation {
  /** The highest level there is. */
  public static final int HIGHEST = 3;

  private static final List<String> TOLD = List.of("team-leader", "head", "company-leadership");

  private final CaseJournal journal;
  private final Notify notify;
  private final MeterRegistry meters;
  private final Clock clock;

  RaiseEscalation(CaseJournal journal, Notify notify, MeterRegistry meters, Clock clock) {
    this.journal = journal;
    this.notify = notify;
    this.meters = meters;
    this.clock = clock;
  }

  /**
   * Raises the locked case.
   *
   * @return false when the level was reached in this round already
   * @throws IllegalArgumentException for a level outside 1..3
   */
  public boolean raise(CaseFile file, int level, String reason) {
    if (level < 1 || level > HIGHEST) {
      throw new IllegalArgumentException("There is no escalation level " + level);
    }
    if (Escalation.count(
            "complaintId = ?1 and round = ?2 and level = ?3", file.complaintId, file.round, level)
        > 0) {
      journal.note(file, "escalation.repeated", Map.of("level", level, "round", file.round));
      return false;
    }
    Escalation escalation = new Escalation();
    escalation.id = Ids.next();
    escalation.complaintId = file.complaintId;
    escalation.round = file.round;
    escalation.level = level;
    escalation.toldRole = TOLD.get(level - 1);
    escalation.toldDepartment = level == HIGHEST ? null : owner(file);
    escalation.reason = reason;
    escalation.at = clock.instant();
    escalation.persist();
    file.escalationLevel = Math.max(file.escalationLevel, level);
    Map<String, String> told =
        escalation.toldDepartment == null
            ? Map.of("role", escalation.toldRole)
            : Map.of("role", escalation.toldRole, "department", escalation.toldDepartment);
    journal
        .fact(file, "escalation.raised")
        .with("level", level)
        .with("round", file.round)
        .with("told", told)
        .with("reason", reason)
        .with("at", escalation.at)
        .record();
    notify.tell(file, "escalation.raised", level, escalation.toldRole, escalation.toldDepartment);
    meters.counter("redress.escalations", "level", Integer.toString(level)).increment();
    return true;
  }

  /** Who answers for the case: the lead department, before dispatch the first-responsible one. */
  private static String owner(CaseFile file) {
    return file.leadDepartment == null ? file.firstDepartment : file.leadDepartment;
  }
}
