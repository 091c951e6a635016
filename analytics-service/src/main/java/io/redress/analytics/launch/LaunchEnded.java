package io.redress.analytics.launch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * {@code launch.watched}: its watch is over; {@code launch.closed}: somebody drew the conclusion,
 * whose words stay in this service. Both say what complaints it brought on the whole days of its
 * watch that had passed.
 *
 * @param days 0 where it never came to the market, or not a day has passed since
 * @param expected on these days; null where there are none
 * @param value counted by expected, with its 95 % interval; null where nothing was expected
 * @param by user name; null for the end of a watch
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LaunchEnded(
    String launchId,
    String product,
    long days,
    long counted,
    BigDecimal expected,
    BigDecimal value,
    BigDecimal low,
    BigDecimal high,
    ExpectationGroup.Outcome outcome,
    String by,
    Instant at) {
  /** Of one that came to the market. */
  static LaunchEnded of(Launch launch, ExpectationGroup found, String by, Instant at) {
    var interval = found.interval();
    return new LaunchEnded(
        launch.id(),
        launch.product(),
        found.days(),
        found.numerator(),
        found.days() == 0 ? null : found.denominator(),
        found.value(),
        interval == null ? null : interval.low(),
        interval == null ? null : interval.high(),
        found.outcome(),
        by,
        at);
  }

  /** Of one that did not. */
  static LaunchEnded unlaunched(Launch launch, String by, Instant at) {
    return new LaunchEnded(
        launch.id(), launch.product(), 0, 0, null, null, null, null, null, by, at);
  }
}
