package io.redress.workflow.decision;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who put a version of a decision table into force, and why. Rows are only added. */
@Entity
@Table(name = "decision_change")
public class DecisionChange extends PanacheEntityBase {
  /** How the version came into force. */
  @Schema(name = "DecisionChangeKind")
  public enum Kind {
    DEPLOYED,
    ACTIVATED
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  public String decisionKey;
  public int version;

  @Enumerated(EnumType.STRING)
  public Kind kind;

  public String changedBy;
  public String reason;
  public Instant changedAt;
}
