package io.redress.analytics.finding;

/** What has a weak spot. */
public enum WeakSpot {
  PRODUCT,
  RULE,
  PROCESS,
  /** A team lacks a skill: its training gets a note. */
  SKILL,
  /** The knowledge base lacks an answer: a draft of a response plan is opened. */
  KNOWLEDGE
}
