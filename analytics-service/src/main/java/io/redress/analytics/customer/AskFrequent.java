package io.redress.analytics.customer;

import io.redress.analytics.figure.AskFigure;
import io.redress.analytics.figure.Dimension;
import io.redress.kit.paging.Choice;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.TimeParameter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** Turns the parameters of a request into a question within the caller's reach. */
@ApplicationScoped
class AskFrequent {
  @Inject AskFigure askFigure;
  @Inject Clock clock;

  /**
   * What was asked, checked; active ones of now where the request says nothing.
   *
   * @param filters by dimension, null where the request says nothing
   * @throws ProblemException which says which parameter is wrong and how to mend it
   */
  FrequentQuery ask(String state, String at, Map<Dimension, String> filters) {
    var chosen = Choice.of("state", CustomerState.class, state);
    return new FrequentQuery(
        chosen == null ? CustomerState.ACTIVE : chosen, instant(at), askFigure.filters(filters));
  }

  private Instant instant(String at) {
    var now = clock.instant();
    var asked = TimeParameter.read("at", at);
    if (asked != null && asked.isAfter(now)) {
      throw ProblemException.invalid("at", "lies in the future", "Leave it out for now.");
    }
    return asked == null ? now : asked;
  }
}
