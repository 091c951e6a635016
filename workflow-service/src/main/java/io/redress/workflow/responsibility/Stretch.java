package io.redress.workflow.responsibility;

import java.time.Duration;
import java.time.Instant;

/**
 * A time in which a case was in the same hands.
 *
 * @param from included, a whole second
 * @param to excluded, a whole second
 * @param department {@code null} where the case waited for somebody outside the departments
 */
record Stretch(Instant from, Instant to, Party party, String department) {
  /** In whose hands a case is. */
  enum Party {
    DEPARTMENT,
    /** It waits for its customer: the clock to resolve stands still. */
    CUSTOMER,
    /** The customer has the answer; it waits to hear what they say. */
    CALLBACK
  }

  long seconds() {
    return Duration.between(from, to).toSeconds();
  }

  boolean goesOnAs(Stretch next) {
    return to.equals(next.from)
        && party == next.party
        && java.util.Objects.equals(department, next.department);
  }

  Stretch and(Stretch next) {
    return new Stretch(from, next.to, party, department);
  }
}
