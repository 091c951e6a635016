package io.redress.analytics.launch;

/** What was done with a launch. */
public enum LaunchAction {
  REGISTERED,
  CHANGED,
  FOUND_READY,
  LAUNCHED,
  WATCHED,
  CLOSED
}
