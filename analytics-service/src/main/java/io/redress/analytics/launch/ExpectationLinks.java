package io.redress.analytics.launch;

import io.redress.analytics.figure.Period;

/** Where the complaints behind a launch are listed. */
final class ExpectationLinks {
  static final String FIGURE = "/api/v1/launches/against-expectation";

  private ExpectationLinks() {}

  /** Of all launches in a period. */
  static String cases(Period period) {
    return FIGURE + "/cases?from=" + period.from() + "&to=" + period.to();
  }

  /** Of one launch; null while it has no date. */
  static String cases(Launch launch) {
    return launch.date() == null
        ? null
        : cases(new Period(launch.date(), launch.date())) + "&launch=" + launch.id();
  }
}
