package io.redress.workflow.casefile;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A stage that a case is in, or was in. */
@Entity
@Table(name = "case_stage")
class CaseStage extends PanacheEntityBase {
  @Id public String id;
  public String complaintId;
  public String stage;
  public String element;
  public int round;
  public String activityInstanceId;
  public Instant enteredAt;
  public Instant leftAt;
}
