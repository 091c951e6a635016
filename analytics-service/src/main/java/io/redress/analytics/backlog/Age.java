package io.redress.analytics.backlog;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** How long a complaint has been open since its registration, in bands. */
enum Age {
  UNDER_1_DAY("under-1-day", 24),
  UNDER_2_DAYS("under-2-days", 48),
  UNDER_7_DAYS("under-7-days", 7 * 24),
  UNDER_30_DAYS("under-30-days", 30 * 24),
  OVER_30_DAYS("over-30-days", Integer.MAX_VALUE);

  /** The band of a row; its one parameter is the end of the day. */
  static final String SQL = sql("?");

  private final String code;
  private final int hours;

  Age(String code, int hours) {
    this.code = code;
    this.hours = hours;
  }

  String code() {
    return code;
  }

  static Optional<Age> named(String code) {
    return Arrays.stream(values()).filter(age -> age.code.equals(code)).findFirst();
  }

  static String all() {
    return Arrays.stream(values()).map(Age::code).collect(Collectors.joining(", "));
  }

  /** The band of a row, when the day ends at what this expression says. */
  static String sql(String end) {
    return Arrays.stream(values())
        .map(age -> "when %d then '%s'".formatted(age.ordinal(), age.code))
        .collect(
            Collectors.joining(
                " ",
                "case interval(timestampdiff(hour, registered_at, %s), %s) "
                    .formatted(
                        end,
                        Arrays.stream(values())
                            .limit(values().length - 1L)
                            .map(age -> Integer.toString(age.hours))
                            .collect(Collectors.joining(", "))),
                " end"));
  }
}
