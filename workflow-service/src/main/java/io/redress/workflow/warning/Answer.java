package io.redress.workflow.warning;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;

/** One answer to many complaints of a warning. Does not change. */
@Entity
@Table(name = "warning_answer")
class Answer extends PanacheEntityBase {
  /** What is done with each complaint. */
  enum Kind {
    /** Its customer is told something. */
    MESSAGE,
    /** The same resolution is proposed for it. */
    RESOLUTION
  }

  @Id public String id;
  public String warningId;

  @Enumerated(EnumType.STRING)
  public Kind kind;

  public String textEn;
  public String textZh;
  public String outcome;

  /** JSON: the fields of the outcome's form. */
  public String fields;

  /** Who gives it, with the claims by which each complaint is answered. */
  public String person;

  public String department;
  public String roles;
  public int total;
  public Instant enteredAt;

  Set<String> roleSet() {
    return Set.of(roles.split(","));
  }
}
