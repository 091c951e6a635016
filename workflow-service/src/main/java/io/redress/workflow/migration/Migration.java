package io.redress.workflow.migration;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Running cases change to another version of their diagram, or back. */
@Entity
@Table(name = "migration")
class Migration extends PanacheEntityBase {
  /** How far it is. */
  @Schema(name = "MigrationState")
  enum State {
    /** Its cases are chosen; nothing moves. */
    PREPARED,
    RUNNING,
    /** Somebody stopped it; those that moved have moved. */
    STOPPED,
    DONE,
    /** Cases go back. */
    UNDOING,
    UNDONE
  }

  /** Those in which cases move. */
  static final Set<State> AT_WORK = Set.of(State.RUNNING, State.UNDOING);

  @Id public String id;
  public String processKey;
  public int fromVersion;
  public int toVersion;

  /** As {@link Route#text} writes them. */
  public String moves;

  /** Whether cases that have no way on stay where they are. */
  public boolean leaveBehind;

  @Enumerated(EnumType.STRING)
  public State state = State.PREPARED;

  public String reason;
  public String createdBy;
  public Instant createdAt;
  public Instant startedAt;
  public Instant endedAt;
  public String undoneBy;
  public String undoReason;

  @Version public long version;

  Route route() {
    return new Route(processKey, fromVersion, toVersion, Route.read(moves));
  }
}
