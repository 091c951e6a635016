package io.redress.analytics.finding;

/** What was done with a finding. */
public enum FindingAction {
  PROPOSED,
  PLANNED,
  CHANGED,
  PLAN_DRAFTED,
  ADOPTED,
  DECLINED
}
