package io.redress.callback.repair;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** How the relationship with a customer stands; by pseudonym. */
@Entity
@Table(name = "relationship")
class Relationship {

  @Id String customer;

  @Enumerated(EnumType.STRING)
  Phase phase;

  @Column(name = "damage_level")
  int level;

  @Column(name = "changed_at")
  Instant changedAt;

  protected Relationship() {}
}
