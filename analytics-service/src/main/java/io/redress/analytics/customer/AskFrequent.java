package io.redress.analytics.customer;

import io.redress.analytics.figure.AskFigure;
import io.redress.analytics.problem.AnalyticsProblem;
import io.redress.kit.paging.Choice;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.TimeParameter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** Turns the parameters of a request into a question within the caller's reach. */
@ApplicationScoped
class AskFrequent {
  @Inject AskFigure askFigure;
  @Inject Clock clock;

  /**
   * What was asked, checked; active ones of now where the request says nothing.
   *
   * @throws ProblemException which says which parameter is wrong and how to mend it
   */
  FrequentQuery ask(String state, String at, String branch) {
    var chosen = Choice.of("state", CustomerState.class, state);
    return new FrequentQuery(
        chosen == null ? CustomerState.ACTIVE : chosen,
        instant(at),
        askFigure.branch(branch == null ? null : AskFigure.code("branch", branch)));
  }

  /**
   * The same of the whole operator.
   *
   * @throws ProblemException not-by-branch, for whom their token confines to one
   */
  FrequentQuery askOfAll(String at) {
    if (askFigure.branch(null) != null) {
      throw ProblemException.of(
          AnalyticsProblem.NOT_BY_BRANCH,
          "Their share is one of all complaints, and your token names a branch.");
    }
    return new FrequentQuery(CustomerState.ACTIVE, instant(at), null);
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
