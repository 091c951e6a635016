package io.redress.workflow.absence;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Somebody is away for a time. Why is nobody's business, and not asked. */
@Entity
@Table(name = "absence")
class Absence extends PanacheEntityBase {
  @Id public String id;
  public String person;

  /** Who stands in; {@code null}: whoever of the queue. */
  public String deputy;

  public Instant fromAt;

  /** When they are back. Earlier than entered where the absence was ended. */
  public Instant untilAt;

  public String enteredBy;
  public Instant enteredAt;
  public String endedBy;
  public Instant endedAt;

  /** When what they hold has to go to somebody else; {@code null} once it has gone. */
  public Instant redirectAt;
}
