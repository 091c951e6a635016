package io.redress.workflow.repair;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.redress.workflow.diagram.StartedRun;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * A step of a repair plan, tracked to done. The plan is the callback service's, which has the last
 * word on it. Changed only while its row is locked.
 */
@Entity
@Table(name = "repair_work")
class RepairWork extends PanacheEntityBase {
  /** OPEN waits for somebody; the others are the end. */
  enum State {
    OPEN,
    DONE,
    /** Left out, as the callback service told. */
    SKIPPED,
    /** The plan was given up. */
    CANCELLED
  }

  @Id public String stepId;
  public String planId;
  public String complaintId;
  public String ticketNumber;
  public String branch;
  public String kind;

  /** A role, or the user name of who took it. */
  public String owner;

  public LocalDate dueOn;

  @Enumerated(EnumType.STRING)
  public State state = State.OPEN;

  /** The highest level told that it is overdue; 0 while nobody was. */
  public int level;

  public String processInstanceId;

  /** The version of the diagram; {@code null} for what ended before it was kept. */
  public Integer processVersion;

  public Instant plannedAt;
  public String endedBy;
  public Instant endedAt;

  @Version public long version;

  void startedOn(StartedRun run) {
    processInstanceId = run.instanceId();
    processVersion = run.version();
  }

  boolean isOpen() {
    return state == State.OPEN;
  }

  /** Whether somebody of that name with these roles is to do it. */
  boolean isOf(String user, Set<String> roles) {
    return owner.equals(user) || roles.contains(owner);
  }

  /**
   * @param by {@code null} where that is not known here
   */
  void end(State with, String by, Instant at) {
    state = with;
    endedBy = by;
    endedAt = at;
  }
}
