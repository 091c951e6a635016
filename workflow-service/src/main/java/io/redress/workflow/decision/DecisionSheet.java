package io.redress.workflow.decision;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The test sheet that a version of a decision table passed. Written once. */
@Entity
@Table(name = "decision_sheet")
class DecisionSheet extends PanacheEntityBase {
  /** Key and version, {@code dispatch:3}. */
  @Id public String id;

  public String sheet;
}
