package io.redress.analytics.warning;

import java.io.Serializable;

/**
 * Complaints that are watched together.
 *
 * @param key code of the category, its group or the area; empty for all complaints
 */
public record Series(SeriesKind kind, String key) implements Serializable {
  /** All complaints. */
  public static final Series ALL = new Series(SeriesKind.ALL, "");
}
