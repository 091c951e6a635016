package io.redress.intake.launch;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A launch on the market, as far as analytics has told of it. */
@Entity
@Table(name = "known_launch")
class KnownLaunch {
  @Id String id;
  String product;
  String plan;
  LocalDate firstDay;
  LocalDate lastDay;
  boolean ended;
  Instant toldAt;

  protected KnownLaunch() {}

  KnownLaunch(String id) {
    this.id = id;
  }

  /** What was told earlier than what is known changes nothing. */
  void become(LaunchContent content, Instant at) {
    if (toldAt != null && at.isBefore(toldAt)) {
      return;
    }
    product = content.product();
    plan = content.plan();
    firstDay = content.firstDay();
    lastDay = content.lastDay();
    toldAt = at;
  }

  /** Its watch is over for good, whatever is told later of what was before. */
  void end() {
    ended = true;
  }

  boolean answers(String spelled, LocalDate day) {
    return plan != null
        && spelled.equals(product)
        && !day.isBefore(firstDay)
        && !day.isAfter(lastDay);
  }
}
