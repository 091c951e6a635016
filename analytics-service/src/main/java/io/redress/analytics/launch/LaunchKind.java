package io.redress.analytics.launch;

/** What comes to the market. */
public enum LaunchKind {
  PRODUCT,
  CAMPAIGN
}
