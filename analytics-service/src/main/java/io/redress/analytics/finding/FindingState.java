package io.redress.analytics.finding;

/** How far a finding is. */
public enum FindingState {
  PROPOSED,
  /** It has an owner, a measure, a target figure and a date. */
  UNDER_WAY,
  /** The measure stays. */
  ADOPTED,
  /** Nothing, or nothing more, will be done. */
  DECLINED
}
