package io.redress.analytics.warning;

import java.io.Serializable;
import java.util.Optional;

/**
 * Complaints that are watched together.
 *
 * @param key code of the category, its group or the area; empty for all complaints; of a launch its
 *     id and which of its series it is ({@link #part}), with a colon between them
 */
public record Series(SeriesKind kind, String key) implements Serializable {
  /** All complaints. */
  public static final Series ALL = new Series(SeriesKind.ALL, "");

  static final String SEPARATOR = ":";

  /**
   * One of the series of a launch.
   *
   * @param part 0 for the complaints that name it, from 1 on for those of its categories
   */
  public static Series ofLaunch(String launchId, int part) {
    return new Series(SeriesKind.LAUNCH, launchId + SEPARATOR + part);
  }

  /** The launch that it is about. */
  public Optional<String> launchId() {
    return kind == SeriesKind.LAUNCH
        ? Optional.of(key.substring(0, key.indexOf(SEPARATOR)))
        : Optional.empty();
  }

  /** Which series of its launch it is. */
  public int part() {
    return Integer.parseInt(key.substring(key.indexOf(SEPARATOR) + 1));
  }
}
