package io.redress.workflow.migration;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Zone;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseFiles;
import io.redress.workflow.deadline.Deadline;
import io.redress.workflow.deadline.DeadlineBook;
import io.redress.workflow.migration.MigrationCase.State;
import io.redress.workflow.problem.WorkflowProblem;
import io.redress.workflow.workitem.WorkItem;
import io.redress.workflow.workitem.WorkItems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Shows what a migration makes of one case, to the second: it moves the case, looks, and takes all
 * of it back with the transaction. Nobody else sees it, and nothing is told.
 */
@ApplicationScoped
class PreviewCase {
  /**
   * What becomes of a case.
   *
   * @param refusal why it cannot be moved; absent when it can
   * @param workItems open before or after, by id
   * @param timers that wait before or after, by what they are for
   */
  @Schema(name = "MigrationCasePreview")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Preview(
      String complaintId,
      State state,
      String refusal,
      List<ItemPreview> workItems,
      List<TimerPreview> timers) {}

  /** A work item before and after. */
  @Schema(name = "MigrationItemPreview")
  record ItemPreview(String id, ItemLook before, ItemLook after) {}

  /** How a work item looks. */
  @Schema(name = "MigrationItemLook")
  record ItemLook(
      String element,
      String name,
      String stage,
      String department,
      String role,
      String assignee,
      OffsetDateTime dueAt) {}

  /** A timer before and after; absent where it does not wait. */
  @Schema(name = "MigrationTimerPreview")
  record TimerPreview(TimerLook before, TimerLook after) {}

  /** When a timer comes. */
  @Schema(name = "MigrationTimerLook")
  record TimerLook(String element, String deadline, int percent, OffsetDateTime dueAt) {}

  private record Look(Map<String, ItemLook> items, Map<String, TimerLook> timers) {}

  private final Migrations migrations;
  private final MigrationCases cases;
  private final CaseFiles files;
  private final MigrateCase migrate;
  private final WorkItems items;
  private final DeadlineBook deadlines;
  private final Zone zone;

  PreviewCase(
      Migrations migrations,
      MigrationCases cases,
      CaseFiles files,
      MigrateCase migrate,
      WorkItems items,
      DeadlineBook deadlines,
      Zone zone) {
    this.migrations = migrations;
    this.cases = cases;
    this.files = files;
    this.migrate = migrate;
    this.items = items;
    this.deadlines = deadlines;
    this.zone = zone;
  }

  /** Outside a transaction. */
  Preview of(String key, String id, String complaintId) {
    QuarkusTransaction.begin();
    try {
      return look(key, id, complaintId);
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  private Preview look(String key, String id, String complaintId) {
    Migration migration = migrations.existing(key, id);
    MigrationCase row = cases.findById(MigrationCase.idOf(id, complaintId));
    if (row == null) {
      throw ProblemException.of(WorkflowProblem.NO_SUCH_CASE, "The migration has no such case.");
    }
    CaseFile file = files.locked(complaintId);
    Look before = look(file);
    if (!file.isOpen() || file.processVersion != migration.fromVersion) {
      return preview(row, null, before, before);
    }
    try {
      migrate.move(file, migration, migration.route(), List.of());
      return preview(row, null, before, look(file));
    } catch (CaseStaysException refused) {
      return preview(row, refused.getMessage(), before, before);
    }
  }

  private Look look(CaseFile file) {
    Map<String, ItemLook> open = new TreeMap<>();
    for (WorkItem item : items.open(file.complaintId)) {
      open.put(
          item.id,
          new ItemLook(
              item.element,
              item.name,
              item.stage,
              item.department,
              item.role,
              item.assignee,
              zone.at(item.dueAt)));
    }
    Map<String, TimerLook> timers = new TreeMap<>();
    for (Deadline deadline : deadlines.running(file.complaintId)) {
      if (deadline.statutoryUntil == null) {
        timers.put(
            deadline.jobId,
            new TimerLook(
                deadline.element, deadline.name, deadline.percent, zone.at(deadline.dueAt)));
      }
    }
    return new Look(open, timers);
  }

  private static Preview preview(MigrationCase row, String refusal, Look before, Look after) {
    TreeMap<String, ItemLook> items = new TreeMap<>(before.items());
    items.putAll(after.items());
    TreeMap<String, TimerLook> timers = new TreeMap<>(before.timers());
    timers.putAll(after.timers());
    return new Preview(
        row.complaintId,
        row.state,
        refusal,
        items.keySet().stream()
            .map(id -> new ItemPreview(id, before.items().get(id), after.items().get(id)))
            .toList(),
        timers.keySet().stream()
            .map(id -> new TimerPreview(before.timers().get(id), after.timers().get(id)))
            .toList());
  }
}
