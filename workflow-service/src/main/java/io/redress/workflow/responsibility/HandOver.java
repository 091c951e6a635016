package io.redress.workflow.responsibility;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.redress.workflow.responsibility.Ledger.Holder;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** First responsibility offered to somebody else, and what came of it. */
@Entity
@Table(name = "hand_over")
class HandOver extends PanacheEntityBase {
  /** OFFERED waits for an answer; then exactly one of the others. */
  enum State {
    OFFERED,
    ACCEPTED,
    REFUSED,
    /** Taken back before it was answered. */
    WITHDRAWN,
    /** Nobody answered in time. */
    LAPSED,
    /** The case ended before. */
    CANCELLED
  }

  @Id public String id;
  public String complaintId;
  public String ticketNumber;
  public int round;

  @Enumerated(EnumType.STRING)
  public State state = State.OFFERED;

  public String fromPerson;
  public String fromDepartment;

  /** {@code null}: whoever of the department accepts. */
  public String toPerson;

  public String toDepartment;
  public String offeredBy;
  public Instant offeredAt;

  /** As it was written. Stays in this service. */
  @Convert(converter = SealedOfferReason.class)
  public String reason;

  public Instant answerUntil;

  /** {@link #answerUntil} while it waits for an answer; otherwise {@code null}. */
  public Instant openUntil;

  public String answeredBy;
  public Instant answeredAt;

  /** Why it was refused or withdrawn. Stays in this service. */
  @Convert(converter = SealedOfferAnswer.class)
  public String answer;

  Holder from() {
    return new Holder(fromPerson, fromDepartment);
  }

  Holder to() {
    return new Holder(toPerson, toDepartment);
  }
}
