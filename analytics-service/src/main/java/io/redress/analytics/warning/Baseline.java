package io.redress.analytics.warning;

import java.time.LocalDate;

/** What the counts of a series are compared with. */
public interface Baseline {
  /** How many are expected in this hour of that day. */
  double expected(LocalDate day, int hour);

  /** How many are expected on that day, more than 0. */
  double expected(LocalDate day);

  /** The standard error of {@link #expected(LocalDate)}, as a part of it. */
  double error(LocalDate day);

  /** Variance by mean of a quiet day around what is expected; 1 for pure chance, never less. */
  double dispersion();
}
