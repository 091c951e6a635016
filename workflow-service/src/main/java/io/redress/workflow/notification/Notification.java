package io.redress.workflow.notification;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Somebody is told something by mail. Holds nothing of a customer. */
@Entity
@Table(name = "notification")
class Notification extends PanacheEntityBase {
  /** PENDING until it was taken, or given up. */
  enum State {
    PENDING,
    SENT,
    FAILED
  }

  @Id public String id;

  /** {@code null} where it is about a warning. */
  public String complaintId;

  public String ticketNumber;

  /** {@code null} where it is about a case. */
  public String warningId;

  /** What the warning watches. */
  public String about;

  /** The type of the event. */
  public String what;

  public Integer level;
  public int round;
  public String role;
  public String department;
  public String address;

  @Enumerated(EnumType.STRING)
  public State state = State.PENDING;

  public int attempts;

  /** When it is tried next; {@code null} once it was taken or given up. */
  public Instant nextAt;

  /** Why the last attempt failed. */
  public String failure;

  public Instant createdAt;
  public Instant endedAt;
}
