package io.redress.workflow.warning;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What will be done about a warning. */
@Entity
@Table(name = "warning_action")
class WarningAction extends PanacheEntityBase {
  /** OPEN until somebody says what has become of it. */
  enum State {
    OPEN,
    DONE,
    NOT_DONE
  }

  @Id public String id;
  public String warningId;
  public String what;

  /** Who does it. */
  public String person;

  public String department;
  public Instant dueAt;

  @Enumerated(EnumType.STRING)
  public State state = State.OPEN;

  public String enteredBy;
  public Instant enteredAt;
  public String endedBy;
  public Instant endedAt;

  /** What came of it, or why nothing did. */
  public String result;

  boolean isOverdue(Instant now) {
    return state == State.OPEN && dueAt.isBefore(now);
  }
}
