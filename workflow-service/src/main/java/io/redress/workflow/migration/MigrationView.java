package io.redress.workflow.migration;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.kit.time.Zone;
import io.redress.workflow.migration.MigrationCase.State;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A migration of running cases.
 *
 * @param moves what goes to an element of another id
 * @param leaveBehind whether cases that have no way on stay where they are
 * @param progress how many of its cases are at which point
 * @param left open cases that run on the earlier version and stay there: they began after it was
 *     prepared, were not named, or went back; left out in lists
 * @param plan what becomes of its cases; left out in lists
 */
@Schema(name = "Migration")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MigrationView(
    String id,
    String key,
    int fromVersion,
    int toVersion,
    List<Route.Move> moves,
    boolean leaveBehind,
    Migration.State state,
    String reason,
    String by,
    OffsetDateTime createdAt,
    OffsetDateTime startedAt,
    OffsetDateTime endedAt,
    String undoneBy,
    String undoReason,
    Progress progress,
    Long left,
    PlannedMoves plan) {

  /** What a single migration is shown with. */
  record Detail(long left, PlannedMoves plan) {}

  /** How many cases. */
  @Schema(name = "MigrationProgress")
  record Progress(
      long total, long waiting, long moved, long failed, long skipped, long undone, long kept) {
    static Progress of(Map<State, Long> counts) {
      return new Progress(
          counts.values().stream().mapToLong(Long::longValue).sum(),
          counts.getOrDefault(State.WAITING, 0L),
          counts.getOrDefault(State.MOVED, 0L),
          counts.getOrDefault(State.FAILED, 0L),
          counts.getOrDefault(State.SKIPPED, 0L),
          counts.getOrDefault(State.UNDONE, 0L),
          counts.getOrDefault(State.KEPT, 0L));
    }
  }

  /**
   * A case of a migration.
   *
   * @param reason why it failed, was skipped, or stays
   */
  @Schema(name = "MigrationCase")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CaseView(
      String complaintId, String ticketNumber, State state, String reason, OffsetDateTime at) {
    static CaseView of(MigrationCase row, Zone zone) {
      return new CaseView(
          row.complaintId, row.ticketNumber, row.state, row.reason, zone.at(row.changedAt));
    }
  }

  static MigrationView of(Migration migration, Map<State, Long> counts, Detail detail, Zone zone) {
    return new MigrationView(
        migration.id,
        migration.processKey,
        migration.fromVersion,
        migration.toVersion,
        Route.read(migration.moves),
        migration.leaveBehind,
        migration.state,
        migration.reason,
        migration.createdBy,
        zone.at(migration.createdAt),
        zone.at(migration.startedAt),
        zone.at(migration.endedAt),
        migration.undoneBy,
        migration.undoReason,
        Progress.of(counts),
        detail == null ? null : detail.left(),
        detail == null ? null : detail.plan());
  }
}
