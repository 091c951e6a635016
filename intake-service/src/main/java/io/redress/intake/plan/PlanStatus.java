package io.redress.intake.plan;

/** Where a version of a plan is in its life. */
public enum PlanStatus {
  /** Being written. */
  DRAFT,
  /** Approved by somebody who did not write it. */
  REVIEWED,
  /** In force: one version of a plan at most. */
  PUBLISHED,
  /** Was in force until another version was published. */
  SUPERSEDED,
  /** Was in force until the plan was given up. */
  RETIRED,
  /** Given up before it was in force. */
  WITHDRAWN
}
