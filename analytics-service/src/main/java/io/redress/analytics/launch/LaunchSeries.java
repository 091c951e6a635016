package io.redress.analytics.launch;

import io.redress.analytics.warning.Scope;
import io.redress.analytics.warning.SeriesDefinition;
import io.redress.analytics.warning.Usual;
import io.redress.analytics.warning.WatchRule;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How one series of a launch is judged: against the larger of what is expected and what was usual
 * in the twelve weeks before.
 *
 * @param scatter variance by mean that is granted to its days at least; 0 for a category, of which
 *     nothing is said while nothing is known of what is usual
 */
record LaunchSeries(
    Scope scope,
    LocalDate from,
    LocalDate until,
    WatchRule rule,
    ExpectedComplaints expected,
    double scatter)
    implements SeriesDefinition {

  /**
   * The rule for one of so many series: together they keep the rate of false alarms that is stated
   * for one. No day before the launch is left out.
   */
  static WatchRule rule(WatchRule one, int series) {
    return new WatchRule(one.threshold() * series, one.doubt(), one.learning(), 0, one.quietDays());
  }

  @Override
  public Optional<Comparand> comparand(Optional<Usual> own, Supplier<Optional<Usual>> all) {
    if (scatter == 0) {
      return own.map(
          usual ->
              new Comparand(
                  new LargerOf(usual, usual, expected, rule.doubt(), usual.dispersion()), false));
    }
    var profile = all.get().orElse(null);
    var usual = own.orElse(null);
    var dispersion = usual == null ? scatter : Math.max(scatter, usual.dispersion());
    var wholeDays = profile == null && expected.per() == ExpectedComplaints.Per.DAY;
    return Optional.of(
        new Comparand(new LargerOf(usual, profile, expected, rule.doubt(), dispersion), wholeDays));
  }
}
