package io.redress.callback.survey;

import io.redress.callback.plan.Callback;
import io.redress.kit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * The one survey of one callback: its link, and what came of it. Keeps a hash of the token only.
 */
@Entity
@Table(name = "survey_link")
public class SurveyLink {

  @Id String id;

  @Column(name = "callback_id")
  String callbackId;

  @Column(name = "complaint_id")
  String complaintId;

  @Column(name = "ticket_number")
  String ticketNumber;

  int round;
  String template;

  @Column(name = "template_version")
  int templateVersion;

  @Enumerated(EnumType.STRING)
  Language language;

  @Column(name = "token_hash")
  String tokenHash;

  @Enumerated(EnumType.STRING)
  LinkState state;

  /** Whether it came after the callback was closed as not reached. */
  boolean late;

  /** The answers as JSON, by question, sealed; null without. */
  @Convert(converter = SealedAnswers.class)
  String answers;

  @Column(name = "issued_by")
  String issuedBy;

  @Column(name = "issued_at")
  Instant issuedAt;

  @Column(name = "expires_at")
  Instant expiresAt;

  @Column(name = "ended_at")
  Instant endedAt;

  /** When time ends it; null once ended. */
  @Column(name = "next_change_at")
  Instant nextChangeAt;

  @Version long version;

  protected SurveyLink() {}

  SurveyLink(Callback callback, SurveyTemplate template, Language language) {
    this.id = Ids.next();
    this.callbackId = callback.id();
    this.complaintId = callback.complaintId();
    this.ticketNumber = callback.ticketNumber();
    this.round = callback.round();
    this.template = template.code;
    this.templateVersion = template.version;
    this.language = language;
  }

  void issued(String hash, String by, Instant at, Instant expires) {
    this.tokenHash = hash;
    this.state = LinkState.ISSUED;
    this.issuedBy = by;
    this.issuedAt = at;
    this.expiresAt = expires;
    this.nextChangeAt = expires;
  }

  void answered(String said, boolean tooLate, Instant at) {
    ends(LinkState.ANSWERED, at);
    this.answers = said;
    this.late = tooLate;
  }

  void ends(LinkState end, Instant at) {
    this.state = state.to(end);
    this.endedAt = at;
    this.nextChangeAt = null;
  }

  boolean usable(Instant now) {
    return state == LinkState.ISSUED && now.isBefore(expiresAt);
  }
}
