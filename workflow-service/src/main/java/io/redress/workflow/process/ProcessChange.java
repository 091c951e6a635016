package io.redress.workflow.process;

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

/** Who made a version of a diagram the one for new cases, and why. Rows are only added. */
@Entity
@Table(name = "process_change")
class ProcessChange extends PanacheEntityBase {
  /** How the version became active. */
  @Schema(name = "ProcessChangeKind")
  enum Kind {
    DEPLOYED,
    ACTIVATED,
    /** A share of new cases starts on it, or another share than before. */
    CANARY,
    /** No new case starts on it any more. */
    CANARY_ENDED
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  public String processKey;
  public int version;

  /** The active version, where this one takes or took a share only. */
  public Integer baseVersion;

  /** Percent of new cases, of a canary. */
  public Integer share;

  @Enumerated(EnumType.STRING)
  public Kind kind;

  public String changedBy;
  public String reason;
  public Instant changedAt;
}
