package io.redress.analytics.fact;

import io.redress.kit.inbox.PoisonException;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The marks of the customer's latest rating, 1 to 5 each, null where none was given. */
@Embeddable
public record Ratings(
    @Column(name = "rating_acceptance") Integer acceptance,
    @Column(name = "rating_handling") Integer handling,
    @Column(name = "rating_result") Integer result,
    @Column(name = "rating_stamp") String stamp) {

  static Ratings of(CallbackCompleted.Marks marks, String stamp) {
    return new Ratings(
        mark("acceptance", marks.acceptance()),
        mark("handling", marks.handling()),
        mark("result", marks.result()),
        stamp);
  }

  private static Integer mark(String field, Integer mark) {
    if (mark != null && (mark < 1 || mark > 5)) {
      throw new PoisonException("ratings." + field + " is not between 1 and 5");
    }
    return mark;
  }
}
