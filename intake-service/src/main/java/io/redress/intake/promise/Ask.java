package io.redress.intake.promise;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** The last thing that a customer was asked for; kept with the first report of an issue. */
@Entity
@Table(name = "customer_ask")
public class Ask {
  @Id String complaintId;
  Instant askedAt;
  Instant dueAt;

  @Convert(converter = SealedQuestion.class)
  String question;

  Instant endedAt;

  protected Ask() {}

  Ask(String complaintId, String question, Instant dueAt, Instant at) {
    this.complaintId = complaintId;
    ask(question, dueAt, at);
  }

  /** Takes the place of what was asked before. */
  final void ask(String next, Instant until, Instant at) {
    askedAt = at;
    dueAt = until;
    question = next;
    endedAt = null;
  }

  /**
   * The workflow waits for the answer, since the customer was asked or later. A wait that had begun
   * before is for something else.
   */
  final void awaitedBy(Wait wait) {
    if (!wait.startedAt.isBefore(askedAt)) {
      dueAt = wait.dueAt;
    }
  }

  public Instant askedAt() {
    return askedAt;
  }

  /** Until when the case waits for it, where that is known. */
  public Optional<Instant> dueAt() {
    return Optional.ofNullable(dueAt);
  }

  /** In the words of whoever asked. */
  public Optional<String> question() {
    return Optional.ofNullable(question);
  }
}
