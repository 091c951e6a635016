package io.redress.workflow.migration;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One case of a migration. Changed while the case is locked only, so that it moves once. */
@Entity
@Table(name = "migration_case")
class MigrationCase extends PanacheEntityBase {
  /** What came of it. */
  @Schema(name = "MigrationCaseState")
  enum State {
    /** Its turn has not come. */
    WAITING,
    MOVED,
    /** It could not be moved, and is as it was: see the reason. */
    FAILED,
    /** It did not run on the earlier version any more, or the migration was undone before. */
    SKIPPED,
    /** It moved, and went back. */
    UNDONE,
    /** It moved, and stays: see the reason. */
    KEPT
  }

  /** The migration's id, a colon, the complaint's id. */
  @Id public String id;

  public String migrationId;
  public String complaintId;
  public String ticketNumber;

  @Enumerated(EnumType.STRING)
  public State state = State.WAITING;

  public String reason;

  /** What is at an element of another id since: as {@link Route#text} writes it. */
  public String moved;

  /** What the case waited for when it had moved: while that is the same, it can go back. */
  public String mark;

  /**
   * When items were due before, of which the later version says something else: see {@link
   * KeptDues}.
   */
  public String dues;

  public Instant changedAt;

  static String idOf(String migrationId, String complaintId) {
    return migrationId + ':' + complaintId;
  }

  void now(State next, String why, Instant at) {
    state = next;
    reason = why;
    changedAt = at;
  }
}
