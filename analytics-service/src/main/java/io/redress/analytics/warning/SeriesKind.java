package io.redress.analytics.warning;

/** What can be watched. */
public enum SeriesKind {
  /** All complaints. */
  ALL,
  /** Those of one group of categories. */
  CATEGORY_GROUP,
  /** Those of one category. */
  CATEGORY,
  /** Complaints of one area about what depends on the place, such as coverage. */
  AREA,
  /** Complaints about a launch, or of a category that it concerns. */
  LAUNCH
}
