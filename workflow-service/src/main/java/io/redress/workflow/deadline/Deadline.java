package io.redress.workflow.deadline;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** One timer of a case's diagram and what it stands for. */
@Entity
@Table(name = "deadline")
public class Deadline extends PanacheEntityBase {
  /** RUNNING while the timer waits; then exactly one of the others. */
  public enum State {
    RUNNING,
    /** Its work was done before the timer came. */
    MET,
    /** The timer came. */
    BREACHED,
    /** A part of the time passed: the timer of a warning or an escalation level came. */
    WARNED,
    /** Its case went another way. */
    CANCELLED
  }

  @Id public String id;
  public String complaintId;

  /** The clock's name, or the timer's element id where the timer counts on no named clock. */
  public String name;

  public int percent;
  public String element;
  public int round;
  public String department;
  public String scopeInstanceId;
  public String jobId;
  public Instant startedAt;
  public Instant dueAt;

  @Embedded public Counting counting = new Counting();

  /** What ends a statutory clock; null for the timer of a diagram. */
  public String statutoryUntil;

  /** When a statutory clock has to be acted on; null once it was, and for timers. */
  public Instant actAt;

  @Enumerated(EnumType.STRING)
  public State state = State.RUNNING;

  public Instant endedAt;
  @Version public long version;

  /** Whether it is a deadline itself, and not a part of the time before or after it. */
  boolean isWhole() {
    return percent == 100;
  }

  /** Whether it is the deadline by which the case is to be resolved. */
  boolean isPromiseToResolve() {
    return name.equals(DueTimes.RESOLVE) && isWhole();
  }

  /** Whether it is the one until which the case waits for its customer. */
  boolean isWaitForCustomer() {
    return name.equals(DueTimes.CUSTOMER_ANSWER) && isWhole();
  }
}
