package io.redress.workflow.warning;

import io.micrometer.core.instrument.MeterRegistry;
import io.redress.kit.outbox.Outbox;
import io.redress.workflow.notification.Notify;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tells somebody of a warning: on the timeline, by an event, and by mail where an address of that
 * role is entered.
 */
@ApplicationScoped
public class TellWarning {
  private static final String TOLD = "warning.told";

  private final WarningFiles files;
  private final WarningJournal journal;
  private final Outbox outbox;
  private final Notify notify;
  private final MeterRegistry meters;
  private final Clock clock;

  TellWarning(
      WarningFiles files,
      WarningJournal journal,
      Outbox outbox,
      Notify notify,
      MeterRegistry meters,
      Clock clock) {
    this.files = files;
    this.journal = journal;
    this.outbox = outbox;
    this.notify = notify;
    this.meters = meters;
    this.clock = clock;
  }

  /**
   * Tells a level; the same once more is a reminder.
   *
   * @throws IllegalArgumentException for a level or role that {@link LevelPolicy} does not know
   */
  @Transactional
  public void tell(String warningId, int level, String role) {
    LevelPolicy.require(level, role);
    WarningFile file = files.locked(warningId);
    String department = LevelPolicy.isCompany(role) ? null : file.department;
    String reason = LevelPolicy.reason(level, file.rises);
    file.level = Math.max(file.level, level);
    Map<String, Object> told = new HashMap<>();
    told.put("role", role);
    if (department != null) {
      told.put("department", department);
    }
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("warningId", warningId);
    event.put("kind", file.kind);
    event.put("key", file.seriesKey);
    event.put("level", level);
    event.put("told", told);
    event.put("reason", reason);
    event.put("rises", file.rises);
    event.put("at", clock.instant().toString());
    outbox.append(warningId, TOLD, event);
    Map<String, Object> step = new LinkedHashMap<>(told);
    step.put("level", level);
    step.put("reason", reason);
    journal.noted(warningId, TOLD, step);
    if (!notify.tellOfWarning(warningId, file.series(), level, role, department)) {
      journal.noted(warningId, "notification.noAddress", step);
    }
    meters.counter("redress.warnings.told", "level", Integer.toString(level)).increment();
  }
}
