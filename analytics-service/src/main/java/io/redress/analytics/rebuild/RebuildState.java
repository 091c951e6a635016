package io.redress.analytics.rebuild;

/** How far a rebuild is. */
public enum RebuildState {
  /** Asked for, not begun. */
  REQUESTED,
  /** New rows are made beside the old ones, which are read meanwhile. */
  BUILDING,
  /** All rows are made; the sums are compared with those that are read. */
  COMPARING,
  /** The new rows are read; the old ones are being deleted. */
  CLEANING,
  /** Given up; what was made of new rows is being deleted, the old ones are still read. */
  ABANDONING,
  DONE,
  FAILED
}
