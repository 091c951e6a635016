package io.redress.intake.period;

import io.redress.kit.idempotency.Idempotency;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Declares a special period. It raises what is registered from now on, never what was before. */
@ApplicationScoped
class DeclarePeriod {
  /** Everything is special that is not over: then nothing is. */
  private static final int MOST = 200;

  private final SpecialPeriods periods;
  private final PeriodChecks checks;
  private final Idempotency idempotency;
  private final Clock clock;

  @Inject
  DeclarePeriod(SpecialPeriods periods, PeriodChecks checks, Idempotency idempotency, Clock clock) {
    this.periods = periods;
    this.checks = checks;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  /**
   * Declares.
   *
   * @param key idempotency key, or {@code null}
   * @throws ProblemException invalid-field, labelling-word, forbidden, or what {@link Idempotency}
   *     refuses
   */
  @Transactional
  SpecialPeriod declare(String key, SpecialPeriodRequest request, PeriodAuthor author) {
    checks.require(request);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    SpecialPeriod period = new SpecialPeriod(request, author.user(), now);
    author.require(period.scope());
    Idempotency.Outcome outcome =
        idempotency.once(
            key,
            "declarePeriod",
            request,
            () -> {
              if (period.isOver(now)) {
                throw ProblemException.invalid(
                    "to", "is past", "Send a time in the future: it raises nothing afterwards.");
              }
              if (periods.ahead(now) >= MOST) {
                throw ProblemException.invalid(
                    "to",
                    "would be one more than the " + MOST + " that may run or lie ahead",
                    "Remove those that are not needed.");
              }
              periods.add(period);
              return period.id();
            });
    return periods.get(outcome.resourceId());
  }
}
