package io.redress.workflow.escalation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A level that was reached in a round, and who was told. */
@Entity
@Table(name = "escalation")
class Escalation extends PanacheEntityBase {
  @Id public String id;
  public String complaintId;
  public int round;
  public int level;
  public String toldRole;
  public String toldDepartment;
  public String reason;
  public Instant at;
}
