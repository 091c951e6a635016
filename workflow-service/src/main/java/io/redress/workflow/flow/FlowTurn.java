package io.redress.workflow.flow;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The one row whose lock says which replica counts what waits, and when it was counted last. */
@Entity
@Table(name = "flow_turn")
class FlowTurn extends PanacheEntityBase {
  static final int ONE = 1;

  @Id public int id;

  /** Null until the first count. */
  public Instant countedAt;
}
