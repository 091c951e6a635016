package io.redress.workflow.responsibility;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One line of the ledger: who became responsible, when and why, or which clock they missed. */
@Entity
@Table(name = "responsibility_entry")
class ResponsibilityEntry extends PanacheEntityBase {
  @Id public String id;
  public String complaintId;
  public Instant at;
  public String kind;
  public String person;
  public String department;
  public int round;
  public String reason;
}
