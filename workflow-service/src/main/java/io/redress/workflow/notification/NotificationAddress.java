package io.redress.workflow.notification;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Where a role is written to. */
@Entity
@Table(name = "notification_address")
class NotificationAddress extends PanacheEntityBase {
  @Id public String id;
  public String role;

  /** {@code null}: of every department, and where no department is told. */
  public String department;

  public String address;
  public String enteredBy;
  public Instant enteredAt;
}
