package io.redress.workflow.warning;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An answer to many, for one complaint. */
@Entity
@Table(name = "warning_answer_part")
class AnswerPart extends PanacheEntityBase {
  /** PENDING until it was tried. */
  enum State {
    PENDING,
    DONE,
    /** Its issue was answered by another report of it. */
    UNCHANGED,
    REFUSED,
    /** Not refused, but it could not be done. */
    FAILED
  }

  private static final int LONGEST_DETAIL = 500;

  @Id public String id;
  public String answerId;
  public String complaintId;

  /** The complaint whose case it is: itself, or the one that it repeats. */
  public String caseOf;

  public String ticketNumber;

  @Enumerated(EnumType.STRING)
  public State state = State.PENDING;

  public int attempts;

  /** Code of the refusal. */
  public String problem;

  public String detail;
  public Instant endedAt;

  void end(State with, Instant at) {
    state = with;
    problem = null;
    detail = null;
    endedAt = at;
  }

  void end(State with, String code, String why, Instant at) {
    state = with;
    problem = code;
    detail = why.length() <= LONGEST_DETAIL ? why : why.substring(0, LONGEST_DETAIL);
    endedAt = at;
  }

  boolean isPending() {
    return state == State.PENDING;
  }
}
