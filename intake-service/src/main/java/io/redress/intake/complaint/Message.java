package io.redress.intake.complaint;

import io.redress.kit.id.Ids;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Something said about an issue after its registration; kept with the first report. */
@Entity
@Table(name = "message")
public class Message {
  @Id String id;
  String complaintId;

  @Enumerated(EnumType.STRING)
  Voice saidBy;

  @Enumerated(EnumType.STRING)
  Audience audience;

  String recordedBy;

  @Convert(converter = SealedMessageText.class)
  String text;

  Instant at;

  protected Message() {}

  Message(
      String complaintId,
      Voice saidBy,
      Audience audience,
      String recordedBy,
      String text,
      Instant at) {
    this(Ids.next(), complaintId, saidBy, audience, recordedBy, text, at);
  }

  /** One whose id is known before. */
  Message(
      String id,
      String complaintId,
      Voice saidBy,
      Audience audience,
      String recordedBy,
      String text,
      Instant at) {
    this.id = id;
    this.complaintId = complaintId;
    this.saidBy = saidBy;
    this.audience = audience;
    this.recordedBy = recordedBy;
    this.text = text.strip();
    this.at = at;
  }

  public String id() {
    return id;
  }

  public Voice saidBy() {
    return saidBy;
  }

  public String text() {
    return text;
  }

  public Instant at() {
    return at;
  }
}
