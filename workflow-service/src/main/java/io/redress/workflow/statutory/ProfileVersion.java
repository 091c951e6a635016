package io.redress.workflow.statutory;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One version of a statutory profile. Written once, never changed. */
@Entity
@Table(name = "statutory_profile_version")
class ProfileVersion extends PanacheEntityBase {
  @Id public String id;
  public String code;
  public int version;

  /** {@link StatutoryProfile} as JSON. */
  public String profile;

  public String changedBy;
  public String reason;
  public Instant changedAt;
}
