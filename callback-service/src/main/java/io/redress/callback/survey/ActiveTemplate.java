package io.redress.callback.survey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Which version of a survey new links are made for; 0 for none yet. */
@Entity
@Table(name = "survey_template_active")
class ActiveTemplate {

  @Id String code;

  @Column(name = "active_version")
  int version;

  @Column(name = "changed_by")
  String changedBy;

  @Column(name = "changed_at")
  Instant changedAt;

  protected ActiveTemplate() {}

  void use(int chosen, String by, Instant at) {
    this.version = chosen;
    this.changedBy = by;
    this.changedAt = at;
  }
}
