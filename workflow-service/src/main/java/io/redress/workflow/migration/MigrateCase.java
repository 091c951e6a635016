package io.redress.workflow.migration;

import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseFiles;
import io.redress.workflow.casefile.CaseJournal;
import io.redress.workflow.casefile.CaseStages;
import io.redress.workflow.deadline.MigrateDeadlines;
import io.redress.workflow.deadline.NoSuchClockException;
import io.redress.workflow.flow.ElementWait;
import io.redress.workflow.flow.ElementWaits;
import io.redress.workflow.migration.DiagramMigrations.Moved;
import io.redress.workflow.migration.Route.Move;
import io.redress.workflow.responsibility.Ledger.Why;
import io.redress.workflow.workitem.KeptDue;
import io.redress.workflow.workitem.MigrateWorkItems;
import io.redress.workflow.workitem.WorkItem;
import io.redress.workflow.workitem.WorkItems;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Moves one case to another version of its diagram, or back, in one transaction: the engine, work
 * items, deadlines with their timers, stages and waits change together or not at all. Whoever moves
 * it locks first the case, then its row in the migration; so it moves once.
 */
@ApplicationScoped
class MigrateCase {
  private final CaseFiles files;
  private final Migrations migrations;
  private final MigrationCases cases;
  private final DiagramMigrations engine;
  private final CaseStages stages;
  private final ElementWaits waits;
  private final MigrateWorkItems items;
  private final WorkItems workItems;
  private final MigrateDeadlines deadlines;
  private final KeptDues dues;
  private final CaseJournal journal;
  private final Clock clock;

  MigrateCase(
      CaseFiles files,
      Migrations migrations,
      MigrationCases cases,
      DiagramMigrations engine,
      CaseStages stages,
      ElementWaits waits,
      MigrateWorkItems items,
      WorkItems workItems,
      MigrateDeadlines deadlines,
      KeptDues dues,
      CaseJournal journal,
      Clock clock) {
    this.files = files;
    this.migrations = migrations;
    this.cases = cases;
    this.engine = engine;
    this.stages = stages;
    this.waits = waits;
    this.items = items;
    this.workItems = workItems;
    this.deadlines = deadlines;
    this.dues = dues;
    this.journal = journal;
    this.clock = clock;
  }

  /** Inside a transaction: the turn of a case, if it is still to be moved. */
  void turn(String migrationId, String complaintId) {
    CaseFile file = files.locked(complaintId);
    MigrationCase row = cases.locked(migrationId, complaintId);
    Migration migration = migrations.findById(migrationId);
    if (migration.state == Migration.State.RUNNING && row.state == MigrationCase.State.WAITING) {
      forth(migration, row, file);
    } else if (migration.state == Migration.State.UNDOING
        && row.state == MigrationCase.State.MOVED) {
      back(migration, row, file);
    }
  }

  private void forth(Migration migration, MigrationCase row, CaseFile file) {
    String why = elsewhere(file, migration.fromVersion);
    if (why != null) {
      row.now(MigrationCase.State.SKIPPED, why, clock.instant());
      return;
    }
    Change change = move(file, migration, migration.route(), List.of());
    row.moved = Route.text(change.moves());
    row.dues = dues.text(change.dues());
    row.mark = mark(file);
    row.now(MigrationCase.State.MOVED, null, clock.instant());
  }

  private void back(Migration migration, MigrationCase row, CaseFile file) {
    String why = elsewhere(file, migration.toVersion);
    List<Move> moved = Route.read(row.moved);
    Set<String> into = new HashSet<>();
    if (why == null && !mark(file).equals(row.mark)) {
      why = "A step has been completed, or a timer has come, since it was moved.";
    } else if (why == null && !moved.stream().allMatch(move -> into.add(move.to()))) {
      why = "Several of its steps became one.";
    }
    if (why != null) {
      row.now(MigrationCase.State.KEPT, why, clock.instant());
      return;
    }
    move(file, migration, migration.route().back(moved), dues.read(row.dues));
    row.now(MigrationCase.State.UNDONE, null, clock.instant());
  }

  private static String elsewhere(CaseFile file, int version) {
    if (!file.isOpen()) {
      return "The case is closed.";
    }
    return file.processVersion == version
        ? null
        : "It runs on version " + file.processVersion + " now.";
  }

  /**
   * What changed.
   *
   * @param moves what is at an element of another id now
   * @param dues when items were due before, of which the version says something else
   */
  record Change(List<Move> moves, List<KeptDue> dues) {}

  /**
   * Inside a transaction that holds the case's lock.
   *
   * @param before on the way back, when items were due before the case moved
   * @throws CaseStaysException when the case cannot go that way; the transaction must not commit
   */
  Change move(CaseFile file, Migration migration, Route route, List<KeptDue> before) {
    try {
      return moved(file, migration, route, before);
    } catch (RuntimeException failed) {
      throw NoSuchClockException.behind(failed)
          .<RuntimeException>map(none -> new CaseStaysException(none.getMessage(), failed))
          .orElse(failed);
    }
  }

  private Change moved(CaseFile file, Migration migration, Route route, List<KeptDue> before) {
    Moved moved = engine.move(file, route);
    boolean undone = route.to() == migration.fromVersion;
    String by = undone ? migration.undoneBy : migration.createdBy;
    file.processVersion = route.to();
    journal
        .fact(file, "case.migrated")
        .with("caseId", file.caseId)
        .with("process", route.key())
        .with("fromVersion", route.from())
        .with("toVersion", route.to())
        .with("migrationId", migration.id)
        .with("undone", undone)
        .with("by", by)
        .with("moved", moved.moves().isEmpty() ? null : moved.moves())
        .with("at", clock.instant())
        .record();
    stages.migrated(file, moved.visits());
    waits.migrated(file, moved.visits());
    Why why = new Why(by, "migrated", undone ? migration.undoReason : migration.reason);
    List<KeptDue> kept = items.migrated(file, moved.items(), why, before);
    deadlines.migrated(file, moved.timers());
    return new Change(moved.moves(), kept);
  }

  /** What the case waits for: the same until a step is completed or a timer opens another. */
  private String mark(CaseFile file) {
    Stream<String> visits = waits.of(file).stream().map((ElementWait wait) -> wait.id);
    Stream<String> open =
        workItems.open(file.complaintId).stream()
            .filter((WorkItem item) -> item.askedBy == null)
            .map(item -> item.id);
    String all = Stream.concat(visits, open).sorted().collect(Collectors.joining(" "));
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(all.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
