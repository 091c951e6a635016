package io.redress.callback.survey;

import io.redress.kit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One version of a survey: written once, never changed. */
@Entity
@Table(name = "survey_template")
class SurveyTemplate {

  @Id String id;
  String code;
  int version;
  String content;
  String reason;

  @Column(name = "created_by")
  String createdBy;

  @Column(name = "created_at")
  Instant createdAt;

  protected SurveyTemplate() {}

  SurveyTemplate(String code, int version, String content, String reason, String by, Instant at) {
    this.id = Ids.next();
    this.code = code;
    this.version = version;
    this.content = content;
    this.reason = reason;
    this.createdBy = by;
    this.createdAt = at;
  }
}
