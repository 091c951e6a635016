package io.redress.workflow.deadline;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.redress.workflow.calendar.Interval;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/**
 * A time in which a case waited for its customer. It always has an end: nothing has to happen, and
 * nobody has to be there, for the clock to run again.
 */
@Entity
@Table(name = "case_pause")
public class CasePause extends PanacheEntityBase {
  /** How it came. */
  public enum Kind {
    /** The diagram asked the customer and waits for the answer. */
    CUSTOMER_ASKED,
    /** A supervisor stopped the clock. */
    SUPERVISOR
  }

  @Id public String id;
  public String complaintId;

  @Enumerated(EnumType.STRING)
  public Kind kind;

  /** The deadline {@code customerAnswer} with which it ends; null where a supervisor began it. */
  public String deadlineId;

  /** Clocks of this round leave it out. */
  public int round;

  public Instant begunAt;

  /** When it ends by itself. */
  public Instant untilAt;

  /** When it was ended before that; otherwise null. */
  public Instant endedAt;

  /** When it is told that it ran out; {@code null} once it was, or where it was ended before. */
  public Instant runOutAt;

  public String begunBy;
  public String endedBy;

  /** As the supervisor gave it. Stays in this service. */
  @Convert(converter = SealedPauseReason.class)
  public String reason;

  /** When it ended, or will. */
  public Instant end() {
    return endedAt == null ? untilAt : endedAt;
  }

  /** Whether the clock stands still at that time. */
  public boolean lasts(Instant at) {
    return at.isBefore(end());
  }

  /** In the whole seconds in which clocks count; empty where it was over within one. */
  Optional<Interval> interval() {
    Instant from = Clocks.wholeSecond(begunAt);
    Instant to = Clocks.wholeSecond(end());
    return from.isBefore(to) ? Optional.of(new Interval(from, to)) : Optional.empty();
  }
}
