package io.redress.intake.period;

import io.redress.intake.problem.IntakeProblem;
import io.redress.kit.etag.Versions;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/**
 * Changes a special period, or takes it back before it begins. Tickets keep the lane that it gave
 * them. Of two people at once one wins.
 */
@ApplicationScoped
class ChangePeriod {
  private final SpecialPeriods periods;
  private final PeriodChecks checks;
  private final Clock clock;

  @Inject
  ChangePeriod(SpecialPeriods periods, PeriodChecks checks, Clock clock) {
    this.periods = periods;
    this.checks = checks;
    this.clock = clock;
  }

  /**
   * Changes.
   *
   * @param ifMatch the version that it is based on, as its ETag
   * @throws ProblemException not-found, forbidden, precondition-required, precondition-failed,
   *     invalid-field, labelling-word
   */
  @Transactional
  SpecialPeriod change(
      String id, String ifMatch, SpecialPeriodRequest request, PeriodAuthor author) {
    checks.require(request);
    SpecialPeriod period = mine(id, ifMatch, author);
    period.become(request, author.user(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    author.require(period.scope());
    periods.changed(period);
    return period;
  }

  /**
   * Takes back.
   *
   * @throws ProblemException not-found, forbidden, precondition-required, precondition-failed,
   *     period-begun
   */
  @Transactional
  void remove(String id, String ifMatch, PeriodAuthor author) {
    SpecialPeriod period = mine(id, ifMatch, author);
    if (period.hasBegun(clock.instant())) {
      throw ProblemException.of(
          IntakeProblem.PERIOD_BEGUN, "Tickets may have taken a faster lane because of it.");
    }
    periods.remove(period);
  }

  private SpecialPeriod mine(String id, String ifMatch, PeriodAuthor author) {
    SpecialPeriod period = periods.lock(id);
    author.require(period.scope());
    Versions.require(ifMatch, period.version);
    return period;
  }
}
