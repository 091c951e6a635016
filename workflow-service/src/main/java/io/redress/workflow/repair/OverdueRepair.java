package io.redress.workflow.repair;

import io.micrometer.core.instrument.MeterRegistry;
import io.redress.kit.outbox.Outbox;
import io.redress.kit.time.Zone;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseFiles;
import io.redress.workflow.casefile.CaseJournal;
import io.redress.workflow.notification.Notify;
import io.redress.workflow.warning.LevelPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Says when a step of a repair plan is due, and tells upward that it was not done by then. */
@ApplicationScoped
public class OverdueRepair {
  private static final String OVERDUE = "repairWork.overdue";

  private final RepairWorks works;
  private final CaseFiles cases;
  private final CaseJournal journal;
  private final Outbox outbox;
  private final Notify notify;
  private final MeterRegistry meters;
  private final Zone zone;
  private final Clock clock;

  OverdueRepair(
      RepairWorks works,
      CaseFiles cases,
      CaseJournal journal,
      Outbox outbox,
      Notify notify,
      MeterRegistry meters,
      Zone zone,
      Clock clock) {
    this.works = works;
    this.cases = cases;
    this.journal = journal;
    this.outbox = outbox;
    this.notify = notify;
    this.meters = meters;
    this.zone = zone;
    this.clock = clock;
  }

  /** When the step's day is over, in the operator's zone. */
  @Transactional
  public Instant due(String stepId) {
    return works.locked(stepId).dueOn.plusDays(1).atStartOfDay(zone.id()).toInstant();
  }

  /**
   * Tells a level: by an event, on the timeline of the complaint's case, and by mail.
   *
   * @throws IllegalArgumentException for a level or role that {@link LevelPolicy} does not know
   */
  @Transactional
  public void tell(String stepId, int level, String role) {
    LevelPolicy.require(level, role);
    RepairWork work = works.locked(stepId);
    work.level = Math.max(work.level, level);
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("complaintId", work.complaintId);
    event.put("ticketNumber", work.ticketNumber);
    event.put("planId", work.planId);
    event.put("stepId", stepId);
    event.put("kind", work.kind);
    event.put("owner", work.owner);
    event.put("dueOn", work.dueOn.toString());
    event.put("level", level);
    event.put("told", Map.of("role", role));
    event.put("at", clock.instant().toString());
    outbox.append(work.complaintId, OVERDUE, event);
    cases
        .lockedIfPresent(cases.complaintOfCase(work.complaintId))
        .ifPresent(file -> note(file, work, level, role));
    meters.counter("redress.repair.overdue", "level", Integer.toString(level)).increment();
  }

  private void note(CaseFile file, RepairWork work, int level, String role) {
    journal.note(
        file,
        OVERDUE,
        Map.of("stepId", work.stepId, "kind", work.kind, "level", level, "role", role));
    notify.tell(file, OVERDUE, level, role, null);
  }
}
