package io.redress.callback.attempt;

import io.redress.callback.plan.Ratings;
import io.redress.callback.plan.Satisfied;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** What the customer said: once for each callback, never changed. */
@Entity
@Table(name = "callback_answers")
public class Answers {

  private static final String SEPARATOR = " ";

  @Id
  @Column(name = "callback_id")
  String callbackId;

  @Enumerated(EnumType.STRING)
  Satisfied satisfied;

  Integer acceptance;
  Integer handling;
  Integer result;
  Integer expected;
  Integer perceived;
  String reasons;

  @Convert(converter = SealedComment.class)
  String comment;

  @Column(name = "recorded_by")
  String recordedBy;

  @Column(name = "recorded_at")
  Instant recordedAt;

  boolean late;

  protected Answers() {}

  Answers(
      String callbackId, AnswersRequest said, String recordedBy, Instant recordedAt, boolean late) {
    this.late = late;
    this.callbackId = callbackId;
    this.satisfied = said.satisfied();
    this.reasons = String.join(SEPARATOR, said.reasons());
    this.comment = said.comment();
    this.recordedBy = recordedBy;
    this.recordedAt = recordedAt;
    if (said.ratings() != null) {
      this.acceptance = said.ratings().acceptance();
      this.handling = said.ratings().handling();
      this.result = said.ratings().result();
      this.expected = said.ratings().expected();
      this.perceived = said.ratings().perceived();
    }
  }

  public Satisfied satisfied() {
    return satisfied;
  }

  public Ratings ratings() {
    return new Ratings(acceptance, handling, result, expected, perceived);
  }

  /** Codes, in the order in which they were given. */
  public List<String> reasons() {
    return reasons.isEmpty() ? List.of() : List.of(reasons.split(SEPARATOR));
  }

  /** In the customer's words; null where nothing. Free text: for staff only. */
  public String comment() {
    return comment;
  }

  public String recordedBy() {
    return recordedBy;
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  /** Whether it came after the callback was closed as not reached. */
  public boolean late() {
    return late;
  }
}
