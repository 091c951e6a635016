package io.redress.workflow.diagram;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Written durations and repetitions: at least a minute, at most a year, at most 100 times. */
final class Timers {
  private static final Pattern CYCLE = Pattern.compile("R([1-9]\\d?|100)/(P.*)");
  private static final Pattern DURATION =
      Pattern.compile("P(?=.)(\\d{1,3}D)?(T(?=.)(\\d{1,4}H)?(\\d{1,6}M)?(\\d{1,8}S)?)?");
  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofDays(366);

  private Timers() {}

  static boolean isDuration(String text) {
    if (!DURATION.matcher(text).matches()) {
      return false;
    }
    Duration duration = Duration.parse(text);
    return duration.compareTo(SHORTEST) >= 0 && duration.compareTo(LONGEST) <= 0;
  }

  static boolean isCycle(String text) {
    Matcher cycle = CYCLE.matcher(text);
    return cycle.matches() && isDuration(cycle.group(2));
  }

  /** How often a repetition comes; 1 for what is none. */
  static int times(String text) {
    Matcher cycle = CYCLE.matcher(text);
    return cycle.matches() ? Integer.parseInt(cycle.group(1)) : 1;
  }
}
