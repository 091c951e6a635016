package io.redress.workflow.warning;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A line on the timeline of a warning. */
@Entity
@Table(name = "warning_step")
class WarningStep extends PanacheEntityBase {
  @Id public String id;
  public String warningId;
  public Instant at;
  public String type;

  /** JSON. */
  public String data;
}
