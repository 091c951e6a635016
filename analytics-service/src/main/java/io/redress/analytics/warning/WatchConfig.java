package io.redress.analytics.warning;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How rises are watched for. */
@ConfigMapping(prefix = "redress.warnings")
public interface WatchConfig {
  /**
   * The mean time between two false alarms of one series, at least. A year: with 50 series about
   * one a week at the very most, far fewer in fact.
   */
  @WithDefault("P365D")
  Duration falseAlarmEvery();

  /** Standard errors given to what is usual before anything counts as a rise: 5 % of doubt. */
  @DecimalMin("0")
  @DecimalMax("5")
  @WithDefault("1.645")
  double doubt();

  /** Days that are learned from: twelve weeks tell a trend from chance. */
  @Min(14)
  @Max(400)
  @WithDefault("84")
  int learningDays();

  /** Days before the watched one that are not learned from, so that a slow rise stands out. */
  @Min(0)
  @Max(100)
  @WithDefault("14")
  int gapDays();

  /** Usual days in a row after which a warning ends. */
  @Min(1)
  @Max(30)
  @WithDefault("2")
  int quietDays();

  /** How many days of its past a series is judged by when it is watched for the first time. */
  @Min(0)
  @Max(400)
  @WithDefault("120")
  int pastDays();

  /** How long after an hour its count is judged: events take their time. */
  @WithDefault("PT5M")
  Duration grace();

  /** The group of categories that depend on the place, by which areas are watched. */
  @WithDefault("basic-communication")
  String areaGroup();

  /** The rule that these make. */
  default WatchRule rule() {
    return new WatchRule(
        falseAlarmEvery().toHours(), doubt(), learningDays(), gapDays(), quietDays());
  }
}
