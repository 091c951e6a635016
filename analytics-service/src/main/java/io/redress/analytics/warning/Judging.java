package io.redress.analytics.warning;

import io.redress.analytics.warning.DayWatch.Verdict;
import java.time.Instant;
import java.time.LocalDate;

/** How the days of one series are judged. */
interface Judging {
  /** The first day that is judged when it is watched for the first time. */
  LocalDate firstDay(Instant until);

  /** Whether a day is no longer judged. */
  boolean isOver(LocalDate day);

  /** Judges the first hours of the day that the watch is at. */
  Verdict judge(Watch watch, int hours);
}
