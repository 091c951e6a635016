package io.redress.intake.promise;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What is known of one round of a complaint's case. */
@Entity
@Table(name = "promise_round")
class PromiseRound {
  @Id String id;
  String complaintId;
  int round;
  Instant answeredAt;
  Instant calledAt;
  Instant closedAt;
  String disposition;
  String callbackResult;

  protected PromiseRound() {}

  PromiseRound(String complaintId, int round) {
    this.id = idOf(complaintId, round);
    this.complaintId = complaintId;
    this.round = round;
  }

  static String idOf(String complaintId, int round) {
    return complaintId + '#' + round;
  }
}
